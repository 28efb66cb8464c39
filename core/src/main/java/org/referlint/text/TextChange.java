package org.referlint.text;

/**
 * Where two states of a text differ: all before a place and all behind another one is the same. Offsets are UTF-16 units.
 *
 * @param start where the first difference is
 * @param endBefore behind the last difference, in the earlier state
 * @param endAfter the same in the later state
 */
public record TextChange(int start, int endBefore, int endAfter) {
  /** The least change that makes one text out of the other. */
  public static TextChange between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int endBefore = before.length();
    int endAfter = after.length();
    while (endBefore > start
        && endAfter > start
        && before.charAt(endBefore - 1) == after.charAt(endAfter - 1)) {
      endBefore--;
      endAfter--;
    }
    return new TextChange(start, endBefore, endAfter);
  }

  /** How far what stands behind the change moved. */
  public int shift() {
    return endAfter - endBefore;
  }
}
