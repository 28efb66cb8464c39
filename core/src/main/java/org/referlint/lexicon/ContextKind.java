package org.referlint.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The built-in contexts that hold a find back unless its entry keeps it. */
public enum ContextKind {
  /** The words are denied. */
  NEGATION,
  /** The words stand between quotation marks. */
  QUOTATION,
  /** Somebody made the person do it. */
  COERCION,
  /** The words are part of the name of a unit, operation, court or law. */
  NAMED_THING,
  /** The words are said of somebody other than the person referred. */
  OTHER_PERSON;

  /** The name in dictionaries. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ContextKind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ContextKind::id).toList();
  }
}
