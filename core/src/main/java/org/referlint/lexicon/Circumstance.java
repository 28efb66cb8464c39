package org.referlint.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Facts that decide what is asked of a referral. */
public enum Circumstance {
  /** The person is, or may be, under 18. */
  CHILD,
  /** The person is 18 or over. */
  ADULT,
  /** A number that is the person's age. */
  AGE,
  /** The person was arrested, and the concern arose from it. */
  ARREST,
  /** An adult's report made under the duty to notify, without consent. */
  DUTY_TO_NOTIFY;

  /** The name in dictionaries. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The circumstance of a name that a dictionary reader has accepted. */
  public static Circumstance of(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Circumstance::id).toList();
  }
}
