package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.BlockFact;
import org.referlint.analysis.Cast;
import org.referlint.analysis.PlacedBlock;

/**
 * What the check of a document said of its blocks, so that the check of its next state judges only blocks that changed, or
 * that hold a name which now belongs to somebody else. For one document under one linter; one check at a time.
 */
public final class BlockMemory {
  private static final BlockFact<Set<String>> WORDS = new BlockFact<>(BlockMemory::words);

  private List<PlacedBlock> blocks = List.of();
  private List<PlacedJudgement> judgements = List.of();
  private @Nullable Cast cast;
  private boolean aboutSomebody;

  /** A memory that knows nothing yet. */
  public BlockMemory() {}

  /** Judges the blocks of a state; afterwards nothing but these blocks is remembered. */
  List<PlacedJudgement> judge(AnalyzedDocument document, BlockJudge judge) {
    Cast before = cast;
    Cast now = document.cast();
    Optional<Set<String>> changed = before == null ? Optional.empty() : now.changedNames(before);
    boolean stands = changed.isPresent() && aboutSomebody == judge.isAboutSomebody();
    Known known = new Known(stands ? blocks : List.of());
    List<PlacedJudgement> next = new ArrayList<>(document.blocks().size());
    for (PlacedBlock block : document.blocks()) {
      boolean opensSentence =
          Wording.startsSentence(document.source().text(), block.block().range().start());
      int old = known.find(block.facts());
      next.add(
          old < 0 || holdsAny(block.facts(), changed.orElseThrow())
              ? PlacedJudgement.of(judge.judge(block.facts(), now), block, opensSentence)
              : judgements.get(old).at(block, opensSentence));
    }
    blocks = document.blocks();
    judgements = next;
    cast = now;
    aboutSomebody = judge.isAboutSomebody();
    return next;
  }

  private static boolean holdsAny(AnalyzedBlock block, Set<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    Set<String> words = WORDS.of(block);
    return names.stream().anyMatch(words::contains);
  }

  private static Set<String> words(AnalyzedBlock block) {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < block.tokens().size(); i++) {
      words.add(Cast.key(block.tokens().surface(i)));
    }
    return Set.copyOf(words);
  }

  /** Finds blocks of the state before; most of them are asked for in the order in which they stand. */
  private static final class Known {
    private final List<PlacedBlock> blocks;
    private int next;
    private @Nullable IdentityHashMap<AnalyzedBlock, Integer> all;

    Known(List<PlacedBlock> blocks) {
      this.blocks = blocks;
    }

    /** The number of a block; -1 where it is not known. */
    @SuppressWarnings("ReferenceEquality") // Blocks are the same only where they are one object.
    int find(AnalyzedBlock block) {
      if (next < blocks.size() && blocks.get(next).facts() == block) {
        return next++;
      }
      int number = numbers().getOrDefault(block, -1);
      next = number < 0 ? next : number + 1;
      return number;
    }

    private IdentityHashMap<AnalyzedBlock, Integer> numbers() {
      IdentityHashMap<AnalyzedBlock, Integer> known = all;
      if (known == null) {
        known = new IdentityHashMap<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
          known.put(blocks.get(i).facts(), i);
        }
        all = known;
      }
      return known;
    }
  }
}
