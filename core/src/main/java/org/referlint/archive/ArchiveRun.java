package org.referlint.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.config.SourceProblem;
import org.referlint.report.InputError;

/**
 * Checks documents on several threads and hands the results on one after the other, in the order of the inputs, whatever the
 * number of threads. Memory is bounded: only a few documents for each thread are under work or wait for their turn, and large
 * ones only one at a time. A run is used once and from one thread; only {@link #cancel} may be called from another.
 */
public final class ArchiveRun {
  /** How many documents may be under work or waiting for their turn, for each thread. */
  private static final int AHEAD = 16;

  /** How many bytes of documents may be under work or waiting, unless one alone has more. */
  private static final long BYTES_AHEAD = 16L << 20;

  private static final long LOOKS_FOR_CANCEL_EVERY_MILLIS = 50;

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

  /** Something whose turn will come: a document under work, or what is already known. */
  private record Waiting(
      @Nullable Future<Outcome> outcome,
      @Nullable InputError error,
      @Nullable InputNote note,
      long size,
      long share) {}

  /** Ends the run from within; never seen outside. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super(null, null, false, false);
    }
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
    ExecutorService pool = Executors.newFixedThreadPool(options.jobs(), work -> {
      Thread thread = new Thread(work, "check");
      // A document that is still under work must not keep a program alive whose run was cancelled.
      thread.setDaemon(true);
      return thread;
    });
    try (DocumentReader reader = new DocumentReader(formats)) {
      Queue queue = new Queue(pool, new DocumentCheck(reader, options.cache()), listener);
      Inputs inputs = new Inputs(configurations, options, formats, queue);
      for (String path : paths) {
        inputs.add(path);
      }
      for (SourceProblem problem : configurations.sourceProblems()) {
        queue.error(new InputError(problem.path(), problem.reason()));
      }
      queue.handAll();
      return true;
    } catch (Cancelled e) {
      return false;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Lets the run end soon: what is under work is dropped and {@link #check} gives false. Safe for all threads. */
  public void cancel() {
    cancelled = true;
  }

  /** Documents under work and results waiting, in the order of the inputs. For the thread of the run. */
  private final class Queue implements Taker {
    private final ExecutorService pool;
    private final DocumentCheck check;
    private final ArchiveListener listener;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private long done;

    Queue(ExecutorService pool, DocumentCheck check, ArchiveListener listener) {
      this.pool = pool;
      this.check = check;
      this.listener = listener;
    }

    @Override
    public void item(Item item) throws IOException, InterruptedException {
      while (!waiting.isEmpty() && bytes + item.size() > BYTES_AHEAD) {
        hand();
      }
      add(new Waiting(pool.submit(() -> check.check(item)), null, null, item.size(), item.share()));
    }

    @Override
    public void error(InputError error) throws IOException, InterruptedException {
      add(new Waiting(null, error, null, 0, 0));
    }

    @Override
    public void note(InputNote note) throws IOException, InterruptedException {
      add(new Waiting(null, null, note, 0, 0));
    }

    @Override
    public void passed(long share) throws IOException, InterruptedException {
      add(new Waiting(null, null, null, 0, share));
    }

    private void add(Waiting next) throws IOException, InterruptedException {
      if (cancelled) {
        throw new Cancelled();
      }
      waiting.add(next);
      bytes += next.size();
      while (waiting.size() >= options.jobs() * AHEAD) {
        hand();
      }
    }

    void handAll() throws IOException, InterruptedException {
      while (!waiting.isEmpty()) {
        hand();
      }
    }

    private void hand() throws IOException, InterruptedException {
      Waiting next = waiting.remove();
      bytes -= next.size();
      if (next.outcome() != null) {
        hand(await(next.outcome()));
      }
      if (next.error() != null) {
        listener.error(next.error());
      }
      if (next.note() != null) {
        listener.note(next.note());
      }
      done += next.share();
      listener.progress(done);
    }

    private void hand(Outcome outcome) throws IOException {
      if (outcome.document() != null) {
        listener.document(outcome.document());
      }
      if (outcome.error() != null) {
        listener.error(outcome.error());
      }
      for (InputNote note : outcome.notes()) {
        listener.note(note);
      }
    }

    private Outcome await(Future<Outcome> outcome) throws InterruptedException {
      while (true) {
        if (cancelled) {
          throw new Cancelled();
        }
        try {
          return outcome.get(LOOKS_FOR_CANCEL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Not yet; perhaps the run was cancelled meanwhile.
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    }
  }
}
