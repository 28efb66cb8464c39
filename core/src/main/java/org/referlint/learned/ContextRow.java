package org.referlint.learned;

import java.util.Set;
import org.referlint.lexicon.ContextKind;

/** What the second model looks at to tell whether a candidate is meant of the person referred, and meant so. */
enum ContextRow {
  /** A symbol, by the side of the candidate it stands on. */
  SYMBOL,
  /** A symbol near by, by its exact distance. */
  NEAR,
  /** Two symbols side by side. */
  PAIR,
  FAMILY,
  STRENGTH,
  LENGTH,
  ROLES,
  NEAREST_ROLE,
  OPENING,
  DENIED,
  QUOTED,
  SIGN,
  SIGN_OF_FAMILY,
  /** The pattern's entry. */
  ENTRY,
  /** The pattern's entry, and who is named last before. */
  ENTRY_OF,
  /** The two roles named last before. */
  LAST_ROLES,
  /** The first two roles of the sentence. */
  FIRST_ROLES,
  /** The roles around it. */
  BETWEEN,
  /** Whom the sentence before is about, and the first role of this one. */
  TOPIC_FIRST,
  /** Whom the sentence before is about, and the role named last. */
  TOPIC_NEAREST,
  /** How the next sentence begins. */
  NEXT,
  NEXT_PAIR,
  /** How much text there is around. */
  TEXT,
  /** How likely the sentence as a whole has loaded wording. */
  WHOLE;

  private static final int NEAREST = 4;
  private static final int MIDDLE = 9;

  /** Odds beyond those of this many powers of e are as good as certain. */
  private static final int MOST_ODDS = 5;

  private static final int BEFORE = 0;
  private static final int BEHIND = 1;
  private static final int INSIDE = 2;
  private static final int SHORTLY_BEFORE = 3;
  private static final int SHORTLY_BEHIND = 4;

  /** Takes what surrounds a candidate. */
  @FunctionalInterface
  interface Sink {
    /**
     * One feature is present.
     *
     * @param key of its row
     * @param lane the one of the row
     * @param place the symbol it comes from; -1 where it comes from no single one
     */
    void add(long key, int lane, int place);
  }

  /**
   * Gives all features of a candidate.
   *
   * @param whole how likely the whole sentence has loaded wording of the candidate's family
   * @param signs the contexts that would clear a pattern here
   */
  static void collect(
      SymbolSequence sentence,
      Surroundings around,
      double whole,
      Set<ContextKind> signs,
      Candidate candidate,
      Sink sink) {
    int family = candidate.outcome();
    int first = candidate.first();
    int end = candidate.end();
    for (int i = 0; i < sentence.size(); i++) {
      int symbol = sentence.symbol(i);
      int distance = i < first ? first - i : i - end + 1;
      boolean before = i < first;
      boolean inside = !before && i < end;
      long single = Key.of(SYMBOL.ordinal(), symbol, 0, 0);
      long pair = Key.of(PAIR.ordinal(), symbol, sentence.symbol(i + 1), 0);
      if (inside) {
        sink.add(single, INSIDE, i);
        sink.add(pair, INSIDE, i);
        continue;
      }
      sink.add(single, before ? BEFORE : BEHIND, i);
      sink.add(pair, before ? BEFORE : BEHIND, i);
      if (distance <= NEAREST) {
        long near = Key.of(NEAR.ordinal(), symbol, 0, 0);
        sink.add(near, distance - 1 + (before ? 0 : NEAREST), i);
      } else if (distance <= MIDDLE) {
        sink.add(single, before ? SHORTLY_BEFORE : SHORTLY_BEHIND, i);
      }
    }
    FAMILY.give(family, 0, sink);
    STRENGTH.give(family, (int) (candidate.strength() * 10), sink);
    LENGTH.give(Math.min(6, end - first), 0, sink);
    ROLES.give(around.nearestRole(first), around.firstRole(), sink);
    NEAREST_ROLE.give(around.nearestRole(first), family, sink);
    OPENING.give(around.firstRole(), sentence.symbol(0), sink);
    DENIED.give(around.isDenied(first) ? 1 : 0, family, sink);
    QUOTED.give(sentence.isQuoted(first) ? 1 : 0, family, sink);
    int nearest = around.nearestRole(first);
    if (candidate.entry() > 0) {
      ENTRY.give(candidate.entry(), 0, sink);
      ENTRY_OF.give(candidate.entry(), nearest, sink);
    }
    LAST_ROLES.give(nearest, around.roleBeforeNearest(first), sink);
    FIRST_ROLES.give(around.firstRole(), around.secondRole(), sink);
    BETWEEN.give(nearest, around.nextRole(end, sentence.size()), sink);
    TOPIC_FIRST.give(around.topicBefore(), around.firstRole(), sink);
    TOPIC_NEAREST.give(around.topicBefore(), nearest, sink);
    // Each step passed counts, so that what is learned of one goes for those beyond it.
    int odds = (int) Math.round(Math.log(whole / (1 - whole)));
    for (int step = 0; step < MOST_ODDS + Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)); step++) {
      WHOLE.give(step, candidate.entry() > 0 ? 1 : 0, sink);
    }
    TEXT.give(around.kindOfText(), family, sink);
    NEXT.give(around.next(0), family, sink);
    NEXT_PAIR.give(around.next(0), around.next(1), sink);
    for (ContextKind sign : signs) {
      SIGN.give(sign.ordinal(), 0, sink);
      SIGN_OF_FAMILY.give(sign.ordinal(), family, sink);
    }
  }

  private void give(int a, int b, Sink sink) {
    sink.add(Key.of(ordinal(), a, b, 0), 0, -1);
  }
}
