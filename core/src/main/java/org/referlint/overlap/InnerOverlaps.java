package org.referlint.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referlint.text.SourceText;

/** Finds what stands twice in one text. Stateless. */
public final class InnerOverlaps {
  private InnerOverlaps() {}

  /** The passages of a text that stand in it a second time, ascending; the place is that of the first time. */
  public static List<Overlap> find(SourceText text) {
    WordSequence words = WordSequence.of(text.text());
    Fingerprints fingerprints = Fingerprints.of(words);
    Map<Long, Integer> seen = new HashMap<>();
    Aligner aligner = new Aligner(words, words);
    for (int i = 0; i < fingerprints.size(); i++) {
      Integer before = seen.putIfAbsent(fingerprints.hash(i), i);
      if (before != null) {
        aligner.extend(words.at(fingerprints.offset(i)), words.at(fingerprints.offset(before)));
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (SharedRun run : aligner.runs()) {
      if (run.equal() >= PassageIndex.FEWEST_WORDS && run.otherEnd() <= run.first()) {
        overlaps.add(new Overlap(
            words.passage(text.text(), run.first(), run.end()),
            run.equal(),
            List.of(new Place(text.path(), words.range(run.otherFirst(), run.otherEnd())))));
      }
    }
    overlaps.sort(Comparator.comparing(Overlap::range));
    return overlaps;
  }
}
