package org.referlint.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.referlint.report.InputError;

/**
 * Documents under work on several threads and results waiting for their turn, in the order of the inputs. Memory is bounded:
 * only a few documents for each thread are under work or wait, and large ones only one at a time. For the thread of the run.
 *
 * @param <T> what becomes of a document
 */
final class WorkQueue<T> implements Taker, AutoCloseable {
  /** How many documents may be under work or waiting for their turn, for each thread. */
  private static final int AHEAD = 16;

  /** How many bytes of documents may be under work or waiting, unless one alone has more. */
  private static final long BYTES_AHEAD = 16L << 20;

  private static final long LOOKS_FOR_CANCEL_EVERY_MILLIS = 50;

  private final ExecutorService pool;
  private final int mostWaiting;
  private final Work<T> work;
  private final Hearer<T> hearer;
  private final BooleanSupplier cancelled;
  private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
  private long bytes;
  private long done;

  /**
   * A queue with its threads.
   *
   * @param work what is done with a document; called on several threads; what it throws ends the run
   * @param cancelled asked again and again; once it says so the work ends with {@link Cancelled}
   */
  WorkQueue(int jobs, Work<T> work, Hearer<T> hearer, BooleanSupplier cancelled) {
    this.mostWaiting = jobs * AHEAD;
    this.work = work;
    this.hearer = hearer;
    this.cancelled = cancelled;
    this.pool = Executors.newFixedThreadPool(jobs, task -> {
      Thread thread = new Thread(task, "check");
      // A document that is still under work must not keep a program alive whose run was cancelled.
      thread.setDaemon(true);
      return thread;
    });
  }

  /** What is done with a document. */
  interface Work<T> {
    T apply(Item item) throws IOException;
  }

  /** Hears of results and problems, in the order of the inputs. */
  interface Hearer<T> {
    /** What became of a document. */
    void result(T result) throws IOException;

    /** An input that is no document. */
    void error(InputError error) throws IOException;

    /** Something to say. */
    void note(InputNote note) throws IOException;

    /** How many bytes of the inputs are done. */
    void progress(long bytes);
  }

  /** Something whose turn will come: a document under work, or what is already known. */
  private record Waiting<T>(
      @Nullable Future<T> result,
      @Nullable InputError error,
      @Nullable InputNote note,
      long size,
      long share) {}

  /** Ends the run from within; never seen outside the package. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super(null, null, false, false);
    }
  }

  @Override
  public void item(Item item) throws IOException, InterruptedException {
    while (!waiting.isEmpty() && bytes + item.size() > BYTES_AHEAD) {
      hand();
    }
    add(new Waiting<>(pool.submit(() -> work.apply(item)), null, null, item.size(), item.share()));
  }

  @Override
  public void error(InputError error) throws IOException, InterruptedException {
    add(new Waiting<>(null, error, null, 0, 0));
  }

  @Override
  public void note(InputNote note) throws IOException, InterruptedException {
    add(new Waiting<>(null, null, note, 0, 0));
  }

  @Override
  public void passed(long share) throws IOException, InterruptedException {
    add(new Waiting<>(null, null, null, 0, share));
  }

  private void add(Waiting<T> next) throws IOException, InterruptedException {
    if (cancelled.getAsBoolean()) {
      throw new Cancelled();
    }
    waiting.add(next);
    bytes += next.size();
    while (waiting.size() >= mostWaiting) {
      hand();
    }
  }

  /** Hands on everything that waits. */
  void handAll() throws IOException, InterruptedException {
    while (!waiting.isEmpty()) {
      hand();
    }
  }

  private void hand() throws IOException, InterruptedException {
    Waiting<T> next = waiting.remove();
    bytes -= next.size();
    if (next.result() != null) {
      hearer.result(await(next.result()));
    }
    if (next.error() != null) {
      hearer.error(next.error());
    }
    if (next.note() != null) {
      hearer.note(next.note());
    }
    done += next.share();
    hearer.progress(done);
  }

  private T await(Future<T> result) throws IOException, InterruptedException {
    while (true) {
      if (cancelled.getAsBoolean()) {
        throw new Cancelled();
      }
      try {
        return result.get(LOOKS_FOR_CANCEL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Not yet; perhaps the run was cancelled meanwhile.
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException known) {
          throw known;
        }
        if (e.getCause() instanceof RuntimeException unexpected) {
          throw unexpected;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
