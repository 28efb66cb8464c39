package org.referlint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.referlint.overlap.Archive;
import org.referlint.overlap.Fingerprints;
import org.referlint.overlap.IndexedDocument;
import org.referlint.overlap.KnownSources;
import org.referlint.overlap.LikeDocuments;
import org.referlint.overlap.PassageIndex;
import org.referlint.overlap.SharedPassage;
import org.referlint.overlap.Signature;
import org.referlint.overlap.WordSequence;
import org.referlint.text.SourceText;

/**
 * What it costs to find the passages that the documents of an archive share, as the archive grows, and how many of the
 * planted ones are found. Prints a table in Markdown.
 */
public final class OverlapBenchmark {
  private static final long SEED = 20_251_127L;
  private static final int THREADS = 2;
  private static final int SOURCES = 1_000;
  private static final int ASKED = 60;

  private OverlapBenchmark() {}

  /**
   * Measures.
   *
   * @param args a folder for the archives, then their sizes
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int[] sizes = args.length > 1
        ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
        : new int[] {1_000, 10_000, 100_000};
    measure(folder, 2_000, false);
    System.out.println(
        "| Documents | Reading and tokenising | With shared passages | Ratio | A document | Recall | Precision | Memory in use |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int size : sizes) {
      measure(folder, size, true);
    }
    sources(folder);
  }

  private static void measure(Path folder, int size, boolean shown)
      throws IOException, InterruptedException {
    Path file = folder.resolve("archive-" + size);
    try (PlantedArchive archive = PlantedArchive.write(file, size, SEED)) {
      AtomicInteger sink = new AtomicInteger();
      // By turns and the least of two, because the machine does other things as well.
      double reading = Double.MAX_VALUE;
      double whole = Double.MAX_VALUE;
      List<SharedPassage> found = List.of();
      for (int turn = 0; turn < 2; turn++) {
        long start = System.nanoTime();
        parallel(size, i -> sink.addAndGet(WordSequence.of(archive.read(i)).size()));
        reading = Math.min(reading, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        found = shared(archive);
        whole = Math.min(whole, (System.nanoTime() - start) / 1e9);
      }
      if (shown) {
        Runtime runtime = Runtime.getRuntime();
        System.out.println(String.format(
            Locale.ROOT,
            "| %,d | %.2f s | %.2f s | %.2f | %.0f µs | %.4f | %.4f | %d MiB |",
            size,
            reading,
            whole,
            whole / reading,
            whole / size * 1e6,
            recall(archive, found),
            precision(archive, found),
            (runtime.totalMemory() - runtime.freeMemory()) >> 20));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<SharedPassage> shared(PlantedArchive archive) throws InterruptedException {
    PassageIndex.Builder builder = new PassageIndex.Builder();
    int[] numbers = new int[archive.size()];
    parallel(archive.size(), i -> {
      WordSequence words = WordSequence.of(archive.read(i));
      IndexedDocument document = new IndexedDocument(String.valueOf(i), 0, 0);
      numbers[builder.add(document, Fingerprints.of(words), Signature.of(words))] = i;
    });
    PassageIndex index = builder.build();
    if (!LikeDocuments.of(index).isEmpty()) {
      throw new IllegalStateException("documents drawn at random are not alike");
    }
    return new Archive(
            index, n -> Optional.of(WordSequence.of(archive.read(numbers[n]))), List.of())
        .sharedPassages();
  }

  private static void parallel(int count, IntConsumer work) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    AtomicInteger next = new AtomicInteger();
    for (int thread = 0; thread < THREADS; thread++) {
      pool.execute(() -> {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
          work.accept(i);
        }
      });
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("took more than an hour");
    }
  }

  /** The documents of each reported passage, as pairs of the planted kind. */
  private static Set<List<Integer>> pairs(List<SharedPassage> found) {
    Set<List<Integer>> pairs = new HashSet<>();
    for (SharedPassage passage : found) {
      int[] documents = passage.places().stream()
          .mapToInt(p -> Integer.parseInt(p.path()))
          .sorted()
          .toArray();
      for (int i = 0; i < documents.length; i++) {
        for (int j = i + 1; j < documents.length; j++) {
          pairs.add(List.of(documents[j], documents[i]));
        }
      }
    }
    return pairs;
  }

  /** Of the planted passages, those reported from their first to their last word. */
  private static double recall(PlantedArchive archive, List<SharedPassage> found) {
    Map<Integer, String> texts = new HashMap<>();
    for (SharedPassage passage : found) {
      passage
          .places()
          .forEach(place -> texts.merge(
              Integer.parseInt(place.path()),
              archive
                  .read(Integer.parseInt(place.path()))
                  .substring(place.range().start(), place.range().end()),
              (one, other) -> one + "\n" + other));
    }
    Set<List<Integer>> pairs = pairs(found);
    long hits = archive.planted().stream()
        .filter(p -> pairs.contains(List.of(p.document(), p.of())))
        .filter(p -> letters(texts.getOrDefault(p.document(), "")).contains(letters(p.text())))
        .count();
    return (double) hits / archive.planted().size();
  }

  private static String letters(String text) {
    return text.replaceAll("[^a-z]+", " ");
  }

  private static double precision(PlantedArchive archive, List<SharedPassage> found) {
    Set<List<Integer>> planted = new HashSet<>();
    archive.planted().forEach(p -> planted.add(List.of(p.document(), p.of())));
    Set<List<Integer>> pairs = pairs(found);
    long right = pairs.stream().filter(planted::contains).count();
    return pairs.isEmpty() ? 1 : (double) right / pairs.size();
  }

  /** One open document against a thousand sources. */
  private static void sources(Path folder) throws IOException {
    Path file = folder.resolve("sources");
    try (PlantedArchive archive = PlantedArchive.write(file, SOURCES + ASKED, SEED + 1)) {
      long start = System.nanoTime();
      KnownSources sources = KnownSources.of(IntStream.range(0, SOURCES)
          .mapToObj(i -> SourceText.of(i + ".txt", archive.read(i)))
          .toList());
      double indexing = (System.nanoTime() - start) / 1e6;
      double[] times = new double[ASKED];
      int passages = 0;
      for (int i = 0; i < ASKED; i++) {
        SourceText asked =
            SourceText.of("open.txt", archive.read(i * 16) + archive.read(SOURCES + i));
        start = System.nanoTime();
        passages += sources.find(asked).size();
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(times);
      System.out.println(String.format(
          Locale.ROOT,
          "%nA document of 1,600 words against %,d sources: %.2f ms (median of %d; the longest %.2f ms); fingerprinting the sources took %.0f ms; %d passages found.",
          SOURCES,
          times[ASKED / 2],
          ASKED,
          times[ASKED - 1],
          indexing,
          passages));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
