package org.referlint.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what a text shares with other documents and settles which passage stands where. Used once. */
final class OverlapList {
  private static final int MOST_PLACES = 32;

  private record Found(SharedRun run, Place place) {}

  private final String text;
  private final WordSequence words;
  private final List<Found> found = new ArrayList<>();

  OverlapList(String text, WordSequence words) {
    this.text = text;
    this.words = words;
  }

  void add(String path, Aligner aligner) {
    for (SharedRun run : aligner.runs()) {
      if (run.equal() >= PassageIndex.FEWEST_WORDS) {
        found.add(new Found(
            run, new Place(path, aligner.other().range(run.otherFirst(), run.otherEnd()))));
      }
    }
  }

  /** The longest first; what lies mostly in a longer one is another place of it. Ascending. */
  List<Overlap> settled() {
    found.sort(Comparator.comparing((Found f) -> -f.run().equal())
        .thenComparing(f -> f.run().first())
        .thenComparing(f -> f.place().path()));
    List<SharedRun> kept = new ArrayList<>();
    List<List<Place>> places = new ArrayList<>();
    for (Found one : found) {
      int holder = holder(kept, one.run());
      if (holder < 0) {
        kept.add(one.run());
        places.add(new ArrayList<>(List.of(one.place())));
      } else if (places.get(holder).size() < MOST_PLACES) {
        places.get(holder).add(one.place());
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      SharedRun run = kept.get(i);
      overlaps.add(
          new Overlap(words.passage(text, run.first(), run.end()), run.equal(), places.get(i)));
    }
    overlaps.sort(Overlap.BY_PLACE);
    return overlaps;
  }

  private static int holder(List<SharedRun> kept, SharedRun run) {
    for (int i = 0; i < kept.size(); i++) {
      SharedRun longer = kept.get(i);
      int shared = Math.min(longer.end(), run.end()) - Math.max(longer.first(), run.first());
      if (shared * 2 > run.end() - run.first()) {
        return i;
      }
    }
    return -1;
  }
}
