package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.jspecify.annotations.Nullable;
import org.referlint.config.ConfigurationReader;
import org.referlint.config.Configurations;

/** The folders that are open in the editor and the documents in them that a configuration includes. */
final class WorkspaceFiles {
  private WorkspaceFiles() {}

  /** The folders of a session, from whatever its {@code initialize} says of them. */
  static List<Path> roots(JsonObject initialize) {
    List<String> uris = new ArrayList<>();
    for (JsonElement folder : Json.list(initialize, "workspaceFolders")) {
      Json.text(folder, "uri").ifPresent(uris::add);
    }
    if (uris.isEmpty()) {
      // Older editors know one root only.
      Json.text(initialize, "rootUri").ifPresent(uris::add);
    }
    List<Path> roots = new ArrayList<>();
    for (String uri : uris) {
      Setups.path(uri).ifPresent(roots::add);
    }
    return roots;
  }

  static List<Path> roots(List<WorkspaceFolder> folders) {
    return folders.stream()
        .flatMap(folder -> Setups.path(folder.getUri()).stream())
        .toList();
  }

  /** Whether a change of a file changes how documents are checked. */
  static boolean isConfiguration(String uri) {
    return uri.endsWith(ConfigurationReader.FILE_NAME)
        || uri.endsWith(".yml")
        || uri.endsWith(".yaml");
  }

  /** Every document that a configuration in these folders includes, by name. A folder without one is none of our business. */
  static List<Path> included(List<Path> roots, Setups setups) {
    Set<Path> files = new TreeSet<>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, new Walk(root, setups, files));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ArrayList<>(files);
  }

  /** Goes through a folder; what can't be read is passed over. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Setups setups;
    private final Set<Path> files;

    Walk(Path root, Setups setups, Set<Path> files) {
      this.root = root;
      this.setups = setups;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden || Thread.currentThread().isInterrupted()
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isIncluded(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isIncluded(Path file) {
      Configurations.Loaded loaded = setups.configurationOf(file);
      return loaded.file().isPresent()
          && !loaded.leavesOut(file)
          && (loaded.includesByName(file) || isText(file));
    }

    /** What a folder is searched for where the configuration names nothing. */
    private static boolean isText(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".txt") || name.endsWith(".md");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  /** When and how large a file is: as long as both stand, so does its text. Empty where it is gone. */
  static Optional<String> stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(attributes.lastModifiedTime().toMillis() + ":" + attributes.size());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
