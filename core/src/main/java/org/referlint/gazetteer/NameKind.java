package org.referlint.gazetteer;

import java.util.Arrays;
import java.util.Optional;

/** What a name may name; a word may be several of them, kept as bits. */
public enum NameKind {
  /** Given names, and the father's name that stands where others have a family name. */
  GIVEN,
  /** Family names. */
  FAMILY,
  /** Towns, counties and countries. */
  PLACE;

  /** The name in the lists. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  int bit() {
    return 1 << ordinal();
  }

  /** Whether a set of bits holds this kind. */
  public boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  static Optional<NameKind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }
}
