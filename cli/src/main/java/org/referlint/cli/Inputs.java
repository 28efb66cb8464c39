package org.referlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referlint.config.Configurations;
import org.referlint.report.InputError;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/** Turns the paths of a command into documents to read, in a stable order, and notes those that lead nowhere. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";
  private static final int LOOKED_AT_FOR_NUL = 8_000;

  private final Configurations configurations;
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final List<InputError> errors = new ArrayList<>();
  private boolean standardInput;

  Inputs(Configurations configurations) {
    this.configurations = configurations;
  }

  /** Adds what a path stands for: a file, a folder, a glob or standard input. */
  void add(String path) throws IOException {
    Path file = Path.of(path);
    if (path.equals(STANDARD_INPUT)) {
      standardInput = true;
    } else if (Files.isDirectory(file)) {
      addFolder(file);
    } else if (Files.exists(file)) {
      files.putIfAbsent(file.toAbsolutePath().normalize(), name(file));
    } else if (path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
      addGlob(path);
    } else {
      errors.add(new InputError(path, "no such file or folder"));
    }
  }

  private void addFolder(Path folder) throws IOException {
    int before = files.size();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Walk(folder, this::isWanted));
    if (files.size() == before
        && errors.stream().noneMatch(e -> e.path().startsWith(name(folder)))) {
      errors.add(new InputError(
          name(folder), "no texts in this folder; expected files named *.txt or *.md"));
    }
  }

  private boolean isWanted(Path file) {
    return configurations.forFile(file).includes(file);
  }

  private void addGlob(String glob) throws IOException {
    int wild = 0;
    while ("*?[{".indexOf(glob.charAt(wild)) < 0) {
      wild++;
    }
    int slash = glob.lastIndexOf('/', wild);
    Path root = slash < 0 ? Path.of("") : Path.of(glob.substring(0, Math.max(1, slash)));
    int before = files.size();
    if (Files.isDirectory(root.toAbsolutePath())) {
      PathMatcher matcher = Configurations.glob(root.getFileSystem(), glob);
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Walk(root, matcher));
    }
    if (files.size() == before) {
      errors.add(new InputError(glob, "no file matches this pattern"));
    }
  }

  private static String name(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.startsWith("./") ? name.substring(2) : name;
  }

  /** Collects wanted files in the order of their names; what can't be entered is noted and the walk goes on. */
  private final class Walk extends SimpleFileVisitor<Path> implements FileVisitor<Path> {
    private final Path root;
    private final PathMatcher wanted;
    private final List<Path> found = new ArrayList<>();

    Walk(Path root, PathMatcher wanted) {
      this.root = root;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && wanted.matches(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String reason = e instanceof FileSystemLoopException
          ? "a link that leads back to its own folder"
          : Problems.reason(e);
      errors.add(new InputError(name(file), reason));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
      if (folder.equals(root)) {
        found.stream()
            .sorted()
            .forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), name(file)));
      }
      return super.postVisitDirectory(folder, e);
    }
  }

  /** The files found, by absolute path, each with its name in reports. */
  Map<Path, String> files() {
    return files;
  }

  boolean standardInput() {
    return standardInput;
  }

  /** Paths that lead nowhere. */
  List<InputError> errors() {
    return errors;
  }

  /** Reads a document. */
  static SourceText read(Path file, String name)
      throws IOException, UndecodableTextException, BinaryFileException {
    try {
      return decode(name, Files.readAllBytes(file));
    } catch (OutOfMemoryError e) {
      throw new IOException(
          name + ": too large for the memory of this run; start Java with a larger -Xmx", e);
    }
  }

  /** Reads standard input. */
  static SourceText read(InputStream in)
      throws IOException, UndecodableTextException, BinaryFileException {
    return decode(STANDARD_INPUT, in.readAllBytes());
  }

  private static SourceText decode(String name, byte[] bytes)
      throws UndecodableTextException, BinaryFileException {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT_FOR_NUL); i++) {
      if (bytes[i] == 0) {
        throw new BinaryFileException();
      }
    }
    return SourceText.decode(name, bytes);
  }

  /** A file that is no text. */
  static final class BinaryFileException extends IOException {
    private static final long serialVersionUID = 1L;

    BinaryFileException() {
      super("a binary file, not a text; save the narrative as plain text or Markdown");
    }
  }
}
