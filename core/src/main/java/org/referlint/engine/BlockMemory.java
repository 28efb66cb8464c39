package org.referlint.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;

/**
 * What the check of a document said of its blocks, so that the check of its next state judges only blocks that changed, or
 * that hold a name which now belongs to somebody else. For one document under one linter; one check at a time.
 */
public final class BlockMemory {
  private IdentityHashMap<AnalyzedBlock, BlockJudge.Judgement> known = new IdentityHashMap<>();
  private @Nullable Cast cast;

  /** A memory that knows nothing yet. */
  public BlockMemory() {}

  /** Judges the blocks of a state; afterwards nothing but these blocks is remembered. */
  List<BlockJudge.Judgement> judge(List<AnalyzedBlock> blocks, Cast now, BlockJudge judge) {
    Cast before = cast;
    Optional<Set<String>> changed = before == null ? Optional.empty() : now.changedNames(before);
    IdentityHashMap<AnalyzedBlock, BlockJudge.Judgement> next =
        new IdentityHashMap<>(blocks.size() * 2);
    List<BlockJudge.Judgement> judgements = blocks.stream()
        .map(block -> next.computeIfAbsent(block, b -> {
          BlockJudge.Judgement old =
              changed.isPresent() && !holdsAny(b, changed.get()) ? known.get(b) : null;
          return old == null ? judge.judge(b, now) : old;
        }))
        .toList();
    known = next;
    cast = now;
    return judgements;
  }

  private static boolean holdsAny(AnalyzedBlock block, Set<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    String folded = block.text().toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(folded::contains);
  }
}
