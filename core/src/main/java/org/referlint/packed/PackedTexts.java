package org.referlint.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many texts of which few are ever asked for: each is made when it first is. Safe for all threads; two that ask at the same
 * time may get equal texts.
 */
public final class PackedTexts {
  private final int[] ends;
  private final byte[] bytes;
  private final @Nullable String[] known;

  /** These texts, which are kept as they are. */
  public static PackedTexts of(List<String> texts) {
    PackedTexts made = new PackedTexts(new int[texts.size()], new byte[0]);
    for (int number = 0; number < texts.size(); number++) {
      made.known[number] = texts.get(number);
    }
    return made;
  }

  PackedTexts(int[] ends, byte[] bytes) {
    this.ends = ends;
    this.bytes = bytes;
    this.known = new String[ends.length];
  }

  /** How many there are. */
  public int size() {
    return ends.length;
  }

  /** A text by its number, from 0. */
  public String get(int number) {
    String text = known[number];
    if (text == null) {
      int start = number == 0 ? 0 : ends[number - 1];
      text = new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
      known[number] = text;
    }
    return text;
  }

  /** All of them, in the order of their numbers. */
  public List<String> all() {
    List<String> all = new ArrayList<>(ends.length);
    for (int number = 0; number < ends.length; number++) {
      all.add(get(number));
    }
    return all;
  }
}
