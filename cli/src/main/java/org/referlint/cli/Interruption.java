package org.referlint.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets Ctrl-C and the wish of the system to end the program end a piece of work cleanly: the work is told, and has a moment to
 * finish its report before the Java runtime goes.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 900;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Runnable cancel;
  private @Nullable Thread hook;
  private volatile boolean came;

  private Interruption(Runnable cancel) {
    this.cancel = cancel;
  }

  /**
   * From now on, until it is closed, an interruption cancels the work.
   *
   * @param cancel tells the work to end soon; called from another thread
   */
  static Interruption cancels(Runnable cancel) {
    Interruption interruption = new Interruption(cancel);
    Thread hook = new Thread(interruption::run, "interruption");
    interruption.hook = hook;
    Runtime.getRuntime().addShutdownHook(hook);
    return interruption;
  }

  private void run() {
    came = true;
    cancel.run();
    try {
      boolean inTime = finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      assert inTime || finished.getCount() > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether an interruption came. */
  boolean came() {
    return came;
  }

  @Override
  public void close() {
    finished.countDown();
    Thread registered = hook;
    if (registered != null && !came) {
      try {
        Runtime.getRuntime().removeShutdownHook(registered);
      } catch (IllegalStateException e) {
        // The program is ending already.
        came = true;
      }
    }
  }
}
