package org.referlint.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.referlint.text.TextRange;

/**
 * The people of a document as far as their names tell: who is the person referred, and who is not. A name that is not known
 * for certain to be somebody else's counts as the person's own. Immutable.
 */
public final class Cast {
  /** Grammatical gender, to tell whom a pronoun can mean. */
  public enum Gender {
    UNKNOWN,
    FEMALE,
    MALE
  }

  /** How much of a person's name a text gives. */
  public enum Naming {
    /** Given and family name, or all the names there are. */
    FULL,
    /** A given name alone. */
    GIVEN_ONLY,
    /** A family name alone, behind a title. */
    FAMILY_ONLY
  }

  /**
   * Somebody whom a text names.
   *
   * @param parts the parts of the name, in the order of their first use, in small letters
   * @param first where the name stands first, in the source
   * @param full where it stands in full first; empty where it never does
   * @param naming how much of the name there is
   * @param mentions how often the text names them
   * @param score how much speaks for their being the person referred, and against it
   * @param evident whether the text gives their age, or a suspicion about them
   * @param introduced whether the text says that they are the person referred
   * @param somebodyElse whether the text shows that they are not the person referred
   */
  public record Person(
      List<String> parts,
      TextRange first,
      Optional<TextRange> full,
      Naming naming,
      int mentions,
      int score,
      boolean evident,
      boolean introduced,
      boolean somebodyElse) {
    /** Copies the list. */
    public Person {
      parts = List.copyOf(parts);
    }

    /** The same person in a text in which the names stand elsewhere. */
    Person at(TextRange first, Optional<TextRange> full) {
      return new Person(
          parts, first, full, naming, mentions, score, evident, introduced, somebodyElse);
    }

    /** Whether a word is part of the name. */
    public boolean hasPart(String surface) {
      return parts.contains(key(surface));
    }

    /** Whether letters are those that the parts of the full name begin with, in their order. */
    public boolean hasInitials(String letters) {
      int part = 0;
      for (int i = 0; i < letters.length(); i++) {
        char letter = Character.toLowerCase(letters.charAt(i));
        while (part < parts.size() && parts.get(part).charAt(0) != letter) {
          part++;
        }
        part++;
      }
      return full.isPresent() && letters.length() > 1 && part <= parts.size();
    }
  }

  private final List<Person> people;
  private final Set<String> victim;
  private final Set<String> others;
  private final Gender gender;
  private final int spokenOf;

  Cast(List<Person> people, Set<String> victim, Set<String> others, Gender gender, int spokenOf) {
    this.people = List.copyOf(people);
    this.victim = Set.copyOf(victim);
    this.others = Set.copyOf(others);
    this.gender = gender;
    this.spokenOf = spokenOf;
  }

  /** The same cast with the people in other places. */
  Cast with(List<Person> moved) {
    return new Cast(moved, victim, others, gender, spokenOf);
  }

  /** Everybody the text names, in the order in which it names them first. */
  public List<Person> people() {
    return people;
  }

  /** Whether a word is part of the name of somebody who is not the person referred. */
  public boolean isOther(String surface) {
    return others.contains(key(surface));
  }

  /** Whether it is known by name who the person referred is. */
  public boolean knowsVictim() {
    return !victim.isEmpty();
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
    if (gender != other.gender || knowsVictim() != other.knowsVictim()) {
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
  public Gender gender() {
    return gender;
  }

  /** How often the text speaks of somebody in the singular: each "he" and "she", and the name of the person referred. */
  public int spokenOf() {
    return spokenOf;
  }

  /** A word as names are compared: in small letters. */
  public static String key(String surface) {
    return surface.toLowerCase(Locale.ROOT);
  }
}
