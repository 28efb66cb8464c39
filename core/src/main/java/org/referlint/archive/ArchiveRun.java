package org.referlint.archive;

import java.io.IOException;
import java.util.List;
import org.referlint.config.Configurations;
import org.referlint.config.SourceProblem;
import org.referlint.report.InputError;

/**
 * Checks documents on several threads and hands the results on one after the other, in the order of the inputs, whatever the
 * number of threads. Memory is bounded: only a few documents for each thread are under work or wait for their turn, and large
 * ones only one at a time. A run is used once and from one thread; only {@link #cancel} may be called from another.
 */
public final class ArchiveRun {
  private final Configurations configurations;
  private final ArchiveOptions options;
  private final Formats formats;
  private volatile boolean cancelled;

  /** A run with these settings. */
  public ArchiveRun(Configurations configurations, ArchiveOptions options) {
    this.configurations = configurations;
    this.options = options;
    this.formats = new Formats(options.formats());
  }

  /**
   * Checks everything the paths stand for.
   *
   * @param paths files, folders, globs, or {@code -} for standard input
   * @return whether the run came to its end; false where it was cancelled
   * @throws IOException what the listener throws
   * @throws InterruptedException where the thread is interrupted
   */
  public boolean check(List<String> paths, ArchiveListener listener)
      throws IOException, InterruptedException {
    try (DocumentReader reader = new DocumentReader(formats)) {
      DocumentCheck check = new DocumentCheck(reader, options.cache(), listener::prepare);
      try (WorkQueue<Outcome> queue =
          new WorkQueue<>(options.jobs(), check::check, new Outcomes(listener), () -> cancelled)) {
        Inputs inputs = new Inputs(configurations, options, formats, queue);
        for (String path : paths) {
          inputs.add(path);
        }
        for (SourceProblem problem : configurations.sourceProblems()) {
          queue.error(new InputError(problem.path(), problem.reason()));
        }
        queue.handAll();
        return true;
      } catch (WorkQueue.Cancelled e) {
        return false;
      }
    }
  }

  /** Lets the run end soon: what is under work is dropped and {@link #check} gives false. Safe for all threads. */
  public void cancel() {
    cancelled = true;
  }

  /** Tells the listener what became of each document. */
  private record Outcomes(ArchiveListener listener) implements WorkQueue.Hearer<Outcome> {
    @Override
    public void result(Outcome outcome) throws IOException {
      if (outcome.document() != null) {
        outcome.document().take();
      }
      if (outcome.error() != null) {
        listener.error(outcome.error());
      }
      for (InputNote note : outcome.notes()) {
        listener.note(note);
      }
    }

    @Override
    public void error(InputError error) throws IOException {
      listener.error(error);
    }

    @Override
    public void note(InputNote note) throws IOException {
      listener.note(note);
    }

    @Override
    public void progress(long bytes) {
      listener.progress(bytes);
    }
  }
}
