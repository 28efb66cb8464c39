package org.referlint.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.BlockNames.Named;
import org.referlint.analysis.CastReading.Spot;

/** The people whom a text has named so far. For one reading at a time. */
final class Crowd {
  /** Who fills the two fields of a name is the person referred. */
  private static final int INTRODUCED = 6;

  final List<Somebody> people = new ArrayList<>();
  private final Map<String, Somebody> byPart = new HashMap<>();
  private final List<BlockNames> blocks;
  private @Nullable Set<String> elsewhere;

  @Nullable
  Somebody givenField;

  @Nullable
  Somebody familyField;

  Crowd(List<BlockNames> blocks) {
    this.blocks = blocks;
  }

  /**
   * Whether a word is a name here: it stands inside a sentence somewhere, or begins two and does what people do. Gathered
   * once one is asked for.
   */
  boolean isName(Named name) {
    if (name.onlyIfInside().isEmpty()) {
      return true;
    }
    Set<String> known = elsewhere;
    if (known == null) {
      known = new HashSet<>();
      Set<String> once = new HashSet<>();
      for (BlockNames block : blocks) {
        known.addAll(block.inside());
        for (String acting : block.acting()) {
          if (!once.add(acting)) {
            known.add(acting);
          }
        }
      }
      elsewhere = known;
    }
    return known.contains(name.onlyIfInside().get());
  }

  /** A form asks for the two parts of a name in two fields. */
  void joinFields() {
    Somebody given = givenField;
    Somebody family = familyField;
    if (given != null && family != null && given.full == null && family.full == null) {
      Somebody first = given.first.compareTo(family.first) < 0 ? given : family;
      Somebody second = first == given ? family : given;
      first.isInFull(first.first, first.firstSpot);
      first.introduced = true;
      first.evidence = true;
      first.score += INTRODUCED;
      if (first != second) {
        first.parts.addAll(second.parts);
        first.mentions += second.mentions;
        people.remove(second);
      }
    }
  }

  /**
   * The person of a name. Who is named by one part is whoever had that part first; a full name is that of somebody known
   * only where one of the two holds the other, for families share a part.
   *
   * @param spot where the name was found
   */
  Somebody of(Named name, int blockStart, Spot spot) {
    Somebody person = null;
    // "The aunt, Mrs Brown" is nobody of that name who was named without a title.
    boolean apart = name.mention().parts() == 1
        && name.mention().titled()
        && (name.clues().somebodyElse() || name.clues().office());
    for (String part : name.parts()) {
      Somebody same = byPart.get(part);
      if (person == null
          && same != null
          && !(apart && !same.titledOnly)
          && (name.mention().parts() == 1
              || same.full == null && (name.mention().role() || !same.rankedOnly)
              || sharesTwo(same.parts, name))) {
        person = same;
      }
    }
    if (person == null) {
      person = new Somebody(name.range().shiftedBy(blockStart), spot);
      people.add(person);
    }
    for (String part : name.parts()) {
      byPart.putIfAbsent(part, person);
      person.parts.add(part);
    }
    person.titledOnly &= name.mention().titled();
    person.rankedOnly &= name.mention().role();
    if (name.mention().isFull() && person.full == null) {
      person.isInFull(name.range().shiftedBy(blockStart), spot);
    }
    return person;
  }

  private static boolean sharesTwo(Set<String> parts, Named name) {
    return name.words().stream().filter(parts::contains).count() > 1;
  }
}
