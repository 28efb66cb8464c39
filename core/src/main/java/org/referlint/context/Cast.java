package org.referlint.context;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * The names of which another cast says something else, folded; empty where it says something else of the person, so that
   * every text reads differently.
   */
  public Optional<Set<String>> changedNames(Cast other) {
    if (gender != other.gender) {
      return Optional.empty();
    }
    Set<String> changed = new HashSet<>();
    addDifference(victim, other.victim, changed);
    addDifference(others, other.others, changed);
    return Optional.of(changed);
  }

  private static void addDifference(Set<String> one, Set<String> other, Set<String> changed) {
    if (!one.equals(other)) {
      one.stream().filter(name -> !other.contains(name)).forEach(changed::add);
      other.stream().filter(name -> !one.contains(name)).forEach(changed::add);
    }
  }

  /** The gender of the person referred. */
  Gender gender() {
    return gender;
  }

  static String key(String surface) {
    return surface.toLowerCase(Locale.ROOT);
  }
}
