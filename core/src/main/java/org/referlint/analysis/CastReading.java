package org.referlint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.text.TextRange;

/**
 * Who is who in one state of a document, and where that was read, so that a state in which the same is said of the same names
 * need not be read again: most edits move names and say nothing new of anybody. Immutable.
 *
 * @param blocks the blocks that were read
 * @param cast what was read
 * @param found where each person of the cast was found, in their order
 */
record CastReading(List<PlacedBlock> blocks, Cast cast, List<Found> found) {
  /**
   * Where a name stands: the numbers of its block, of the sentence among those of {@link BlockNames#sentences}, and of the name in
   * that.
   */
  record Spot(int block, int sentence, int name) {}

  /**
   * The names that a person's places are taken from.
   *
   * @param first the first name
   * @param full the first full name; null where there is none
   */
  record Found(Spot first, @Nullable Spot full) {}

  /** The same for the next state of the document; empty where it must be read. */
  Optional<CastReading> in(List<PlacedBlock> next, BlockFact<BlockNames> names) {
    if (next.size() != blocks.size()) {
      return Optional.empty();
    }
    for (int b = 0; b < next.size(); b++) {
      AnalyzedBlock before = blocks.get(b).facts();
      AnalyzedBlock now = next.get(b).facts();
      if (before != now && !names.of(before).saysTheSameAs(names.of(now))) {
        return Optional.empty();
      }
    }
    List<Cast.Person> people = new ArrayList<>(found.size());
    for (int p = 0; p < found.size(); p++) {
      Cast.Person person = cast.people().get(p);
      TextRange first = place(found.get(p).first(), next, names);
      if (CastReader.isAtBeginning(first) != CastReader.isAtBeginning(person.first())) {
        return Optional.empty();
      }
      Spot full = found.get(p).full();
      people.add(person.at(first, Optional.ofNullable(full).map(spot -> place(spot, next, names))));
    }
    return Optional.of(new CastReading(next, cast.with(people), found));
  }

  private static TextRange place(Spot spot, List<PlacedBlock> blocks, BlockFact<BlockNames> names) {
    PlacedBlock block = blocks.get(spot.block());
    return block.place(names
        .of(block)
        .sentences()
        .get(spot.sentence())
        .names()
        .get(spot.name())
        .range());
  }
}
