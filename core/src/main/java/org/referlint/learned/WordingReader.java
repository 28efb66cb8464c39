package org.referlint.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Hit;
import org.referlint.context.ContextJudge;
import org.referlint.finding.Family;
import org.referlint.lexicon.ContextKind;
import org.referlint.model.WeightTable;

/** The models of wording at work on one block. For one thread. */
public final class WordingReader {
  /** A word from which on a run is a candidate, and one from which on it goes on. */
  private static final float BEGINS = 0.2f;

  private static final float GOES_ON = 0.12f;

  /** Where a whole sentence is less likely to have loaded wording, its words are not looked at. */
  private static final double MAY_BE_LOADED = 0.08;

  /** Where it is at least so likely, there is a candidate even though no word stands out. */
  private static final double LIKELY_LOADED = 0.35;

  /** What one word alone needs. */
  private static final float STRONG = 0.6f;

  /** A note leaves out whom it is about; a sentence longer than this that names nobody is about nobody. */
  private static final int LONGEST_NOTE = 10;

  /** So many words are named as those that carried a decision. */
  private static final int MOST_CARRIERS = 4;

  /** Stands in the place of a strength where a pattern found the words. */
  private static final float BY_PATTERN = 1.5f;

  static final int LOADED = WordingModel.OUTCOMES - 1;

  private static final List<ContextKind> KINDS = List.of(ContextKind.values());

  private final WordingModel model;
  private final SymbolSequence sentence;
  private final Surroundings around;
  private final AnalyzedBlock block;
  private final ContextJudge.BlockContext context;
  private final WordingRoom room;
  private int lookedAt = -1;
  private int votes;

  WordingReader(
      WordingModel model,
      AnalyzedBlock block,
      ContextJudge.BlockContext context,
      WordingRoom room) {
    this.model = model;
    this.sentence = room.sentence;
    this.around = room.around;
    this.block = block;
    this.context = context;
    this.room = room;
  }

