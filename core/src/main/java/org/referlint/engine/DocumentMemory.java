package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
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
import org.referlint.lexicon.Lexicon;
import org.referlint.text.TextRange;

/**
 * What the check of a document said of its blocks and of the whole of it, so that the check of its next state judges only blocks
 * that changed, or that hold a name which now belongs to somebody else. For one document under one linter; one check at a time.
 */
final class DocumentMemory {
  private static final BlockFact<Set<String>> WORDS = new BlockFact<>(DocumentMemory::words);

  private List<PlacedJudgement> judgements = List.of();
  private @Nullable Cast cast;
  private boolean aboutSomebody;
  private final WholeTextFindings wholeText = new WholeTextFindings();

  private final Executor helper;
  private final PassageSearch search;

  /** A memory that knows nothing yet. */
  DocumentMemory(Lexicon lexicon, Executor helper) {
    this.helper = helper;
    search = new PassageSearch(lexicon, helper);
  }

  /** Judges the blocks of a state that is the next one of its document; afterwards these are remembered. */
  List<PlacedJudgement> judge(AnalyzedDocument document, BlockJudge judge) {
    Cast before = cast;
    Cast now = document.cast();
    Optional<Set<String>> changed = before == null ? Optional.empty() : now.changedNames(before);
    boolean stands = changed.isPresent() && aboutSomebody == judge.isAboutSomebody();
    List<PlacedBlock> all = document.blocks();
    int[] known = new int[all.size()];
    List<AnalyzedBlock> unknown = new ArrayList<>();
    for (int number = 0; number < known.length; number++) {
      AnalyzedBlock block = all.get(number).facts();
      int old = stands ? document.numberBefore(number) : -1;
      known[number] = old < 0 || holdsAny(block, changed.orElseThrow()) ? -1 : old;
      if (known[number] < 0) {
        unknown.add(block);
      }
    }
    Iterator<JudgedBlock> fresh =
        new SharedJudging(unknown, now).all(judge, helper).iterator();
    List<PlacedJudgement> next = new ArrayList<>(known.length);
    for (int number = 0; number < known.length; number++) {
      int start = all.get(number).block().range().start();
      boolean opensSentence = opensSentence(document, number);
      next.add(
          known[number] < 0
              ? new PlacedJudgement(fresh.next(), start, opensSentence)
              : judgements.get(known[number]).at(start, opensSentence));
    }
    judgements = next;
    cast = now;
    aboutSomebody = judge.isAboutSomebody();
    return next;
  }

  /** Whether a block begins a sentence, for which only what stands between it and the words before it matters. */
  private boolean opensSentence(AnalyzedDocument document, int number) {
    int offset = document.blocks().get(number).block().range().start();
    int old = document.numberBefore(number);
    boolean same = number > 0
        && old > 0
        && old < judgements.size()
        && document.numberBefore(number - 1) == old - 1
        && isSameGap(document, document.blocks().get(number - 1), offset, old);
    return same
        ? judgements.get(old).opensSentence()
        : Wording.startsSentence(document.source().text(), offset);
  }

  /**
   * Whether between two blocks that stand the same stands as before: a change may have taken something away at either end.
   *
   * @param first the first block
   * @param offset where the second begins
   * @param old the number of the second in the state before
   */
  private boolean isSameGap(AnalyzedDocument document, PlacedBlock first, int offset, int old) {
    TextRange gap = new TextRange(first.block().range().end(), offset);
    int lengthBefore = judgements.get(old).start()
        - judgements.get(old - 1).start()
        - first.block().range().length();
    return gap.length() == lengthBefore
        && document.startBefore(gap) >= 0
        && first.facts().tokens().size() > 0;
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
