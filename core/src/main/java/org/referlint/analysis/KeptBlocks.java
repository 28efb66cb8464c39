package org.referlint.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.document.Block;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** The blocks of an earlier state of a text that still stand in a later one, wherever they moved. Used once. */
final class KeptBlocks {
  private final List<PlacedBlock> earlier;
  private final TextChange change;

  /** The blocks that the change touched, by their text: one of them may stand elsewhere. */
  private @Nullable Map<String, PlacedBlock> touched;

  /** The block of the earlier state that is looked at next. */
  private int next;

  KeptBlocks(List<PlacedBlock> earlier, TextChange change) {
    this.earlier = earlier;
    this.change = change;
  }

  /** The block with its facts where it is known; blocks are asked for in their order. */
  Optional<PlacedBlock> find(Block block, SourceText source) {
    boolean before = block.range().end() <= change.start();
    boolean behind = block.range().start() >= change.endAfter();
    if (!before && !behind) {
      return Optional.ofNullable(touched().get(source.slice(block.range())))
          .filter(known -> isSame(known.block(), block))
          .map(known -> new PlacedBlock(block, known.facts()));
    }
    int shift = before ? 0 : change.shift();
    int start = block.range().start() - shift;
    while (next < earlier.size() && earlier.get(next).block().range().start() < start) {
      next++;
    }
    if (next == earlier.size()) {
      return Optional.empty();
    }
    PlacedBlock known = earlier.get(next);
    if (known.block().range().start() != start
        || known.block().range().end() != block.range().end() - shift
        || !isSame(known.block(), block)) {
      return Optional.empty();
    }
    return Optional.of(shift == 0 ? known : new PlacedBlock(block, known.facts()));
  }

  private Map<String, PlacedBlock> touched() {
    Map<String, PlacedBlock> known = touched;
    if (known == null) {
      known = new HashMap<>();
      for (PlacedBlock placed : earlier) {
        if (placed.block().range().end() >= change.start()
            && placed.block().range().start() <= change.endBefore()) {
          known.put(placed.facts().text(), placed);
        }
      }
      touched = known;
    }
    return known;
  }

  /** Whether two blocks of the same text are read the same way. */
  private static boolean isSame(Block one, Block other) {
    if (one.kind() != other.kind() || one.segments().size() != other.segments().size()) {
      return false;
    }
    int distance = other.range().start() - one.range().start();
    for (int i = 0; i < one.segments().size(); i++) {
      if (one.segments().get(i).start() + distance != other.segments().get(i).start()
          || one.segments().get(i).end() + distance != other.segments().get(i).end()) {
        return false;
      }
    }
    return true;
  }
}