  /** The loaded wordings of the block that are at least so probable, in order. */
  public List<Wording> read(double probability) {
    List<Wording> found = new ArrayList<>();
    boolean aboutOne = context.cast().gender() != Cast.Gender.UNKNOWN;
    for (int s = 0; s < block.sentences().size(); s++) {
      List<Candidate> candidates = candidates(s);
      boolean aboutSomebody = around.namesPerson() || aboutOne && sentence.size() <= LONGEST_NOTE;
      for (Candidate candidate : candidates) {
        Set<ContextKind> signs = signs(s, candidate);
        if (aboutSomebody
            && isStrong(candidate)
            && sureness(candidate, signs) >= probability
            && !isCleared(s, candidate, signs)) {
          wording(candidate, signs).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * How sure the models are that a pattern's hit is meant of the person referred and meant so, from 0 to 1.
   *
   * @param family the family of the pattern's entry, compliance or credibility
   */
  public double sureness(Hit hit, Family family) {
    Candidate candidate = candidate(hit, family);
    return sureness(candidate, signs(hit.sentence(), candidate));
  }

  /** A pattern's hit as a candidate; reads its sentence. */
  Candidate candidate(Hit hit, Family family) {
    look(hit.sentence());
    int first = sentence.placeOf(hit.reportFirst());
    int end = sentence.placeOf(hit.reportEnd() - 1) + 1;
    return new Candidate(WordingModel.outcome(family), first, end, BY_PATTERN, hit.entry() + 1);
  }

  private void look(int index) {
    if (index != lookedAt) {
      sentence.read(block, block.sentences().get(index));
      around.read(sentence, block, index, context);
      room.whole.read(sentence, around);
      lookedAt = index;
    }
  }

  /** Reads a sentence and gives its candidates. */
  List<Candidate> candidates(int index) {
    look(index);
    double most = 0;
    for (int outcome = 1; outcome < WordingModel.OUTCOMES; outcome++) {
      most = Math.max(most, room.whole.probability(outcome));
    }
    if (most < MAY_BE_LOADED) {
      return List.of();
    }
    int size = sentence.size();
    int places = size + 2 * WordRow.REACH + 1;
    if (places > room.sums.length) {
      room.sums = new int[places * 2];
      room.strengths = new float[places * 2 * LOADED];
    }
    int[] sums = room.sums;
    float[] strengths = room.strengths;
    Arrays.fill(sums, 0, places, 0);
    room.adder.add(sentence, around, sums);
    boolean any = false;
    float step = model.words.step();
    int least = (int) (Math.log(GOES_ON) / step);
    for (int place = 0; place < size; place++) {
      int sum = sums[place + 1 + WordRow.REACH];
      int compliance = WordWeights.compliance(sum);
      int credibility = WordWeights.credibility(sum);
      int at = place * LOADED;
      strengths[at] = 0;
      strengths[at + 1] = 0;
      // Nearly all words are far from loaded; they are spared the exponentials.
      if (Math.max(compliance, credibility) > least && !sentence.isSign(place)) {
        double first = Math.exp(compliance * step);
        double second = Math.exp(credibility * step);
        strengths[at] = (float) (first / (1 + first + second));
        strengths[at + 1] = (float) (second / (1 + first + second));
        any |= strengths[at] >= BEGINS || strengths[at + 1] >= BEGINS;
      }
    }
    return any || most >= LIKELY_LOADED ? runs() : List.of();
  }

  private List<Candidate> runs() {
    List<Candidate> runs = new ArrayList<>();
    for (int outcome = 1; outcome < WordingModel.OUTCOMES; outcome++) {
      int place = 0;
      boolean any = false;
      while (place < sentence.size()) {
        if (strength(place, outcome) < BEGINS) {
          place++;
          continue;
        }
        int first = place;
        float most = 0;
        int end = place;
        while (place < sentence.size()
            && (strength(place, outcome) >= GOES_ON
                || strength(place + 1, outcome) >= BEGINS
                || strength(place + 2, outcome) >= BEGINS)) {
          most = Math.max(most, strength(place, outcome));
          end = strength(place, outcome) >= GOES_ON ? place + 1 : end;
          place++;
        }
        runs.add(new Candidate(outcome, first, end, most, 0));
        any = true;
      }
      if (!any && room.whole.probability(outcome) >= LIKELY_LOADED) {
        room.whole.run(outcome, sentence.size()).flatMap(this::withoutSigns).ifPresent(runs::add);
      }
    }
    return runs;
  }

  /** The same run without signs at its ends; empty where nothing else is in it. */
  private Optional<Candidate> withoutSigns(Candidate run) {
    int first = run.first();
    while (first < run.end() && sentence.isSign(first)) {
      first++;
    }
    int end = run.end();
    while (end > first && sentence.isSign(end - 1)) {
      end--;
    }
    return first == end
        ? Optional.empty()
        : Optional.of(new Candidate(run.outcome(), first, end, run.strength(), 0));
  }

  private float strength(int place, int outcome) {
    return place < sentence.size() ? room.strengths[place * LOADED + outcome - 1] : 0;
  }

  /** How probable it is that a candidate of the sentence just read is meant. */
  private float sureness(Candidate candidate, Set<ContextKind> signs) {
    votes = 0;
    contextFeatures(candidate, signs, this::addVote);
    return (float) model.contexts.probability(votes);
  }

  /** The tokens whose symbols speak most for a candidate. */
  private List<Integer> carriers(Candidate candidate, Set<ContextKind> signs) {
    int[] shares = new int[sentence.size()];
    contextFeatures(candidate, signs, (key, lane, place) -> {
      if (place >= 0) {
        shares[place] += vote(key, lane);
      }
    });
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < shares.length; place++) {
      if (shares[place] > 0 && !sentence.isSign(place)) {
        places.add(place);
      }
    }
    places.sort((one, other) -> Integer.compare(shares[other], shares[one]));
    List<Integer> carriers = new ArrayList<>();
    for (int place : places.subList(0, Math.min(MOST_CARRIERS, places.size()))) {
      carriers.add(sentence.token(place));
    }
    carriers.sort(null);
    return carriers;
  }

  private void addVote(long key, int lane, int place) {
    votes += vote(key, lane);
  }

  private int vote(long key, int lane) {
    int row = model.contexts.row(Key.feature(key, lane));
    return row == WeightTable.NONE ? 0 : model.contexts.weight(row, 0);
  }

  void contextFeatures(Candidate candidate, Set<ContextKind> signs, ContextRow.Sink sink) {
    ContextRow.collect(
        sentence, around, room.whole.probability(candidate.outcome()), signs, candidate, sink);
  }

  /** A single word is little to go by. */
  private boolean isStrong(Candidate candidate) {
    return candidate.end() - candidate.first() > 1 || candidate.strength() >= STRONG;
  }

  /** What clears every pattern clears learned wording too; a denial does not: "did not resist" is a problem. */
  private boolean isCleared(int index, Candidate candidate, Set<ContextKind> signs) {
    for (ContextKind sign : signs) {
      if (sign != ContextKind.NEGATION) {
        return true;
      }
    }
    int end = endToken(candidate);
    for (int token = firstToken(candidate) + 1; token < end; token++) {
      Hit hit = new Hit(-1, index, token, end, token, end);
      if (context.held(ContextKind.COERCION, hit, false).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The contexts that would clear a pattern in the place of a candidate. */
  Set<ContextKind> signs(int index, Candidate candidate) {
    Set<ContextKind> signs = EnumSet.noneOf(ContextKind.class);
    int first = firstToken(candidate);
    int end = endToken(candidate);
    Hit hit = new Hit(-1, index, first, end, first, end);
    for (ContextKind kind : KINDS) {
      if (context.held(kind, hit, false).isPresent()) {
        signs.add(kind);
      }
    }
    return signs;
  }

  void kindFeatures(Candidate candidate, FeatureSink sink) {
    sink.add(Key.of(0, candidate.outcome(), 0, 0));
    for (int i = candidate.first() - 1; i <= candidate.end(); i++) {
      boolean inside = i >= candidate.first() && i < candidate.end();
      sink.add(Key.of(inside ? 1 : 2, sentence.symbol(i), 0, 0));
      sink.add(Key.of(3, sentence.symbol(i), sentence.symbol(i + 1), 0));
    }
  }

  /** What a candidate is called; empty where no kind of its family was learned. */
  private Optional<Wording> wording(Candidate candidate, Set<ContextKind> signs) {
    Family family = WordingModel.family(candidate.outcome());
    WeightTable.Sums sums = model.kinds.new Sums();
    kindFeatures(candidate, feature -> sums.add(model.kinds.row(feature)));
    int best = -1;
    for (int i = 0; i < model.kindNames.size(); i++) {
      boolean fits = model.kindNames.get(i).startsWith(family.id() + "/");
      best = fits && (best < 0 || sums.sum(i) > sums.sum(best)) ? i : best;
    }
    if (best < 0) {
      return Optional.empty();
    }
    String kind = model.kindNames.get(best);
    return Optional.of(new Wording(
        family,
        kind.substring(kind.indexOf('/') + 1),
        firstToken(candidate),
        endToken(candidate),
        sureness(candidate, signs),
        carriers(candidate, signs)));
  }

  int firstToken(Candidate candidate) {
    return sentence.token(candidate.first());
  }

  int endToken(Candidate candidate) {
    int last = candidate.end() - 1;
    while (sentence.isSign(last)) {
      last--;
    }
    return sentence.token(last) + 1;
  }
}
