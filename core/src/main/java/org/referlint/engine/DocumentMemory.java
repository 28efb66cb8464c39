package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.BlockFact;
import org.referlint.analysis.Cast;
import org.referlint.analysis.PlacedBlock;
import org.referlint.text.TextRange;

/**
 * What the check of a document said of its blocks and of the whole of it, so that the check of its next state judges only blocks
 * that changed, or that hold a name which now belongs to somebody else. For one document under one linter; one check at a time.
 */
final class DocumentMemory {
  private static final BlockFact<Set<String>> WORDS = new BlockFact<>(DocumentMemory::words);

  private List<PlacedBlock> blocks = List.of();
  private List<PlacedJudgement> judgements = List.of();
  private @Nullable Cast cast;
  private boolean aboutSomebody;
  private final WholeTextFindings wholeText = new WholeTextFindings();

  private final PassageSearch search;

  /** A memory that knows nothing yet. */
  DocumentMemory(Executor helper) {
    search = new PassageSearch(helper);
  }

  /** Judges the blocks of a state; afterwards no others are remembered. */
  List<PlacedJudgement> judge(AnalyzedDocument document, BlockJudge judge) {
    Cast before = cast;
    Cast now = document.cast();
    Optional<Set<String>> changed = before == null ? Optional.empty() : now.changedNames(before);
    boolean stands = changed.isPresent() && aboutSomebody == judge.isAboutSomebody();
    List<PlacedJudgement> next = new ArrayList<>(document.blocks().size());
    int oldBefore = -1;
    int behindLast = 0;
    for (PlacedBlock block : document.blocks()) {
      TextRange range = block.block().range();
      int old = stands ? document.numberBefore(next.size()) : -1;
      // Only what stands between a block and the words before it tells whether a sentence begins
      // with it.
      boolean sameOpening = old > 0
          && old == oldBefore + 1
          && document.startBefore(new TextRange(behindLast, range.start())) >= 0
          && blocks.get(oldBefore).facts().tokens().size() > 0;
      boolean opensSentence = sameOpening
          ? judgements.get(old).opensSentence()
          : Wording.startsSentence(document.source().text(), range.start());
      next.add(
          old < 0 || holdsAny(block.facts(), changed.orElseThrow())
              ? new PlacedJudgement(
                  JudgedBlock.of(judge.judge(block.facts(), now)), range.start(), opensSentence)
              : judgements.get(old).at(range.start(), opensSentence));
      oldBefore = old;
      behindLast = range.end();
    }
    blocks = document.blocks();
    judgements = next;
    cast = now;
    aboutSomebody = judge.isAboutSomebody();
    return next;
  }

  /** Looks for passages. */
  PassageSearch search() {
    return search;
  }

  /** What is known of the text as a whole. */
  WholeTextFindings wholeText() {
    return wholeText;
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
}
