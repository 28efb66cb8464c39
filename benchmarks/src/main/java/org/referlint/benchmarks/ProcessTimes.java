package org.referlint.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures whole runs of the command: many documents at once, and the start for a single one. */
public final class ProcessTimes {
  private static final int STARTS = 15;
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Pattern CPU =
      Pattern.compile("(?:User|System) time \\(seconds\\): ([0-9.]+)");
  private static final Pattern PEAK =
      Pattern.compile("Maximum resident set size \\(kbytes\\): (\\d+)");
  private static final Pattern SHELL_CPU = Pattern.compile("cpu ([0-9.]+) ([0-9.]+)");

  private final Properties figures = new Properties();
  private final Path scratch;

  private ProcessTimes(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Measures and writes what it measured as a properties file.
   *
   * @param args the folder of the checkout, a folder of documents, the file to write
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: ProcessTimes CHECKOUT DOCUMENTS FIGURES");
      System.exit(2);
    }
    Path checkout = Path.of(args[0]);
    Path documents = Path.of(args[1]);
    ProcessTimes times = new ProcessTimes(Files.createTempFile("referlint", ".out"));
    try {
      times.measure(checkout, documents);
    } finally {
      Files.delete(times.scratch);
    }
    try (Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
      times.figures.store(out, null);
    }
  }

  private void measure(Path checkout, Path documents) throws IOException, InterruptedException {
    List<String> launcher = List.of(checkout.resolve("referlint").toString());
    Path jar = checkout.resolve("cli").resolve("target").resolve("referlint-all.jar");
    List<String> bare = List.of(java(), "-jar", jar.toString());
    List<Path> files;
    try (var list = Files.list(documents)) {
      files = list.sorted().toList();
    }
    start(launcher, files.get(0));
    many(launcher, documents, files);
    starts(launcher, bare, files.get(0));
  }

  private static String java() {
    String home = System.getenv("JAVA_HOME");
    return home == null ? "java" : Path.of(home, "bin", "java").toString();
  }

  private void many(List<String> launcher, Path documents, List<Path> files)
      throws IOException, InterruptedException {
    long words = 0;
    for (Path file : files) {
      words += GeneratedDocument.wordsIn(Files.readString(file));
    }
    Path measured = Files.createTempFile("referlint", ".time");
    List<String> check = check(launcher, documents);
    List<String> command = timed(check, measured);
    long begin = System.nanoTime();
    run(command, measured);
    double wall = seconds(begin);
    String told = Files.readString(measured);
    Files.delete(measured);
    put("many.documents", files.size());
    put("many.words", (double) words);
    put("many.wall", wall);
    double cpu = sum(CPU.matcher(told));
    Matcher shell = SHELL_CPU.matcher(told);
    if (shell.find()) {
      cpu = Double.parseDouble(shell.group(1)) + Double.parseDouble(shell.group(2));
    }
    put("many.cpu", cpu);
    Matcher peak = PEAK.matcher(told);
    if (peak.find()) {
      put("many.peak", Double.parseDouble(peak.group(1)) / 1024);
    }
  }

  /** GNU time where there is one, else the one built into bash, which knows nothing of memory. */
  private static List<String> timed(List<String> command, Path measured)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>();
    if (hasGnuTime()) {
      timed.addAll(List.of(GNU_TIME.toString(), "-v", "-o", measured.toString()));
    } else {
      timed.addAll(List.of("bash", "-c", "TIMEFORMAT='cpu %U %S'; time \"$@\"", "bash"));
    }
    timed.addAll(command);
    return timed;
  }

  private static boolean hasGnuTime() throws IOException, InterruptedException {
    if (!Files.isExecutable(GNU_TIME)) {
      return false;
    }
    return new ProcessBuilder(GNU_TIME.toString(), "-v", "true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static double sum(Matcher matcher) {
    double sum = 0;
    while (matcher.find()) {
      sum += Double.parseDouble(matcher.group(1));
    }
    return sum;
  }

  /** Starts both commands by turns, so that what else the machine does hits both alike. */
  private void starts(List<String> launcher, List<String> bare, Path document)
      throws IOException, InterruptedException {
    double[] launcherTimes = new double[STARTS];
    double[] bareTimes = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      launcherTimes[i] = start(launcher, document);
      bareTimes[i] = start(bare, document);
    }
    putAll("launcher", launcherTimes);
    putAll("bare", bareTimes);
  }

  private double start(List<String> command, Path document)
      throws IOException, InterruptedException {
    List<String> check = check(command, document);
    long begin = System.nanoTime();
    run(check, scratch);
    return seconds(begin);
  }

  private static List<String> check(List<String> command, Path what) {
    List<String> check = new ArrayList<>(command);
    check.addAll(List.of("check", "--format", "jsonl", "--fail-on", "never", what.toString()));
    return check;
  }

  private void run(List<String> command, Path errors) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectOutput(scratch.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
    process.getOutputStream().close();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status);
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private void putAll(String name, double[] times) {
    Arrays.sort(times);
    put(name + ".runs", times.length);
    put(name + ".min", times[0]);
    put(name + ".median", times[times.length / 2]);
  }

  private void put(String name, double value) {
    figures.setProperty(name, String.format(Locale.ROOT, "%.3f", value));
  }
}
