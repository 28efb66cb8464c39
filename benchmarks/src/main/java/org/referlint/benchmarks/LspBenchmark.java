package org.referlint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Types into a document at the language server, in a process of its own, as an editor would: each key is one change, and the
 * next one follows when the diagnostics of the last have come. Prints the times from change sent to diagnostics received,
 * the time to the first diagnostics after a cold start beside that of {@code java -version}, and the server's memory.
 */
public final class LspBenchmark {
  private static final int KEYS = 2_000;
  private static final int WARM_UP = 500;
  private static final int SMALL = 800;
  private static final int LARGE = 50_000;
  private static final int STARTS = 9;
  private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private LspBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param args the command of the server
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("usage: LspBenchmark COMMAND ARGUMENT...");
      System.exit(2);
    }
    List<String> command = List.of(args);
    CorpusGenerator corpus = new CorpusGenerator(CorpusGenerator.USUAL_SEED);
    String small = corpus.document(0, SMALL).text();
    starts(command, small);
    type(command, small);
    type(command, corpus.document(1, LARGE).text());
  }

  private static void starts(List<String> command, String text)
      throws IOException, InterruptedException {
    double[] server = new double[STARTS];
    double[] java = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      int status = new ProcessBuilder("java", "-version")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      java[i] = status == 0 ? (System.nanoTime() - begin) / MILLI : Double.NaN;
      begin = System.nanoTime();
      try (LspProcess lsp = LspProcess.start(command)) {
        lsp.open(text);
        server[i] = (System.nanoTime() - begin) / MILLI;
      }
    }
    Arrays.sort(server);
    Arrays.sort(java);
    System.out.printf(
        Locale.ROOT,
        "cold start to first diagnostics: median %.0f ms, %.1f times java -version (%.0f ms); %d starts each, by turns%n",
        server[STARTS / 2],
        server[STARTS / 2] / java[STARTS / 2],
        java[STARTS / 2],
        STARTS);
  }

  private static void type(List<String> command, String text) throws IOException {
    double[] times = new double[KEYS];
    try (LspProcess lsp = LspProcess.start(command)) {
      int found = lsp.open(text);
      Typist typist = new Typist(text);
      for (int i = -WARM_UP; i < KEYS; i++) {
        long took = typist.press(lsp);
        if (i >= 0) {
          times[i] = took / MILLI;
        }
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%d words, %d diagnostics, %d keys after %d to warm up: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms; server resident %s%n",
          GeneratedDocument.wordsIn(text),
          found,
          KEYS,
          WARM_UP,
          times[KEYS / 2],
          times[KEYS * 95 / 100],
          times[KEYS * 99 / 100],
          times[KEYS - 1],
          resident(lsp.pid()));
    }
  }

  private static String resident(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return "not known here";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("not known");
  }
}
