package org.referlint.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.DocumentLoader;
import org.referlint.archive.Problems;
import org.referlint.config.Configurations;
import org.referlint.input.DocumentFormat;
import org.referlint.overlap.Archive;
import org.referlint.overlap.Fingerprints;
import org.referlint.overlap.IndexFile;
import org.referlint.overlap.IndexedDocument;
import org.referlint.overlap.KnownSources;
import org.referlint.overlap.PassageIndex;
import org.referlint.overlap.Place;
import org.referlint.overlap.SharedPassage;
import org.referlint.overlap.WordSequence;
import org.referlint.overlap.WordSource;
import org.referlint.report.ArchiveReport;
import org.referlint.report.InputError;
import org.referlint.report.PlacedText;
import org.referlint.text.SourceText;

/** Holds the documents of a folder against each other. Used once, by one thread; reads documents on several. */
final class AcrossRun {
  private static final int AHEAD = 16;
  private static final DocumentLoader LOADER = new DocumentLoader(FormatsLoader::find);

  private final Configurations configurations;
  private final int jobs;
  private final List<InputError> errors = new ArrayList<>();

  /** How the report names each file of the index. */
  private final Map<String, String> names = new HashMap<>();

  private int passages;

  AcrossRun(Configurations configurations, int jobs) {
    this.configurations = configurations;
    this.jobs = jobs;
  }

  /** A document that was read, or why it could not be. */
  private record Read(
      IndexedDocument document,
      Fingerprints fingerprints,
      @Nullable InputError error) {}

  /** Reads the folder, extends the stored index if there is one, and writes what the documents share. */
  void report(String folder, Optional<Path> stored, ArchiveReport report)
      throws IOException, InterruptedException, UsageException {
    Map<Path, String> files = files(folder);
    PassageIndex index = index(files, stored);
    if (stored.isPresent()) {
      write(index, stored.get());
    }
    report.begin();
    List<String> accepted = configurations.forFile(Path.of(folder, "document")).accepted();
    for (SharedPassage passage : new Archive(index, words(index), accepted).sharedPassages()) {
      List<PlacedText> places = places(passage);
      if (places.size() > 1) {
        report.passage(passage.words(), places);
        passages++;
      }
    }
    for (InputError error : errors) {
      report.error(error);
    }
    report.end(index.documents().size(), passages);
  }

  private static void write(PassageIndex index, Path file) throws UsageException {
    try {
      IndexFile.write(index, file);
    } catch (IOException e) {
      throw new UsageException("can't write the index: " + Problems.describe(e));
    }
  }

  /** The documents of a folder that its configurations take, by absolute path, each with its name in the report. */
  private Map<Path, String> files(String folder) throws IOException, UsageException {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      throw new UsageException("--across " + folder + ": no such folder");
    }
    Map<Path, String> files = new TreeMap<>();
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden =
            !directory.equals(root) && directory.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && isWanted(file)) {
          files.put(file.toAbsolutePath().normalize(), file.toString().replace('\\', '/'));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        errors.add(new InputError(file.toString(), Problems.reason(e)));
        return FileVisitResult.CONTINUE;
      }
    });
    return files;
  }

  /** Tables and zip files hold many documents and have no offsets of their own to report. */
  private boolean isWanted(Path file) {
    Configurations.Loaded loaded = configurations.forFile(file);
    boolean document = DocumentFormat.ofName(file.getFileName().toString())
        .filter(format -> !format.isTable() && format != DocumentFormat.ZIP)
        .isPresent();
    return !loaded.leavesOut(file) && (document || loaded.includesByName(file));
  }

  /** How many passages were reported. */
  int passages() {
    return passages;
  }

  /** What could not be read. */
  List<InputError> errors() {
    return errors;
  }

  /** The sources that a stored index stands for; their words are read when something points to them. */
  static KnownSources sources(Path stored) throws IOException {
    PassageIndex index = IndexFile.read(stored);
    return KnownSources.of(index, words(index));
  }

  private static WordSource words(PassageIndex index) {
    return number -> text(
            index.documents().get(number).path(), index.documents().get(number).path())
        .map(text -> WordSequence.of(text.text()));
  }

  private static Optional<SourceText> text(String path, String name) {
    try {
      return Optional.of(LOADER.read(Path.of(path), name));
    } catch (IOException e) {
      // It could be read before; a document that went away since shares nothing any more.
      return Optional.empty();
    }
  }

  private List<PlacedText> places(SharedPassage passage) {
    List<PlacedText> places = new ArrayList<>();
    for (Place place : passage.places()) {
      text(place.path(), names.getOrDefault(place.path(), place.path()))
          .filter(text -> place.range().end() <= text.text().length())
          .ifPresent(text -> places.add(new PlacedText(text, place.range())));
    }
    return places;
  }

  private PassageIndex index(Map<Path, String> files, Optional<Path> stored)
      throws IOException, InterruptedException {
    PassageIndex known = stored.isPresent() && Files.exists(stored.get())
        ? IndexFile.read(stored.get())
        : PassageIndex.empty();
    Map<String, IndexedDocument> unchanged = new HashMap<>();
    Set<String> stale = new HashSet<>();
    for (IndexedDocument document : known.documents()) {
      if (document.equals(stamp(Path.of(document.path())))) {
        unchanged.put(document.path(), document);
      } else {
        stale.add(document.path());
      }
    }
    PassageIndex.Builder builder = known.without(stale);
    List<Path> fresh = new ArrayList<>();
    files.forEach((file, name) -> {
      names.put(file.toString(), name);
      if (!unchanged.containsKey(file.toString())) {
        fresh.add(file);
      }
    });
    read(fresh, files, builder);
    return builder.build();
  }

  private void read(List<Path> fresh, Map<Path, String> files, PassageIndex.Builder builder)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Future<Read>> ahead = new ArrayDeque<>();
      for (Path file : fresh) {
        String name = files.getOrDefault(file, file.toString());
        ahead.add(pool.submit(() -> read(file, name)));
        if (ahead.size() >= jobs * AHEAD) {
          take(ahead.remove(), builder);
        }
      }
      while (!ahead.isEmpty()) {
        take(ahead.remove(), builder);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void take(Future<Read> future, PassageIndex.Builder builder) throws InterruptedException {
    try {
      Read read = future.get();
      if (read.error() != null) {
        errors.add(read.error());
      } else {
        builder.add(read.document(), read.fingerprints());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Read read(Path file, String name) {
    IndexedDocument stamp = stamp(file);
    Fingerprints none = Fingerprints.of(WordSequence.of(""));
    try {
      SourceText text = LOADER.read(file, name);
      return new Read(stamp, Fingerprints.of(WordSequence.of(text.text())), null);
    } catch (IOException e) {
      return new Read(stamp, none, new InputError(name, Problems.reason(e)));
    }
  }

  /** A file as it is now; a length of -1 where it is gone. */
  private static IndexedDocument stamp(Path file) {
    try {
      return new IndexedDocument(
          file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      return new IndexedDocument(file.toString(), -1, 0);
    }
  }
}
