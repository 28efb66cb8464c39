package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.config.Sidecar;
import org.referlint.config.SourceProblem;
import org.referlint.engine.Linter;
import org.referlint.finding.Suppression;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;
import org.referlint.yaml.YamlException;

/** Checks documents on several threads and hands the results on one after the other, in the order of the inputs. */
final class Run {
  /** How many documents may be under work or waiting for their turn, for each thread. */
  private static final int AHEAD = 4;

  private final Configurations configurations;
  private final Streams streams;
  private final int jobs;

  Run(Configurations configurations, Streams streams, int jobs) {
    this.configurations = configurations;
    this.streams = streams;
    this.jobs = jobs;
  }

  /** Takes results. */
  interface Taker {
    /** A document was checked. */
    void take(CheckedDocument document) throws IOException;

    /** An input could not be checked. */
    void take(InputError error) throws IOException;
  }

  /** A document, and what prevented it or its sidecar from being read. */
  private record Outcome(
      @Nullable CheckedDocument document, @Nullable InputError error) {}

  /** Checks everything the paths stand for. */
  void check(List<String> paths, Taker taker) throws IOException, InterruptedException {
    Inputs inputs = new Inputs(configurations);
    for (String path : paths) {
      inputs.add(path);
    }
    for (InputError error : inputs.errors()) {
      taker.take(error);
    }
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Future<Outcome>> ahead = new ArrayDeque<>();
      if (inputs.standardInput()) {
        Configurations.Loaded loaded = configurations.forFile(Path.of("standard-input"));
        ahead.add(pool.submit(
            () -> check("-", () -> Inputs.read(streams.in()), loaded, Optional.empty())));
      }
      for (Map.Entry<Path, String> file : inputs.files().entrySet()) {
        Configurations.Loaded loaded = configurations.forFile(file.getKey());
        ahead.add(pool.submit(() -> check(
            file.getValue(),
            () -> Inputs.read(file.getKey(), file.getValue()),
            loaded,
            Optional.of(file.getKey()))));
        while (ahead.size() >= jobs * AHEAD) {
          hand(ahead.remove(), taker);
        }
      }
      while (!ahead.isEmpty()) {
        hand(ahead.remove(), taker);
      }
      for (SourceProblem problem : configurations.sourceProblems()) {
        taker.take(new InputError(problem.path(), problem.reason()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Outcome check(
      String name, Callable<SourceText> reading, Configurations.Loaded loaded, Optional<Path> file)
      throws Exception {
    Linter linter = loaded.linter().orElse(null);
    if (linter == null) {
      return new Outcome(null, new InputError(name, "its configuration can't be used"));
    }
    try {
      SourceText source = reading.call();
      return withoutSuppressed(new CheckedDocument(source, linter.lint(source)), loaded, file);
    } catch (IOException | UndecodableTextException e) {
      return new Outcome(null, new InputError(name, Problems.reason(e)));
    } catch (RuntimeException e) {
      // One document that the program can't cope with must not cost the others; the message may
      // quote the text.
      return new Outcome(
          null,
          new InputError(name, "internal error: " + Problems.place(e) + "; please report it"));
    }
  }

  /** A document whose sidecar can't be used is reported in full. */
  private static Outcome withoutSuppressed(
      CheckedDocument document, Configurations.Loaded loaded, Optional<Path> file) {
    String name = document.source().path();
    try {
      List<Suppression> suppressions =
          file.isEmpty() ? List.of() : loaded.suppressions(file.get(), name);
      return new Outcome(
          new CheckedDocument(
              document.source(), document.result().without(suppressions, document.source())),
          null);
    } catch (IOException | YamlException e) {
      return new Outcome(document, new InputError(name + Sidecar.ENDING, Problems.reason(e)));
    }
  }

  private static void hand(Future<Outcome> future, Taker taker)
      throws IOException, InterruptedException {
    try {
      Outcome outcome = future.get();
      if (outcome.document() != null) {
        taker.take(outcome.document());
      }
      if (outcome.error() != null) {
        taker.take(outcome.error());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
