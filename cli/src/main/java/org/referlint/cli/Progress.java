package org.referlint.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.InputSizes;

/**
 * Shows how far a run is, on standard error: a bar with rate and time left on a terminal, a line now and then otherwise. Short
 * runs show nothing. For one thread.
 */
final class Progress implements AutoCloseable {
  /** Set by the launcher script where standard error is a terminal; Java can't tell. */
  private static final String TERMINAL_PROPERTY = "referlint.progress";

  private static final int WIDTH = 100;
  private static final int KIB = 1 << 10;
  private static final long BAR_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();

  private final Streams io;
  private final boolean shown;
  private final boolean terminal;
  private final List<String> paths;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private int documents;
  private @Nullable ProgressBar bar;

  /**
   * Progress of a run over these paths.
   *
   * @param shown whether anything is shown at all
   */
  Progress(Streams io, boolean shown, List<String> paths) {
    this.io = io;
    this.shown = shown;
    this.paths = paths;
    this.terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
  }

  /** One document more is done. */
  void document() {
    documents++;
  }

  /** So many bytes of the inputs are done. */
  void bytes(long done) {
    if (!shown) {
      return;
    }
    long now = System.nanoTime();
    if (!terminal) {
      if (now - lastLine > LINE_EVERY) {
        lastLine = now;
        io.say(rate(now));
      }
      return;
    }
    if (bar == null && now - start > BAR_AFTER) {
      bar = bar();
    }
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(" " + rate(now));
    }
  }

  private String rate(long now) {
    double seconds = Math.max(0.001, (now - start) / 1e9);
    return String.format(
        Locale.UK, "%,d documents, %,.0f a second", documents, documents / seconds);
  }

  private ProgressBar bar() {
    ProgressBar made = new ProgressBarBuilder()
        .setTaskName("Checking")
        .setInitialMax(-1)
        .setUnit(" KiB", KIB)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .setConsumer(new ConsoleProgressBarConsumer(io.err(), WIDTH))
        .build();
    Thread sizes = new Thread(
        () -> {
          try {
            made.maxHint(Math.max(1, InputSizes.sum(paths)));
          } catch (IOException | InterruptedException e) {
            // The bar goes on without an end; the run itself says what can't be read.
            return;
          }
        },
        "sizes");
    sizes.setDaemon(true);
    sizes.start();
    return made;
  }

  /** Says something about the run without spoiling the bar. */
  void say(String message) {
    if (bar != null) {
      io.err().print("\r" + " ".repeat(WIDTH) + "\r");
    }
    io.say(message);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
