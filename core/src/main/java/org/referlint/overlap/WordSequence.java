package org.referlint.overlap;

import java.util.Arrays;
import org.referlint.text.Ascending;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/**
 * The words of a text as overlaps are looked for in it: runs of letters and digits, with capitals and apostrophes folded
 * away, each as a number made of its letters. Offsets are UTF-16 units of the text. Immutable.
 */
public final class WordSequence {
  private static final int SEED = 0x811C9DC5;
  private static final int MOST_CLOSING_MARKS = 3;
  private static final int PRIME = 0x01000193;

  private final int[] starts;
  private final int[] lengths;
  private final int[] hashes;

  private WordSequence(int[] starts, int[] lengths, int[] hashes) {
    this.starts = starts;
    this.lengths = lengths;
    this.hashes = hashes;
  }

  /** Reads the words of a text. */
  public static WordSequence of(String text) {
    return new Reader(text.length()).read(text, 0, text.length()).sequence();
  }

  /** The words of a text that this one's became; reads only around the change. */
  WordSequence changed(String text, TextChange change) {
    // A word may be glued to a neighbour by an apostrophe, and to no word beyond that.
    int kept = sameAtStart(change);
    int moved = size() - sameAtEnd(change);
    int from = kept < size() ? Math.min(starts[kept], change.start()) : 0;
    int to = moved < size() ? starts[moved] + change.shift() : text.length();
    WordSequence fresh = new Reader(to - from).read(text, from, to).sequence();
    return new WordSequence(
        joined(starts, kept, fresh.starts, moved, change.shift()),
        joined(lengths, kept, fresh.lengths, moved, 0),
        joined(hashes, kept, fresh.hashes, moved, 0));
  }

  /** So many words at the start are not read again after a change. */
  int sameAtStart(TextChange change) {
    return Math.max(0, at(change.start()) - 2);
  }

  /** So many words at the end are not read again after a change. */
  int sameAtEnd(TextChange change) {
    return size() - Math.min(size(), at(change.endBefore() + 1) + 1);
  }

  private static int[] joined(int[] before, int kept, int[] fresh, int moved, int shift) {
    int[] all = new int[kept + fresh.length + before.length - moved];
    System.arraycopy(before, 0, all, 0, kept);
    System.arraycopy(fresh, 0, all, kept, fresh.length);
    int behind = kept + fresh.length;
    System.arraycopy(before, moved, all, behind, before.length - moved);
    for (int i = behind; i < all.length && shift != 0; i++) {
      all[i] += shift;
    }
    return all;
  }

  /** Gathers words. Used once. */
  private static final class Reader {
    private int[] starts;
    private int[] lengths;
    private int[] hashes;
    private int count;

    Reader(int length) {
      starts = new int[length / 5 + 8];
      lengths = new int[starts.length];
      hashes = new int[starts.length];
    }

    Reader read(String text, int from, int to) {
      int i = from;
      while (i < to) {
        char c = text.charAt(i);
        if (!isWordUnit(c)) {
          i++;
          continue;
        }
        int start = i;
        int end = i;
        int hash = SEED;
        while (i < to) {
          c = text.charAt(i);
          if (isWordUnit(c)) {
            hash = (hash ^ fold(c)) * PRIME;
            end = i + 1;
          } else if (c != '\'' && c != '’') {
            break;
          }
          i++;
        }
        add(start, end, hash);
      }
      return this;
    }

    private void add(int start, int end, int hash) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        lengths = Arrays.copyOf(lengths, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      starts[count] = start;
      lengths[count] = end - start;
      hashes[count++] = hash;
    }

    WordSequence sequence() {
      return new WordSequence(
          Arrays.copyOf(starts, count),
          Arrays.copyOf(lengths, count),
          Arrays.copyOf(hashes, count));
    }
  }

  private static boolean isWordUnit(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c > 127 && Character.isLetterOrDigit(c);
  }

  private static int fold(char c) {
    return c <= 'Z' && c >= 'A' ? c + 32 : c < 128 ? c : Character.toLowerCase(c);
  }

  /** How many words there are. */
  public int size() {
    return hashes.length;
  }

  int hash(int word) {
    return hashes[word];
  }

  int start(int word) {
    return starts[word];
  }

  /** The word that begins at an offset, or the next one behind it; the size where there is none. */
  int at(int offset) {
    return Ascending.firstFrom(starts, offset);
  }

  /** How many full stops, brackets and quotation marks behind the last of some words end its last sentence. */
  private int closingMarks(String text, int end) {
    int last = end(end - 1);
    int marks = 0;
    while (last + marks < text.length()
        && marks < MOST_CLOSING_MARKS
        && isClosing(text.charAt(last + marks))) {
      marks++;
    }
    return marks;
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case '.', '!', '?', ')', ']', '"', '\'', '”', '’' -> true;
      default -> false;
    };
  }

  /** The range of some words with the marks that end their last sentence. */
  TextRange passage(String text, int first, int end) {
    return new TextRange(starts[first], end(end - 1) + closingMarks(text, end));
  }

  /** Behind the last unit of a word. */
  private int end(int word) {
    return starts[word] + lengths[word];
  }

  /** From the first unit of one word to behind the last of the one before {@code end}. */
  TextRange range(int first, int end) {
    return new TextRange(starts[first], end(end - 1));
  }
}
