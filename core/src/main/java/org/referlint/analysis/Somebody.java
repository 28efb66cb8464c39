package org.referlint.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.BlockNames.Pronouns;
import org.referlint.analysis.CastReading.Spot;
import org.referlint.text.TextRange;

/** What a text says of one person, while it is read. For one reading at a time. */
final class Somebody {
  private static final int SOMEBODY_ELSE = 8;

  final Set<String> parts = new LinkedHashSet<>();
  final TextRange first;
  final Spot firstSpot;

  @Nullable
  TextRange full;

  @Nullable
  Spot fullSpot;

  boolean titledOnly = true;
  boolean rankedOnly = true;
  int mentions;
  int goesOn;
  int score;
  int elseClues;
  boolean suspected;

  /** Whether they are said to be of an age at which children are referred. */
  boolean child;

  /** Whether they are said to be of another age. */
  boolean otherAge;

  boolean introduced;
  boolean evidence;
  int females;
  int males;

  Somebody(TextRange first, Spot spot) {
    this.first = first;
    this.firstSpot = spot;
  }

  /** Where the full name stands first. */
  void isInFull(@Nullable TextRange range, @Nullable Spot spot) {
    full = range;
    fullSpot = spot;
  }

  /** One clue more that this is not the person referred. */
  void isNotReferred() {
    elseClues++;
    score -= SOMEBODY_ELSE;
  }

  /** Takes one clue back. */
  void mayBeReferred() {
    elseClues--;
    score += SOMEBODY_ELSE;
  }

  void add(Pronouns words) {
    females += words.females();
    males += words.males();
  }

  /** One clue is not much where the text speaks of somebody all the time. */
  boolean isSomebodyElse() {
    return elseClues * 3 >= Math.max(1, mentions) && elseClues > 0 && !suspected && !introduced;
  }

  Cast.Person person() {
    Cast.Naming naming = full != null
        ? Cast.Naming.FULL
        : titledOnly ? Cast.Naming.FAMILY_ONLY : Cast.Naming.GIVEN_ONLY;
    return new Cast.Person(
        List.copyOf(parts),
        first,
        Optional.ofNullable(full),
        naming,
        mentions,
        score,
        evidence,
        introduced,
        isSomebodyElse());
  }
}
