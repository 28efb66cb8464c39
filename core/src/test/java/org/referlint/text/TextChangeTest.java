package org.referlint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Where two states of a text differ, in texts long enough to be compared by stretches. */
class TextChangeTest {
  @Test
  void nothingChanged() {
    String text = "He was told to wait. ".repeat(1_000);
    assertEquals(
        new TextChange(text.length(), text.length(), text.length()),
        TextChange.between(text, "".concat(text)));
  }

  @Test
  void whatIsPutIntoARunOfTheSameIsFoundAtItsEnd() {
    String text = "a".repeat(20_000);
    assertEquals(new TextChange(20_000, 20_000, 20_001), TextChange.between(text, text + "a"));
    assertEquals(new TextChange(20_000, 20_001, 20_000), TextChange.between(text + "a", text));
  }

  @RepeatedTest(60)
  void isTheLeastChange(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String before = text(random, 3 * 4_096 + random.nextInt(4_096));
    int from = random.nextInt(before.length());
    int to = Math.min(before.length(), from + random.nextInt(1 + random.nextInt(9_000)));
    String put = text(random, random.nextInt(1 + random.nextInt(9_000)));
    String after = before.substring(0, from) + put + before.substring(to);
    int start = 0;
    while (start < Math.min(before.length(), after.length())
        && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.length(), after.length()) - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    assertEquals(
        new TextChange(start, before.length() - end, after.length() - end),
        TextChange.between(before, after));
  }

  @RepeatedTest(60)
  void twoChangesAreOne(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String first = text(random, 1 + random.nextInt(60));
    TextChange one = change(random, first);
    String second = changed(first, one, random);
    TextChange other = change(random, second);
    String third = changed(second, other, random);
    TextChange both = one.then(other);
    assertEquals(first.substring(0, both.start()), third.substring(0, both.start()));
    assertEquals(first.substring(both.endBefore()), third.substring(both.endAfter()));
    assertEquals(third.length() - first.length(), both.shift());
  }

  private static TextChange change(Random random, String text) {
    int start = random.nextInt(text.length() + 1);
    int end = start + random.nextInt(text.length() + 1 - start);
    return new TextChange(start, end, start + random.nextInt(12));
  }

  private static String changed(String text, TextChange change, Random random) {
    return text.substring(0, change.start())
        + text(random, change.endAfter() - change.start())
        + text.substring(change.endBefore());
  }

  /** Few letters, now and then one beyond ASCII, so that much of it repeats itself. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append("aaaaaab ’".charAt(random.nextInt(9)));
    }
    return text.toString();
  }
}
