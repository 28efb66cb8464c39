package org.referlint.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Facts that decide what is asked of a referral. Most are found by the patterns of their dictionary; those called derived are
 * worked out from everything else that was found.
 */
public enum Circumstance {
  /** The person is, or may be, under 18. */
  CHILD,
  /** The person is 18 or over. */
  ADULT,
  /** A number that is the person's age. */
  AGE,
  /** The age is said to be in doubt. */
  AGE_IN_DOUBT,
  /** A person whose age is in doubt is treated as a child. */
  BENEFIT_OF_DOUBT,
  /** The person was arrested, and the concern arose from it. */
  ARREST,
  /** An adult's report made under the duty to notify, without consent. */
  DUTY_TO_NOTIFY,
  /** A language other than English is named as the person's. */
  LANGUAGE,
  /** An interpreter took part. */
  INTERPRETER,
  /** A guardian for trafficked children is asked for or appointed. */
  GUARDIAN,
  /** The social worker is named. */
  SOCIAL_WORKER,
  /** A return home interview is spoken of. */
  RETURN_INTERVIEW,
  /** A crime report is given by its number, or said to exist. */
  CRIME_REFERENCE,
  /** The person stayed with those who exploit them, or went back. */
  STAYED,
  /** What kept the person there. Derived from the indicators found. */
  REASON_TO_STAY,
  /** At least two categories of indicators. Derived. */
  TWO_INDICATORS,
  /** At least three concrete facts: dates, sums, places, quotations. Derived. */
  THREE_FACTS,
  /** The text is in English. Derived. */
  ENGLISH,
  /** The text has sentences and not only headings. Derived. */
  SENTENCES,
  /** The text has enough words to say who, what, when and where. Derived. */
  LENGTH,
  /** The text tells of a person and what happened to them. Derived. */
  ACCOUNT;

  private static final Map<String, Circumstance> BY_ID = new HashMap<>();

  static {
    for (Circumstance circumstance : values()) {
      BY_ID.put(circumstance.id, circumstance);
    }
  }

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in dictionaries. */
  public String id() {
    return id;
  }

  /** The circumstance of a name that a dictionary reader has accepted. */
  public static Circumstance of(String id) {
    return Optional.ofNullable(BY_ID.get(id)).orElseThrow();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Circumstance::id).toList();
  }
}
