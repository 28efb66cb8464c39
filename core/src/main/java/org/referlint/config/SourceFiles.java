package org.referlint.config;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.referlint.overlap.KnownSources;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/**
 * The documents that a configuration names under {@code sources}. What can't be read is noted and left out.
 *
 * @param sources the readable ones
 * @param problems what could not be read, and why
 */
record SourceFiles(KnownSources sources, List<SourceProblem> problems) {
  /** Longer files are no assessments; reading them would hold up every check. */
  static final long LONGEST = 20L << 20;

  /** No sources. */
  static final SourceFiles NONE = new SourceFiles(KnownSources.NONE, List.of());

  /** Copies the list. */
  SourceFiles {
    problems = List.copyOf(problems);
  }

  /** Reads the files that the globs stand for, relative to the folder of the configuration. */
  static SourceFiles read(Path folder, List<String> globs, SourceLoader loader) {
    if (globs.isEmpty()) {
      return NONE;
    }
    List<SourceProblem> problems = new ArrayList<>();
    TreeSet<Path> files = new TreeSet<>();
    for (String glob : globs) {
      find(folder, glob, files, problems);
    }
    List<SourceText> texts = new ArrayList<>();
    for (Path file : files) {
      String name = nameOf(file);
      try {
        if (Files.size(file) > LONGEST) {
          problems.add(new SourceProblem(
              name, "larger than %d MB, too large for a source".formatted(LONGEST >> 20)));
        } else {
          texts.add(loader.read(file, name));
        }
      } catch (IOException | UndecodableTextException e) {
        problems.add(new SourceProblem(name, reason(e)));
      }
    }
    return new SourceFiles(KnownSources.of(texts), problems);
  }

  private static void find(
      Path folder, String glob, TreeSet<Path> files, List<SourceProblem> problems) {
    PathMatcher matcher = Configurations.glob(folder.getFileSystem(), glob);
    int before = files.size();
    boolean[] matched = new boolean[1];
    try {
      Files.walkFileTree(root(folder, glob), new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          boolean hidden = file.getFileName().toString().startsWith(".");
          if (attributes.isRegularFile() && !hidden && matcher.matches(folder.relativize(file))) {
            files.add(file);
            matched[0] = true;
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
          if (!(e instanceof NoSuchFileException)) {
            problems.add(new SourceProblem(nameOf(file), reason(e)));
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      problems.add(new SourceProblem(glob, reason(e)));
    }
    if (files.size() == before && !matched[0]) {
      problems.add(new SourceProblem(glob, "no file matches this entry of 'sources'"));
    }
  }

  /** The deepest folder that holds all a glob can stand for. */
  private static Path root(Path folder, String glob) {
    int wild = 0;
    while (wild < glob.length() && "*?[{".indexOf(glob.charAt(wild)) < 0) {
      wild++;
    }
    int slash = glob.lastIndexOf('/', wild);
    return wild == glob.length()
        ? folder.resolve(glob).normalize()
        : folder.resolve(slash < 0 ? "" : glob.substring(0, slash)).normalize();
  }

  /** A path from the current folder on, or the whole path where that is shorter. */
  private static String nameOf(Path file) {
    Path here = Path.of("").toAbsolutePath();
    boolean comparable = here.getRoot() != null && here.getRoot().equals(file.getRoot());
    String relative = comparable ? here.relativize(file).toString() : file.toString();
    String shorter = relative.length() < file.toString().length() ? relative : file.toString();
    return shorter.replace('\\', '/');
  }

  /** The path is named elsewhere; a message of another kind may quote the text. */
  private static String reason(Exception e) {
    if (e instanceof UndecodableTextException) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e.getMessage() == null || e instanceof java.nio.file.FileSystemException
            ? "can't be read"
            : e.getMessage();
  }
}
