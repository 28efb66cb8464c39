package org.referlint.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Goes through a folder and all below it in the order of their paths, following links. Holds the names of one folder on each
 * level and no more. Hidden files and folders, and the litter of systems and word processors, are passed over.
 */
final class FolderWalk {
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private final Set<Path> leftOut;
  private final Visitor visitor;
  private final Deque<Path> above = new ArrayDeque<>();

  FolderWalk(Set<Path> leftOut, Visitor visitor) {
    this.leftOut = leftOut;
    this.visitor = visitor;
  }

  /** Hears what is met. */
  interface Visitor {
    /** Anything that is no folder and not missing. */
    void file(Path file) throws IOException, InterruptedException;

    /** Something that can't be entered or does not exist. */
    void unusable(Path path, String reason) throws IOException, InterruptedException;
  }

  /** A file or folder with the key that sorts it as whole paths would. */
  private record Named(Path path, boolean folder, String key) {}

  /** Whether a name is one that no person gave a document. */
  static boolean isLitter(String name) {
    return name.startsWith(".") && !name.equals("..")
        || name.startsWith("~$")
        || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }

  void walk(Path folder) throws IOException, InterruptedException {
    List<Named> content = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = path.getFileName().toString();
        if (!isLitter(name) && !leftOut.contains(path.toAbsolutePath().normalize())) {
          boolean isFolder = Files.isDirectory(path);
          content.add(new Named(path, isFolder, isFolder ? name + "/" : name));
        }
      }
    } catch (DirectoryIteratorException | UncheckedIOException e) {
      visitor.unusable(folder, "can't be searched to its end");
    } catch (IOException e) {
      visitor.unusable(folder, Problems.reason(e));
      return;
    }
    content.sort(Comparator.comparing(Named::key));
    above.push(folder);
    for (Named named : content) {
      if (named.folder()) {
        enter(named.path());
      } else if (Files.exists(named.path())) {
        visitor.file(named.path());
      } else {
        visitor.unusable(
            named.path(),
            Files.isSymbolicLink(named.path()) ? "a link that leads nowhere" : "gone meanwhile");
      }
    }
    above.pop();
  }

  private void enter(Path folder) throws IOException, InterruptedException {
    if (Files.isSymbolicLink(folder)) {
      for (Path ancestor : above) {
        if (Files.isSameFile(folder, ancestor)) {
          visitor.unusable(folder, "a link that leads back to its own folder");
          return;
        }
      }
    }
    walk(folder);
  }
}
