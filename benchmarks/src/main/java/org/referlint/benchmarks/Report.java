package org.referlint.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referlint.engine.Linter;

/** Prints what was measured as Markdown. */
public final class Report {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /**
   * Words each second, and how far the middle of the iterations may be off.
   *
   * @param score the mean
   * @param error half the width of the interval that holds the true mean with 99.9 %
   */
  private record Speed(double score, double error) {}

  private final Map<String, Speed> speeds = new TreeMap<>();
  private final Properties process = new Properties();
  private final PrintStream out;

  private Report(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the report.
   *
   * @param args JMH's results in JSON, the figures of {@link ProcessTimes}
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: Report JMH-RESULTS FIGURES");
      System.exit(2);
    }
    Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    report.readSpeeds(Path.of(args[0]));
    try (Reader in = Files.newBufferedReader(Path.of(args[1]))) {
      report.process.load(in);
    }
    report.print();
  }

  private void readSpeeds(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      for (JsonElement element : JsonParser.parseReader(in).getAsJsonArray()) {
        JsonObject result = element.getAsJsonObject();
        String name = result.get("benchmark").getAsString();
        String shortName = name.substring(name.lastIndexOf('.') + 1);
        if (result.has("params")) {
          shortName += result.getAsJsonObject("params").get("entries").getAsString();
        }
        JsonObject words = result.getAsJsonObject("secondaryMetrics").getAsJsonObject("words");
        speeds.put(
            shortName,
            new Speed(words.get("score").getAsDouble(), words.get("scoreError").getAsDouble()));
      }
    }
  }

  private void print() throws IOException {
    machine();
    corpus();
    out.println();
    row("Measured", "Result", "Spread", "Ratio");
    row("---", "---:", "---:", "---");
    Speed floor = speed("standardTokenizer");
    inMemory("`decode`: bytes to text", "decode", floor);
    inMemory(
        "`standardTokenizer`: Lucene's StandardTokenizer and LowerCaseFilter",
        "standardTokenizer",
        floor);
    inMemory(
        "`parseAndAnalyze`: text to blocks, tokens, sentences and hits", "parseAndAnalyze", floor);
    inMemory("`patterns`: patterns and their context", "patterns", floor);
    inMemory("`language`: with the models of wording", "language", floor);
    inMemory("`languageAndNames`: with all detectors", "languageAndNames", floor);
    inMemory("`check`: text to findings, all rules", "check", floor);
    for (String entries : List.of("0", "250", "1000", "5000")) {
      lexicon(entries);
    }
    many();
    starts();
  }

  private void machine() throws IOException {
    out.printf(
        "JDK: %s %s (%s)%n",
        property("java.vm.name"), property("java.runtime.version"), property("java.vm.vendor"));
    out.printf(
        "Machine: %s, %d CPUs, %s %s%n",
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        property("os.name"),
        property("os.arch"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String cpuModel() throws IOException {
    if (!Files.isReadable(CPU_INFO)) {
      return "CPU unknown";
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("CPU unknown");
    }
  }

  /** What the texts are like; the dictionaries decide how many findings they have. */
  private void corpus() {
    Corpus corpus = new Corpus();
    Linter linter = Linter.shipped();
    long findings = corpus.sources.stream()
        .flatMap(source -> linter.lint(source).findings().stream())
        .filter(finding -> !finding.ofWholeText())
        .count();
    out.printf(
        Locale.ROOT,
        "Texts in memory: %d documents, %,d words, %.1f reported terms for each %d words; %d dictionary entries%n",
        Corpus.DOCUMENTS,
        corpus.words,
        findings * (double) CorpusGenerator.USUAL_WORDS / corpus.words,
        CorpusGenerator.USUAL_WORDS,
        linter.lexicon().activeEntries().size());
  }

  private void inMemory(String title, String name, Speed floor) {
    Speed speed = speed(name);
    String ratio = name.equals("standardTokenizer")
        ? "1"
        : format("%.2f times the time of `standardTokenizer`", floor.score / speed.score);
    row(title, words(speed.score), spread(speed), ratio);
  }

  private void lexicon(String entries) {
    Speed speed = speed("analyze" + entries);
    String ratio = entries.equals("0")
        ? "1: tokens alone"
        : format("%.2f times the time without entries", speed("analyze0").score / speed.score);
    row(
        "`analyze` with " + entries + " invented entries",
        words(speed.score) + format(" (%.0f ns a word)", nanos(speed)),
        spread(speed),
        ratio);
  }

  private void many() {
    double wall = figure("many.wall");
    String peak = process.containsKey("many.peak")
        ? format("%.0f MiB at most", figure("many.peak"))
        : "memory unknown";
    row(
        format("`./referlint check` of %,.0f documents, wall clock", figure("many.documents")),
        format("%.2f s", wall),
        format("%.2f s CPU, ", figure("many.cpu")) + peak,
        words(figure("many.words") / wall) + ", start included");
  }

  private void starts() {
    double launcher = figure("launcher.median");
    double bare = figure("bare.median");
    row(
        "Start and one document, `./referlint`",
        milliseconds("launcher.median"),
        least("launcher"),
        format("%.2f times the bare jar", launcher / bare));
    row(
        "Start and one document, bare `java -jar`",
        milliseconds("bare.median"),
        least("bare"),
        "1");
  }

  private String least(String name) {
    return format("median of %.0f; least ", figure(name + ".runs")) + milliseconds(name + ".min");
  }

  private String milliseconds(String name) {
    return format("%.0f ms", figure(name) * 1000);
  }

  private double figure(String name) {
    return Double.parseDouble(process.getProperty(name));
  }

  private Speed speed(String name) {
    Speed speed = speeds.get(name);
    if (speed == null) {
      throw new IllegalArgumentException("no result of " + name);
    }
    return speed;
  }

  private static double nanos(Speed speed) {
    return 1e9 / speed.score;
  }

  private static String words(double perSecond) {
    return perSecond < 1e6
        ? format("%.0f k words/s", perSecond / 1e3)
        : format("%.2f M words/s", perSecond / 1e6);
  }

  private static String spread(Speed speed) {
    return format("± %.0f %%", 100 * speed.error / speed.score);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void row(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }
}
