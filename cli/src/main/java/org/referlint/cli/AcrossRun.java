package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.referlint.archive.ArchiveOptions;
import org.referlint.archive.ArchiveTexts;
import org.referlint.archive.Problems;
import org.referlint.archive.StoredTexts;
import org.referlint.config.Configurations;
import org.referlint.overlap.Archive;
import org.referlint.overlap.Fingerprints;
import org.referlint.overlap.IndexFile;
import org.referlint.overlap.IndexedDocument;
import org.referlint.overlap.KnownSources;
import org.referlint.overlap.LikeDocuments;
import org.referlint.overlap.PassageIndex;
import org.referlint.overlap.Place;
import org.referlint.overlap.SharedPassage;
import org.referlint.overlap.Signature;
import org.referlint.overlap.WordSequence;
import org.referlint.overlap.WordSource;
import org.referlint.report.ArchiveReport;
import org.referlint.report.InputError;
import org.referlint.report.PlacedText;
import org.referlint.text.SourceText;

/** Holds the documents of a folder against each other. Used once, by one thread; reads documents on several. */
final class AcrossRun {
  private final Configurations configurations;
  private final ArchiveOptions options;
  private final StoredTexts texts;
  private final String folder;
  private final Path root;
  private final List<InputError> errors = new ArrayList<>();
  private int found;

  /** A run over a folder. */
  AcrossRun(Configurations configurations, ArchiveOptions options, String folder)
      throws UsageException {
    this.configurations = configurations;
    this.options = options;
    this.texts = new StoredTexts(configurations, options);
    this.folder = folder;
    this.root = Path.of(folder).toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new UsageException("--across " + folder + ": no such folder");
    }
  }

  /** A document that was read, as it is kept in an index. */
  private record Read(IndexedDocument document, Fingerprints fingerprints, Signature signature) {}

  /** Reads the folder, extends the stored index if there is one, and writes what the documents share. */
  void report(Optional<Path> stored, ArchiveReport report)
      throws IOException, InterruptedException, UsageException {
    PassageIndex index = index(stored);
    if (stored.isPresent()) {
      write(index, stored.get());
    }
    report.begin();
    List<String> accepted = configurations.forFile(root.resolve("document")).accepted();
    for (SharedPassage passage :
        new Archive(index, words(index, texts), accepted).sharedPassages()) {
      List<PlacedText> places = places(passage);
      if (places.size() > 1) {
        report.passage(passage.words(), places);
        found++;
      }
    }
    for (LikeDocuments like : LikeDocuments.of(index)) {
      report.alike(like.likeness(), like.paths().stream().map(this::shown).toList());
      found++;
    }
    for (InputError error : errors) {
      report.error(error);
    }
    report.end(index.documents().size());
  }

  private static void write(PassageIndex index, Path file) throws UsageException {
    try {
      IndexFile.write(index, file);
    } catch (IOException e) {
      throw new UsageException("can't write the index: " + Problems.describe(e));
    }
  }

  /** How many shared passages and groups of like documents were reported. */
  int found() {
    return found;
  }

  /** What could not be read. */
  List<InputError> errors() {
    return errors;
  }

  /**
   * The sources that a stored index stands for; their words are read when something points to them.
   *
   * @param configurations says which columns of tables hold the texts
   */
  static KnownSources sources(Path stored, Configurations configurations, ArchiveOptions options)
      throws IOException {
    PassageIndex index = IndexFile.read(stored);
    return KnownSources.of(index, words(index, new StoredTexts(configurations, options)));
  }

  private static WordSource words(PassageIndex index, StoredTexts texts) {
    return number -> {
      String path = index.documents().get(number).path();
      return texts.text(path, path).map(text -> WordSequence.of(text.text()));
    };
  }

  /** How the report names a document: below the folder as that was given. */
  private String shown(String path) {
    if (!Path.of(path).startsWith(root)) {
      return path;
    }
    String given = Path.of(folder).toString();
    String below = path.substring(root.toString().length());
    String name = given.isEmpty() || given.equals(".") ? below.substring(1) : given + below;
    return name.replace('\\', '/');
  }

  private List<PlacedText> places(SharedPassage passage) {
    List<PlacedText> places = new ArrayList<>();
    for (Place place : passage.places()) {
      // A document that went away since it was read, or changed, shares nothing any more.
      texts
          .text(place.path(), shown(place.path()))
          .filter(text -> place.range().end() <= text.text().length())
          .ifPresent(text -> places.add(new PlacedText(text, place.range())));
    }
    return places;
  }

  private PassageIndex index(Optional<Path> stored) throws IOException, InterruptedException {
    PassageIndex known = stored.isPresent() && Files.exists(stored.get())
        ? IndexFile.read(stored.get())
        : PassageIndex.empty();
    Set<Path> unchanged = new HashSet<>();
    Set<String> stale = new HashSet<>();
    for (IndexedDocument document : known.documents()) {
      Optional<String> container = StoredTexts.container(document.path());
      Path file = Path.of(container.orElse(document.path()));
      // Tables and zip files of the folder are read each time, so that what is wrong inside is said
      // each time.
      boolean again = container.isPresent() && file.startsWith(root);
      if (again || !document.equals(stamp(document.path(), file))) {
        stale.add(document.path());
      } else if (container.isEmpty()) {
        unchanged.add(file);
      }
    }
    PassageIndex.Builder builder = known.without(stale);
    ArchiveTexts archive =
        new ArchiveTexts(configurations, options.only(file -> !unchanged.contains(file)));
    archive.read(List.of(root.toString()), AcrossRun::read, new ArchiveTexts.Listener<>() {
      @Override
      public void made(Read read) {
        builder.add(read.document(), read.fingerprints(), read.signature());
      }

      @Override
      public void error(InputError error) {
        errors.add(new InputError(shown(error.path()), error.reason()));
      }
    });
    return builder.build();
  }

  private static Read read(ArchiveTexts.Text text) {
    SourceText source = text.source();
    String path = text.file().map(Path::toString).orElse(source.path());
    Path file = Path.of(StoredTexts.container(path).orElse(path));
    WordSequence words = WordSequence.of(source.text());
    return new Read(stamp(path, file), Fingerprints.of(words), Signature.of(words));
  }

  /** A document with its file as that is now; a length of -1 where it is gone. */
  private static IndexedDocument stamp(String path, Path file) {
    try {
      return new IndexedDocument(
          path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      return new IndexedDocument(path, -1, 0);
    }
  }
}
