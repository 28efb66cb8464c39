package org.referlint.text;

/**
 * Where two states of a text differ: all before a place and all behind another one is the same. Offsets are UTF-16 units.
 *
 * @param start no difference is before it
 * @param endBefore no difference is behind it, in the earlier state
 * @param endAfter the same in the later state
 */
public record TextChange(int start, int endBefore, int endAfter) {
  /** That nothing changed. */
  public static final TextChange NONE = new TextChange(0, 0, 0);

  /** So many units are compared at once: Java compares whole strings many units at a time, and single ones one by one. */
  private static final int STRETCH = 1 << 12;

  /** The least change that makes one text out of the other. */
  public static TextChange between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start + STRETCH <= shorter && isSame(before, start, after, start)) {
      start += STRETCH;
    }
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int endBefore = before.length();
    int endAfter = after.length();
    while (Math.min(endBefore, endAfter) - STRETCH >= start
        && isSame(before, endBefore - STRETCH, after, endAfter - STRETCH)) {
      endBefore -= STRETCH;
      endAfter -= STRETCH;
    }
    while (endBefore > start
        && endAfter > start
        && before.charAt(endBefore - 1) == after.charAt(endAfter - 1)) {
      endBefore--;
      endAfter--;
    }
    return new TextChange(start, endBefore, endAfter);
  }

  private static boolean isSame(String one, int at, String other, int otherAt) {
    return one.substring(at, at + STRETCH).equals(other.substring(otherAt, otherAt + STRETCH));
  }

  /** This change and another one behind it as one. */
  public TextChange then(TextChange next) {
    int end = Math.max(endAfter, next.endBefore);
    return new TextChange(Math.min(start, next.start), end - shift(), end + next.shift());
  }

  /** How far what stands behind the change moved. */
  public int shift() {
    return endAfter - endBefore;
  }
}
