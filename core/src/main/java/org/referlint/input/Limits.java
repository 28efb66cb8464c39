package org.referlint.input;

import java.util.Locale;

/** How much of one input is read. What is larger becomes an error, so that one file can't use up time or memory. */
public final class Limits {
  /** The most bytes of a file whose bytes are its text. */
  public static final long TEXT_BYTES = 64L << 20;

  /** The most bytes of a file that is converted, and of a file inside a zip file. */
  public static final long CONVERTED_BYTES = 128L << 20;

  /** The most UTF-16 units of a text that comes out of a conversion or stands in one row of a table. */
  public static final int CHARACTERS = 16 << 20;

  /** The most bytes that a zip file may unpack to, all its files together, however small it is. */
  public static final long UNPACKED_BYTES = 256L << 20;

  /** A zip file may unpack to this many times its own size. */
  public static final long UNPACKED_RATIO = 100;

  /** The longest time that the conversion of one file may take, in seconds. */
  public static final int CONVERSION_SECONDS = 60;

  private Limits() {}

  /** Refuses a file that is too large. */
  public static void check(long size, long limit) throws UnreadableException {
    if (size > limit) {
      throw new UnreadableException("%s, and the limit is %s; no narrative is as long as that"
          .formatted(mib(size), mib(limit)));
    }
  }

  private static String mib(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
  }
}
