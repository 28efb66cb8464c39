package org.referlint.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.archive.ArchiveListener;
import org.referlint.archive.ArchiveOptions;
import org.referlint.archive.ArchiveRun;
import org.referlint.archive.InputNote;
import org.referlint.config.Configurations;
import org.referlint.finding.Severity;
import org.referlint.report.BaselineWriter;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.ReportFormat;
import org.referlint.report.ReportOptions;
import org.referlint.report.ReportWriter;
import org.referlint.report.Summary;
import org.referlint.report.Turn;

/** Checks the inputs of a command and writes the report about them. May be used again and again, from one thread. */
final class ReportRun {
  private final Streams io;
  private final OutputOptions reporting;
  private final boolean quiet;

  ReportRun(Streams io, OutputOptions reporting, boolean quiet) {
    this.io = io;
    this.reporting = reporting;
    this.quiet = quiet;
  }

  /**
   * Checks everything the paths stand for.
   *
   * @return the exit status
   */
  int report(List<String> paths, Configurations configurations, ArchiveOptions options)
      throws UsageException, IOException, InterruptedException {
    ReportFormat format = reporting.format();
    Optional<Severity> limit = reporting.failing();
    ReportOptions look = reporting.report(io, configurations::rule);
    boolean toTerminal = reporting.output().isEmpty() && io.terminal();
    Summary summary = new Summary();
    Comparison comparison = reporting.comparison();
    Suppressions suppressions = new Suppressions(io, reporting.reportUnusedSuppressions());
    ArchiveRun run = new ArchiveRun(configurations, options);
    try (Interruption interruption = Interruption.cancels(run::cancel);
        ReportOutput report = ReportOutput.open(reporting.output(), io);
        ReportOutput known = ReportOutput.openIfAny(reporting.writeBaseline());
        Progress progress = new Progress(io, !quiet && !toTerminal, paths)) {
      List<ReportWriter> writers = new ArrayList<>();
      writers.add(format.writer(report.writer(), look));
      if (reporting.writeBaseline().isPresent()) {
        writers.add(new BaselineWriter(known.writer()));
      }
      for (ReportWriter writer : writers) {
        writer.begin();
      }
      boolean seen = quiet || toTerminal && format == ReportFormat.TEXT;
      Listener listener = new Listener(summary, writers, comparison, suppressions, progress, seen);
      boolean whole = run.check(paths, listener);
      if (!whole) {
        summary.endEarly();
      }
      if (whole || reporting.output().isEmpty()) {
        for (ReportWriter writer : writers) {
          writer.end(summary);
        }
        report.complete();
      } else {
        io.say((interruption.came() ? "interrupted; " : "ended; ")
            + reporting.output().get() + " was left as it was");
        partial(summary, look);
      }
      if (whole) {
        known.complete();
      }
    }
    configurations.errors().forEach(io::say);
    if (!quiet && options.cache().filter(cache -> !cache.writable()).isPresent()) {
      io.say("the cache could not be written to; the next run will take as long");
    }
    int status = status(summary, limit, configurations.errors().isEmpty());
    return status == ExitStatus.CLEAN && suppressions.fail() ? ExitStatus.FINDINGS : status;
  }

  /** A report that was asked for whole stays as it was; what there is of the new one is summed up here. */
  private void partial(Summary summary, ReportOptions look) throws IOException {
    StringWriter text = new StringWriter();
    ReportFormat.TEXT.writer(text, look).end(summary);
    io.err().print(text);
  }

  private final class Listener implements ArchiveListener {
    private final Summary summary;
    private final List<ReportWriter> writers;
    private final Comparison comparison;
    private final Suppressions suppressions;
    private final Progress progress;
    private final boolean seen;

    /** Writes and counts what it hears; errors are said as well unless they are seen in the report. */
    Listener(
        Summary summary,
        List<ReportWriter> writers,
        Comparison comparison,
        Suppressions suppressions,
        Progress progress,
        boolean seen) {
      this.summary = summary;
      this.writers = writers;
      this.comparison = comparison;
      this.suppressions = suppressions;
      this.progress = progress;
      this.seen = seen;
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
      prepare(document).take();
    }

    @Override
    public Turn prepare(CheckedDocument document) throws IOException {
      CheckedDocument compared = comparison.compare(document);
      List<Turn> parts = new ArrayList<>();
      for (ReportWriter writer : writers) {
        parts.add(writer.prepare(compared));
      }
      return () -> {
        summary.add(compared);
        progress.document();
        suppressions.look(compared);
        for (Turn part : parts) {
          part.take();
        }
      };
    }

    @Override
    public void error(InputError error) throws IOException {
      summary.add(error);
      for (ReportWriter writer : writers) {
        writer.error(error);
      }
      if (!seen) {
        progress.say(error.path() + ": " + error.reason());
      }
    }

    @Override
    public void note(InputNote note) {
      if (!quiet) {
        progress.say(note.path() + ": " + note.message());
      }
    }

    @Override
    public void progress(long bytes) {
      progress.bytes(bytes);
    }
  }

  private static int status(Summary summary, Optional<Severity> limit, boolean configured) {
    if (!configured) {
      return ExitStatus.USED_WRONGLY;
    }
    if (summary.errors() > 0) {
      return ExitStatus.UNREADABLE;
    }
    return limit.filter(summary::reaches).isPresent() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }
}
