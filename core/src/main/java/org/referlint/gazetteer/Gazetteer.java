package org.referlint.gazetteer;

import java.util.Locale;
import java.util.SortedMap;
import org.referlint.packed.PackedFile;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;
import org.referlint.text.Folding;

/**
 * Known names and places, each with the kinds it may be. Capitals and accents make no difference. A word that it does not
 * know may be a name all the same: no list is complete. Immutable, safe for all threads.
 */
public final class Gazetteer {
  /** The file that the build writes among the class files. */
  public static final PackedFile SHIPPED = new PackedFile(Gazetteer.class, "shipped.gazetteer");

  /** The kind of packed file that a gazetteer is. */
  static final int PACKED = 0x54455A47;

  private static final int HASH_START = 0x811C9DC5;
  private static final int HASH_FACTOR = 0x01000193;

  private final char[] letters;
  private final int[] ends;
  private final byte[] kinds;
  private final int[] slots;
  private final Folding folding;

  /** A gazetteer of folded names. */
  Gazetteer(SortedMap<String, Integer> names, Folding folding) {
    this.folding = folding;
    this.letters = String.join("", names.keySet()).toCharArray();
    this.ends = new int[names.size()];
    this.kinds = new byte[names.size()];
    this.slots = new int[Integer.highestOneBit(Math.max(8, names.size()) * 2 - 1) * 2];
    int count = 0;
    int end = 0;
    for (var name : names.entrySet()) {
      end += name.getKey().length();
      ends[count] = end;
      kinds[count] = name.getValue().byteValue();
      count++;
    }
    index();
  }

  private Gazetteer(char[] letters, int[] ends, byte[] kinds, int[] slots, Folding folding) {
    this.folding = folding;
    this.letters = letters;
    this.ends = ends;
    this.kinds = kinds;
    this.slots = slots;
  }

  private void index() {
    for (int name = 0; name < ends.length; name++) {
      int slot = slot(hash(letters, startOf(name), ends[name]));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = name + 1;
    }
  }

  /** The gazetteer that this build of Referlint ships. */
  public static Gazetteer shipped(Folding folding) {
    return read(SHIPPED.open(PACKED), folding);
  }

  /** How many names it knows. */
  public int size() {
    return ends.length;
  }

  /** The kinds of a word as bits of {@link NameKind}; 0 where it is unknown. */
  public int kindsOf(String word) {
    return kindsOf(word, 0, word.length());
  }

  /** The same for the word between two offsets of a text; makes no strings for plain letters. */
  public int kindsOf(String text, int start, int end) {
    int hash = HASH_START;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        String folded = fold(text.substring(start, end), folding);
        return kindsOfPlain(
            folded, 0, folded.length(), hash(folded.toCharArray(), 0, folded.length()));
      }
      hash = (hash ^ small(c)) * HASH_FACTOR;
    }
    return kindsOfPlain(text, start, end, hash);
  }

  private int kindsOfPlain(String text, int start, int end, int hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int name = slots[slot] - 1;
      if (isName(name, text, start, end)) {
        return kinds[name];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  private boolean isName(int name, String text, int start, int end) {
    int first = startOf(name);
    if (ends[name] - first != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[first + i - start] != small(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  /** The form under which a name is known: small plain letters. */
  static String fold(String word, Folding folding) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 128) {
        folded.append(Character.toLowerCase(c));
      } else {
        folded.append(folding.fold(c).toLowerCase(Locale.ROOT));
      }
    }
    return folded.toString();
  }

  /** The packed form; equal gazetteers give equal bytes. */
  public PackedWriter packed() {
    PackedWriter out = new PackedWriter(PACKED);
    out.letters(letters);
    out.numbers(ends);
    out.bytes(kinds);
    out.numbers(slots);
    return out;
  }

  /** Reads the {@link #packed} form. */
  static Gazetteer read(PackedReader in, Folding folding) {
    return new Gazetteer(in.letters(), in.numbers(), in.bytes(), in.numbers(), folding);
  }

  private int startOf(int name) {
    return name == 0 ? 0 : ends[name - 1];
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  private static int hash(char[] units, int start, int end) {
    int hash = HASH_START;
    for (int i = start; i < end; i++) {
      hash = (hash ^ units[i]) * HASH_FACTOR;
    }
    return hash;
  }
}
