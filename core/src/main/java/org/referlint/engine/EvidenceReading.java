package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.evidence.EvidenceModel;
import org.referlint.evidence.PatternSign;
import org.referlint.finding.Grounds;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;

/**
 * Adds what the learned model says of the sentences of a block to what patterns found there. The model sees which patterns
 * stand in a sentence; where it finds what no pattern found, its clause is evidence too. Immutable, safe for all threads; a
 * {@link Reader} is for one.
 */
final class EvidenceReading {
  /** From here on a sentence shows an indicator. Chosen on sentences that were not learned from; see decision 014. */
  private static final double SURE = 0.35;

  /** From here on it shows an element or a circumstance: one false find hides that the whole text lacks it. */
  private static final double SURE_OF_ELEMENT = 0.4;

  private static final String INDICATOR = DictionaryFamily.INDICATOR.id() + "/";

  /**
   * What an entry of evidence means to the model.
   *
   * @param label what the model calls the thing that the entry is evidence of
   */
  private record Meaning(PatternSign sign, String label) {}

  private final EvidenceModel model;

  /** By the key of the entry, as texts ask for them. */
  private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

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

  private Meaning meaning(BlockJudge.Taken taken) {
    Meaning known = meanings.get(taken.key());
    if (known == null) {
      Entry entry = taken.entry();
      known = new Meaning(PatternSign.of(entry.kind(), entry.id()), label(entry));
      meanings.put(taken.key(), known);
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
    private final List<PatternSign> patterns = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private Reader() {}

    /** Adds to what was taken in a block what the model finds beyond it. */
    void addTo(List<BlockJudge.Taken> taken, AnalyzedBlock block) {
      if (reporting.isEmpty()) {
        return;
      }
      // Patterns were found sentence by sentence, so one walk over both lists is enough, however
      // long the block is.
      int known = taken.size();
      int next = 0;
      for (Sentence sentence : block.sentences()) {
        patterns.clear();
        found.clear();
        while (next < known
            && taken.get(next).range().start() < sentence.range().end()) {
          note(taken.get(next++));
        }
        if (isStrange(block.tokens(), sentence)) {
          continue;
        }
        reader.read(block, sentence, patterns);
        for (String label : reader.shown(SURE)) {
          boolean sure =
              label.startsWith(INDICATOR) || reader.probability(label) >= SURE_OF_ELEMENT;
          Entry entry = reporting.get(label);
          if (sure && entry != null && !found.contains(label)) {
            taken.add(new BlockJudge.Taken(
                entry,
                entry.key(),
                reader.clause(label).range(),
                true,
                Grounds.learned(reader.probability(label), List.of())));
          }
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

    private void note(BlockJudge.Taken pattern) {
      if (pattern.entry().family().isEvidence()) {
        Meaning meaning = meaning(pattern);
        if (!patterns.contains(meaning.sign())) {
          patterns.add(meaning.sign());
        }
        found.add(meaning.label());
      }
    }
  }
}
