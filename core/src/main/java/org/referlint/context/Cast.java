package org.referlint.context;

import java.util.Locale;
import java.util.Set;

/**
 * The people of a document as far as their names tell: who is the person referred, and who is not. A name that is not known
 * for certain to be somebody else's counts as the person's own. Immutable.
 */
public final class Cast {
  /** Grammatical gender, to tell whom a pronoun can mean. */
  enum Gender {
    UNKNOWN,
    FEMALE,
    MALE
  }

  /** A document of which nothing is known. */
  static final Cast NOBODY = new Cast(Set.of(), Set.of(), Gender.UNKNOWN);

  private final Set<String> victim;
  private final Set<String> others;
  private final Gender gender;

  Cast(Set<String> victim, Set<String> others, Gender gender) {
    this.victim = Set.copyOf(victim);
    this.others = Set.copyOf(others);
    this.gender = gender;
  }

  /** Whether a word is part of the name of somebody who is not the person referred. */
  public boolean isOther(String surface) {
    return others.contains(key(surface));
  }

  /** Whether a word is part of the name of the person referred. */
  public boolean isVictim(String surface) {
    return victim.contains(key(surface));
  }

  /** The gender of the person referred. */
  Gender gender() {
    return gender;
  }

  static String key(String surface) {
    return surface.toLowerCase(Locale.ROOT);
  }
}
