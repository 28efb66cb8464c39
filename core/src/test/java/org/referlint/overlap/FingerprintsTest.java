package org.referlint.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fingerprints of words of which some were replaced are those of all the words, and so are those that stand twice. */
class FingerprintsTest {
  private static final int TEXTS = 60;
  private static final int EDITS = 60;

  @Test
  void aChangeGivesTheFingerprintsOfTheWholeText() {
    Random random = new Random(8);
    for (int text = 0; text < TEXTS; text++) {
      // Few different words make many equal shingles, and with them ties between the smallest.
      int different = 1 + random.nextInt(text % 2 == 0 ? 3 : 500);
      List<Integer> words = new ArrayList<>();
      int size = random.nextInt(400);
      for (int i = 0; i < size; i++) {
        words.add(random.nextInt(different));
      }
      WordSequence before = sequence(words);
      Fingerprints prints = Fingerprints.of(before);
      Repeats repeats = Repeats.of(prints);
      for (int edit = 0; edit < EDITS; edit++) {
        edit(words, different, random);
        WordSequence after = sequence(words);
        WordChange change = WordChange.between(before, after, 0, 0);
        Fingerprints now = prints.changed(after, change);
        assertSame(Fingerprints.of(after), now, words);
        repeats = repeats.changed(prints, now, change);
        assertSame(Repeats.of(now), repeats, words);
        prints = now;
        before = after;
      }
    }
  }

  private static void edit(List<Integer> words, int different, Random random) {
    int at = random.nextInt(words.size() + 1);
    int removed = Math.min(words.size() - at, random.nextInt(4));
    words.subList(at, at + removed).clear();
    for (int added = random.nextInt(4); added > 0; added--) {
      words.add(at, random.nextInt(different));
    }
  }

  private static WordSequence sequence(List<Integer> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append('w').append(word).append(' '));
    return WordSequence.of(text.toString());
  }

  private static void assertSame(Repeats expected, Repeats found, List<Integer> words) {
    assertEquals(expected.size(), found.size(), words::toString);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.again(i), found.again(i), words::toString);
      assertEquals(expected.first(i), found.first(i), words::toString);
    }
  }

  private static void assertSame(Fingerprints expected, Fingerprints found, List<Integer> words) {
    assertEquals(expected.size(), found.size(), words::toString);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.hash(i), found.hash(i), words::toString);
      assertEquals(expected.word(i), found.word(i), words::toString);
      assertEquals(expected.offset(i), found.offset(i), words::toString);
    }
  }
}
