package org.referlint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.referlint.config.Configurations;
import org.referlint.input.Content;
import org.referlint.input.DocumentFormat;
import org.referlint.input.DocumentOrigin;
import org.referlint.input.Limits;
import org.referlint.input.OriginalPlaces;
import org.referlint.input.UnreadableException;
import org.referlint.input.WrittenDate;
import org.referlint.report.InputError;

/**
 * Turns the paths of a run into documents, in a stable order, and says of everything else why it is none. Holds no list of
 * documents: each is handed on as it is found. For one thread.
 */
final class Inputs {
  static final String UNKNOWN_KIND = "not a kind of file that can be read";

  private static final String STANDARD_INPUT = "-";
  private static final String WILD = "*?[{";

  private final Configurations configurations;
  private final ArchiveOptions options;
  private final Containers containers;
  private final Taker taker;
  private final Set<Path> seen = new HashSet<>();

  Inputs(Configurations configurations, ArchiveOptions options, Formats formats, Taker taker) {
    this.configurations = configurations;
    this.options = options;
    this.containers = new Containers(options.columns(), formats, taker);
    this.taker = taker;
  }

  /** Hands on what a path stands for: a file, a folder, a glob or standard input. */
  void add(String path) throws IOException, InterruptedException {
    if (path.equals(STANDARD_INPUT)) {
      standardInput();
      return;
    }
    Path file;
    try {
      file = Path.of(path);
    } catch (InvalidPathException e) {
      fail(Names.printable(path), "no file can have this name here: " + e.getReason());
      return;
    }
    if (Files.isDirectory(file)) {
      folder(file);
    } else if (Files.exists(file)) {
      file(file, Optional.empty(), true);
    } else if (path.chars().anyMatch(c -> WILD.indexOf(c) >= 0)) {
      glob(path);
    } else {
      fail(Names.of(file), "no such file or folder");
    }
  }

  private void fail(String name, String reason) throws IOException, InterruptedException {
    taker.error(new InputError(name, reason));
  }

  private void standardInput() throws IOException, InterruptedException {
    Configurations.Loaded loaded = configurations.forFile(Path.of("standard-input"));
    try {
      byte[] bytes = limited(options.standardInput(), Limits.CONVERTED_BYTES);
      if (options.columns().isPresent()) {
        boolean json = bytes.length > 0 && bytes[0] == '{';
        containers.table(
            STANDARD_INPUT,
            json ? DocumentFormat.JSONL : DocumentFormat.CSV,
            new Content.OfBytes(bytes),
            DocumentOrigin.UNKNOWN,
            loaded);
      } else {
        taker.item(new Item(
            STANDARD_INPUT,
            DocumentFormat.ofContent(bytes),
            () -> bytes,
            DocumentOrigin.UNKNOWN,
            loaded,
            Optional.empty(),
            bytes.length,
            0));
      }
    } catch (UnreadableException e) {
      fail(STANDARD_INPUT, e.reason());
    }
  }

  private void folder(Path folder) throws IOException, InterruptedException {
    if (walk(folder, file -> true, false) == 0) {
      fail(Names.of(folder), "no documents in this folder");
    }
  }

  private void glob(String glob) throws IOException, InterruptedException {
    int wild = 0;
    while (WILD.indexOf(glob.charAt(wild)) < 0) {
      wild++;
    }
    int slash = glob.lastIndexOf('/', wild);
    Path root = slash < 0 ? Path.of("") : Path.of(glob.substring(0, Math.max(1, slash)));
    PathMatcher matcher = Configurations.glob(root.getFileSystem(), glob);
    if (!Files.isDirectory(root.toAbsolutePath()) || walk(root, matcher::matches, true) == 0) {
      fail(glob, "no file matches this pattern");
    }
  }

  /** Searches a folder; the number of files and problems met. */
  private int walk(Path root, Predicate<Path> wanted, boolean named)
      throws IOException, InterruptedException {
    int[] met = {0};
    FolderWalk.Visitor visitor = new FolderWalk.Visitor() {
      @Override
      public void file(Path file) throws IOException, InterruptedException {
        if (wanted.test(file) && Inputs.this.file(file, group(file, root), named)) {
          met[0]++;
        }
      }

      @Override
      public void unusable(Path path, String reason) throws IOException, InterruptedException {
        met[0]++;
        fail(Names.of(path), reason);
      }
    };
    new FolderWalk(options.leftOut(), visitor).walk(root);
    return met[0];
  }

  /** The first folder below the one searched: archives are kept by team or office. */
  private static Optional<String> group(Path file, Path root) {
    Path below = root.toString().isEmpty() ? file : root.relativize(file);
    return below.getNameCount() > 1
        ? Optional.of(Names.printable(below.getName(0).toString()))
        : Optional.empty();
  }

  /**
   * Takes a file. One that was named is tried as plain text whatever it is called; one that a search met must have a name that
   * is known or that the configuration includes.
   *
   * @return whether the file counts as an input
   */
  private boolean file(Path file, Optional<String> group, boolean named)
      throws IOException, InterruptedException {
    Path absolute = file.toAbsolutePath().normalize();
    Configurations.Loaded loaded = configurations.forFile(absolute);
    if (!named && loaded.leavesOut(absolute)) {
      return false;
    }
    if (!seen.add(absolute) || !options.wanted().test(absolute)) {
      return true;
    }
    String name = Names.of(file);
    String fileName = absolute.getFileName().toString();
    Optional<DocumentFormat> format = DocumentFormat.ofName(fileName);
    if (!Files.isRegularFile(file)) {
      fail(name, "neither a file nor a folder");
    } else if (format.isEmpty() && !named && !loaded.includesByName(absolute)) {
      fail(
          name,
          UNKNOWN_KIND + " (known endings: " + DocumentFormat.knownEndings()
              + "); 'exclude' in .referlint.yml leaves it out");
    } else {
      document(file, name, format.orElse(DocumentFormat.TEXT), origin(fileName, group), loaded);
    }
    return true;
  }

  private void document(
      Path file,
      String name,
      DocumentFormat format,
      DocumentOrigin origin,
      Configurations.Loaded loaded)
      throws IOException, InterruptedException {
    long size = size(file);
    if (format == DocumentFormat.ZIP) {
      containers.zip(name, file, origin, loaded);
    } else if (format.isTable()) {
      containers.table(name, format, new Content.OfFile(file), origin, loaded);
    } else {
      taker.item(new Item(
          name,
          format,
          () -> read(file, format),
          origin,
          loaded,
          Optional.of(file.toAbsolutePath().normalize()),
          size,
          size));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // It is gone already; reading it will say so.
      return 0;
    }
  }

  private static DocumentOrigin origin(String fileName, Optional<String> group) {
    return new DocumentOrigin(
        Optional.empty(),
        WrittenDate.inName(fileName),
        group,
        Optional.empty(),
        OriginalPlaces.NONE);
  }

  /** The bytes of a document, if they are not too many. */
  static byte[] read(Path file, DocumentFormat format) throws IOException, UnreadableException {
    long limit = format.isPlain() ? Limits.TEXT_BYTES : Limits.CONVERTED_BYTES;
    Limits.check(Files.size(file), limit);
    try (InputStream in = Files.newInputStream(file)) {
      return limited(in, limit);
    }
  }

  /** Reads to the end or one byte beyond the limit: a file may grow, or be endless. */
  private static byte[] limited(InputStream in, long limit)
      throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes((int) limit + 1);
    Limits.check(bytes.length, limit);
    return bytes;
  }
}
