package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.evidence.EvidenceModel;
import org.referlint.finding.Grounds;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;

/**
 * Adds what the learned model says of the sentences of one block to what patterns found there. The model sees which patterns
 * stand in a sentence; where it finds what no pattern found, its clause is evidence too.
 */
final class EvidenceReading {
  /** From here on a sentence shows an indicator. Chosen on sentences that were not learned from; see decision 014. */
  private static final double SURE = 0.3;

  /** From here on it shows an element or a circumstance: one false find hides that the whole text lacks it. */
  private static final double SURE_OF_ELEMENT = 0.4;

  private static final String INDICATOR = DictionaryFamily.INDICATOR.id() + "/";

  private final List<Entry> entries;
  private final AnalyzedBlock block;
  private final EvidenceModel model;

  EvidenceReading(Lexicon lexicon, AnalyzedBlock block, EvidenceModel model) {
    this.entries = lexicon.detectedBy(EvidenceModel.DETECTOR);
    this.block = block;
    this.model = model;
  }

  /** What the model finds beyond what was taken in the block already. */
  List<BlockJudge.Taken> learned(List<BlockJudge.Taken> taken) {
    List<BlockJudge.Taken> learned = new ArrayList<>();
    if (entries.isEmpty()) {
      return learned;
    }
    EvidenceModel.Reader reader = model.reader(block);
    // Patterns were found sentence by sentence, so one walk over both lists is enough, however long
    // the block is.
    List<BlockJudge.Taken> evidence =
        taken.stream().filter(one -> one.entry().family().isEvidence()).toList();
    int next = 0;
    for (Sentence sentence : block.sentences()) {
      Set<String> patterns = new TreeSet<>();
      Set<String> found = new HashSet<>();
      while (next < evidence.size()
          && evidence.get(next).range().start() < sentence.range().end()) {
        Entry entry = evidence.get(next++).entry();
        patterns.add(entry.kind() + "/" + entry.id());
        found.add(label(entry));
      }
      reader.read(sentence, patterns);
      for (String label : reader.shown(SURE)) {
        boolean sure = label.startsWith(INDICATOR) || reader.probability(label) >= SURE_OF_ELEMENT;
        if (sure && !found.contains(label)) {
          entries.stream()
              .filter(entry -> label(entry).equals(label))
              .findFirst()
              .ifPresent(entry -> learned.add(new BlockJudge.Taken(
                  entry,
                  entry.key(),
                  reader.clause(label).range(),
                  true,
                  Grounds.learned(reader.probability(label), List.of()))));
        }
      }
    }
    return learned;
  }

  /** What the model calls the thing that an entry is evidence of. */
  private static String label(Entry entry) {
    return entry.family().id() + "/" + entry.kind();
  }
}
