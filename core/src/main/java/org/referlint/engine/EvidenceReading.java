package org.referlint.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.evidence.EvidenceModel;
import org.referlint.finding.Grounds;
import org.referlint.finding.HeldBack;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;

/**
 * Weighs what patterns found in the sentences of a block against what the learned model says of them. The model knows no
 * patterns: it would lean on them where it learns, and be lost where they are silent. Where it finds what no pattern found, its
 * clause is evidence too; what it holds for next to impossible is none, whatever the pattern. Immutable, safe for all threads;
 * a {@link Reader} is for one.
 */
final class EvidenceReading {
  /** From here on a sentence shows something. Chosen on sentences that were not learned from; see decision 014. */
  private static final double SURE = 0.6;

  /** Below this a pattern of an indicator is not believed. Elements are often plain to see: a date, a place. */
  private static final double DOUBTED = 0.03;

  private static final Comparator<BlockJudge.Taken> BY_PLACE = (one, other) -> {
    int before = one.range().compareTo(other.range());
    return before != 0 ? before : one.key().compareTo(other.key());
  };

  private static final String INDICATOR = DictionaryFamily.INDICATOR.id() + "/";

  private final EvidenceModel model;

  /** What the model calls the thing that an entry is evidence of, by the key of the entry, as texts ask for them. */
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  /** The entries that report what the model finds, by label. */
  private final Map<String, Entry> reporting = new HashMap<>();

  EvidenceReading(Lexicon lexicon, EvidenceModel model) {
    this.model = model;
    for (Entry entry : lexicon.detectedBy(EvidenceModel.DETECTOR)) {
      if (entry.family().isEvidence()) {
        reporting.putIfAbsent(label(entry), entry);
      }
    }
  }

  private static String label(Entry entry) {
    return entry.family().id() + "/" + entry.kind();
  }

  private String label(BlockJudge.Taken taken) {
    String known = labels.get(taken.key());
    if (known == null) {
      known = label(taken.entry());
      labels.put(taken.key(), known);
    }
    return known;
  }

  /** A reader of blocks, for one thread. */
  Reader reader() {
    return new Reader();
  }

  /** The model at work on one block after the other. */
  final class Reader {
    private final EvidenceModel.Reader reader = model.reader();
    private final List<String> found = new ArrayList<>();

    private Reader() {}

    /**
     * Adds to what was taken in a block what the model finds beyond it, and holds back what it doubts.
     *
     * @param taken what patterns found, in the order of the text
     */
    void weigh(List<BlockJudge.Taken> taken, List<HeldBack> heldBack, AnalyzedBlock block) {
      if (reporting.isEmpty()) {
        return;
      }
      List<BlockJudge.Taken> patterns = List.copyOf(taken);
      taken.clear();
      // Patterns were found sentence by sentence, so one walk over both lists is enough, however
      // long the block is.
      int next = 0;
      List<BlockJudge.Taken> learned = new ArrayList<>();
      for (Sentence sentence : block.sentences()) {
        boolean strange = isStrange(block.tokens(), sentence);
        if (!strange) {
          reader.read(block, sentence);
        }
        found.clear();
        while (next < patterns.size()
            && patterns.get(next).range().start() < sentence.range().end()) {
          weigh(patterns.get(next++), strange, taken, heldBack);
        }
        if (!strange) {
          learn(learned);
        }
      }
      taken.addAll(patterns.subList(next, patterns.size()));
      taken.addAll(learned);
      // Whoever gathers the evidence of a long text finds it in order, and each piece once.
      taken.sort(BY_PLACE);
      for (int i = taken.size() - 1; i > 0; i--) {
        if (taken.get(i).entry().family().isEvidence()
            && BY_PLACE.compare(taken.get(i - 1), taken.get(i)) == 0) {
          taken.remove(i);
        }
      }
    }

    private void weigh(
        BlockJudge.Taken pattern,
        boolean strange,
        List<BlockJudge.Taken> taken,
        List<HeldBack> heldBack) {
      if (pattern.entry().family().isEvidence()) {
        String label = label(pattern);
        if (!strange && label.startsWith(INDICATOR) && reader.probability(label) < DOUBTED) {
          heldBack.add(new HeldBack(
              pattern.key(),
              pattern.range(),
              "the trained model sees next to no chance that the sentence shows it",
              pattern.range()));
          return;
        }
        found.add(label);
      }
      taken.add(pattern);
    }

    private void learn(List<BlockJudge.Taken> learned) {
      for (String label : reader.shown(SURE)) {
        Entry entry = reporting.get(label);
        if (entry != null && !found.contains(label)) {
          learned.add(new BlockJudge.Taken(
              entry,
              entry.key(),
              reader.clause(label).range(),
              true,
              Grounds.learned(reader.probability(label), List.of())));
        }
      }
    }

    /** Whether most words are unknown, as in another language: the model then judges by nothing. */
    private static boolean isStrange(TokenSequence tokens, Sentence sentence) {
      int known = 0;
      for (int i = sentence.first(); i < sentence.end(); i++) {
        known += tokens.word(i) >= 0 ? 1 : 0;
      }
      return known * 2 < sentence.end() - sentence.first();
    }
  }
}
