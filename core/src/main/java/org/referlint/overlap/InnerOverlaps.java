package org.referlint.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * What stands twice in one text. After an edit only what the edit touched is compared again. Immutable.
 */
public final class InnerOverlaps {
  /**
   * A run and from where it was found.
   *
   * @param word the word of the fingerprint that stands a second time
   * @param other the word where it stands first
   * @param run what both places share
   */
  private record Seed(int word, int other, SharedRun run) {}

  /** So many words before a change other fingerprints may be the smallest ones, or runs end elsewhere. */
  private static final int UNSURE = Fingerprints.SHINGLE + Fingerprints.WINDOW + Aligner.LOOKED_AT;

  private final SourceText text;
  private final WordSequence words;
  private final Fingerprints fingerprints;
  private final Repeats repeats;
  private final List<Seed> seeds;

  private InnerOverlaps(
      SourceText text,
      WordSequence words,
      Fingerprints fingerprints,
      Repeats repeats,
      KeptRuns kept) {
    this.text = text;
    this.words = words;
    this.fingerprints = fingerprints;
    this.repeats = repeats;
    this.seeds = seeds(kept);
  }

  /** What stands twice in a text. */
  public static InnerOverlaps of(SourceText text) {
    WordSequence words = WordSequence.of(text.text());
    Fingerprints fingerprints = Fingerprints.of(words);
    return new InnerOverlaps(
        text,
        words,
        fingerprints,
        Repeats.of(fingerprints),
        new KeptRuns(List.of(), WordChange.NONE));
  }

  /** The same for a text that this one became. */
  public InnerOverlaps changed(SourceText now, TextChange change) {
    WordSequence wordsNow = words.changed(now.text(), change);
    WordChange wordChange =
        WordChange.between(words, wordsNow, words.sameAtStart(change), words.sameAtEnd(change));
    Fingerprints fingerprintsNow = fingerprints.changed(wordsNow, wordChange);
    return new InnerOverlaps(
        now,
        wordsNow,
        fingerprintsNow,
        repeats.changed(fingerprints, fingerprintsNow, wordChange),
        new KeptRuns(seeds, wordChange));
  }

  /** The passages of the text that stand in it a second time, ascending; the place is that of the first time. */
  public List<Overlap> passages() {
    List<Overlap> overlaps = new ArrayList<>();
    for (Seed seed : seeds) {
      SharedRun run = seed.run();
      if (run.equal() >= PassageIndex.FEWEST_WORDS && run.otherEnd() <= run.first()) {
        overlaps.add(new Overlap(
            words.passage(text.text(), run.first(), run.end()),
            run.equal(),
            List.of(new Place(text.path(), words.range(run.otherFirst(), run.otherEnd())))));
      }
    }
    overlaps.sort(Overlap.BY_PLACE);
    return overlaps;
  }

  private List<Seed> seeds(KeptRuns kept) {
    List<Seed> found = new ArrayList<>(kept.first());
    int from = kept.firstOpenWord();
    // Words come in ascending order: a run that ended can hold none of them any more.
    List<SharedRun> open = new ArrayList<>();
    for (Seed seed : found) {
      if (seed.run().end() > from) {
        open.add(seed.run());
      }
    }
    Aligner aligner = new Aligner(words, words);
    for (int i = repeats.from(fingerprints.from(from)); i < repeats.size(); i++) {
      int word = fingerprints.word(repeats.again(i));
      int other = fingerprints.word(repeats.first(i));
      if (!isHeld(open, word, other)) {
        open.removeIf(run -> run.end() <= word);
        Optional<SharedRun> run = kept.find(word, other).or(() -> aligner.run(word, other));
        run.ifPresent(r -> {
          found.add(new Seed(word, other, r));
          open.add(r);
        });
      }
    }
    return found;
  }

  private static boolean isHeld(List<SharedRun> open, int word, int other) {
    // Most are held by the run that was found last.
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).holds(word, other)) {
        return true;
      }
    }
    return false;
  }

  /** The runs of an earlier state that no change of words touched. Words are asked for in ascending order. */
  private static final class KeptRuns {
    private final List<Seed> seeds;
    private final WordChange change;
    private int next;

    KeptRuns(List<Seed> seeds, WordChange change) {
      this.seeds = seeds;
      this.change = change;
    }

    /** Those that end well before the first change: they and all that was compared before them stay as they are. */
    List<Seed> first() {
      int end = 0;
      while (end < seeds.size() && isBeforeChange(seeds.get(end).run())) {
        end++;
      }
      next = end;
      return seeds.subList(0, end);
    }

    /** The first word from which on all is to be compared that is not of these. */
    int firstOpenWord() {
      int unchanged = Math.max(0, change.first() - UNSURE);
      return next < seeds.size() ? Math.min(seeds.get(next).word(), unchanged) : unchanged;
    }

    private boolean isBeforeChange(SharedRun run) {
      return isBeforeChange(run.end()) && isBeforeChange(run.otherEnd());
    }

    private boolean isBeforeChange(int end) {
      return end + Aligner.LOOKED_AT <= change.first();
    }

    Optional<SharedRun> find(int word, int other) {
      while (next < seeds.size() && moved(seeds.get(next).word()) < word) {
        next++;
      }
      if (next == seeds.size()) {
        return Optional.empty();
      }
      Seed seed = seeds.get(next);
      SharedRun run = seed.run();
      boolean same = moved(seed.word()) == word
          && moved(seed.other()) == other
          && isUntouched(run.first(), run.end())
          && isUntouched(run.otherFirst(), run.otherEnd());
      return same
          ? Optional.of(run.shifted(shiftOf(run.first()), shiftOf(run.otherFirst())))
          : Optional.empty();
    }

    private int moved(int word) {
      return word + shiftOf(word);
    }

    private int shiftOf(int word) {
      return word >= change.end() ? change.shift() : 0;
    }

    /** Whether the words of a run and those that decided where it ends are the same as before. */
    private boolean isUntouched(int first, int end) {
      return change.isNone() || isBeforeChange(end) || first - Aligner.LOOKED_AT >= change.end();
    }
  }
}
