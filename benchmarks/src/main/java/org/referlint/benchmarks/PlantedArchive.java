package org.referlint.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An archive of invented documents in one file, some of which share a passage with an earlier one. The same size and seed
 * give the same archive. Words are drawn from 20,000 by their rank, as in real texts, so that short runs agree by chance.
 */
final class PlantedArchive implements AutoCloseable {
  private static final int WORDS = 800;
  private static final int VOCABULARY = 20_000;

  /** One document in so many holds a passage of another one: two percent. */
  private static final int EVERY = 50;

  private static final int SHORTEST = 40;
  private static final int LONGEST = 120;

  private final long[] starts;
  private final int[] lengths;
  private final List<Planted> planted = new ArrayList<>();
  private final FileChannel file;

  /**
   * A passage that was planted.
   *
   * @param document the document that holds the copy
   * @param of the document it was copied from
   * @param words how many words it has
   * @param text the passage
   */
  record Planted(int document, int of, int words, String text) {}

  private PlantedArchive(FileChannel file, int documents) {
    this.file = file;
    this.starts = new long[documents];
    this.lengths = new int[documents];
  }

  /** Writes an archive of some documents to a file and opens it. */
  static PlantedArchive write(Path path, int documents, long seed) throws IOException {
    String[] vocabulary = vocabulary(new Random(seed));
    PlantedArchive archive;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      archive = new PlantedArchive(FileChannel.open(path, StandardOpenOption.READ), documents);
      long at = 0;
      for (int i = 0; i < documents; i++) {
        String[] words = words(vocabulary, seed, i);
        if (i % EVERY == EVERY - 1) {
          archive.plant(words, vocabulary, seed, i);
        }
        byte[] bytes = text(words, 0, words.length).getBytes(StandardCharsets.UTF_8);
        archive.starts[i] = at;
        archive.lengths[i] = bytes.length;
        at += bytes.length;
        out.write(bytes);
      }
    }
    return archive;
  }

  private void plant(String[] words, String[] vocabulary, long seed, int document) {
    Random random = new Random(seed * 31 + document);
    int of = document - 1 - random.nextInt(EVERY - 1);
    String[] source = words(vocabulary, seed, of);
    int count = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    int from = random.nextInt(source.length - count);
    int to = random.nextInt(words.length - count);
    System.arraycopy(source, from, words, to, count);
    planted.add(new Planted(document, of, count, text(source, from, from + count)));
  }

  private static String[] vocabulary(Random random) {
    String[] words = new String[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      int letters = 2 + (int) (Math.log(i + 2) / Math.log(6)) + random.nextInt(4);
      for (int letter = 0; letter < letters; letter++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words[i] = word.toString();
    }
    return words;
  }

  private static String[] words(String[] vocabulary, long seed, int document) {
    Random random = new Random(seed + 7_919L * document);
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
      words[i] = vocabulary[Math.min(rank, VOCABULARY - 1)];
    }
    return words;
  }

  private static String text(String[] words, int from, int to) {
    StringBuilder text = new StringBuilder((to - from) * 6);
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : i % 14 == 0 ? ". " : " ").append(words[i]);
    }
    return text.toString();
  }

  /** How many documents there are. */
  int size() {
    return starts.length;
  }

  /** What was planted. */
  List<Planted> planted() {
    return planted;
  }

  /** Reads a document from the file. Safe for several threads. */
  String read(int document) {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(lengths[document]);
      while (buffer.hasRemaining()
          && file.read(buffer, starts[document] + buffer.position()) >= 0) {}
      return new String(buffer.array(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
