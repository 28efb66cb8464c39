package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Hit;
import org.referlint.analysis.TokenSequence;
import org.referlint.context.ContextJudge;
import org.referlint.context.Held;
import org.referlint.finding.Family;
import org.referlint.finding.Grounds;
import org.referlint.finding.HeldBack;
import org.referlint.learned.Wording;
import org.referlint.learned.WordingModel;
import org.referlint.learned.WordingReader;
import org.referlint.learned.WordingRoom;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;
import org.referlint.text.TextRange;

/**
 * Judges the hits of one block and asks the models about it. What comes of it depends on the block's facts and on what the
 * cast says of the names in it, and on nothing else of the document. For one thread.
 */
final class BlockJudge {
  /** Below this it is not certain that a pattern's words are meant of the person referred, and meant so. */
  private static final double UNCERTAIN = 0.4;

  /** Below this the pattern is held back: more of such finds are wrong than right. */
  private static final double DOUBTED = 0.25;

  /** So many tokens on either side of a pattern are looked at, and two of them must be known words. */
  private static final int NEAR = 4;

  /** So sure the models must be of words that no pattern knows. */
  private static final double SURE = 0.8;

  /**
   * What an entry found.
   *
   * @param entry the entry
   * @param key its name among all entries
   * @param range where, counted from the start of the block
   * @param certain whether there is no doubt that the words are meant of the person referred
   * @param grounds why, with ranges counted from the start of the block
   */
  record Taken(Entry entry, String key, TextRange range, boolean certain, Grounds grounds) {}

  /**
   * All of one block.
   *
   * @param taken what was found
   * @param heldBack what was cleared, with ranges counted from the start of the block
   */
  record Judgement(List<Taken> taken, List<HeldBack> heldBack) {
    /** Copies the lists. */
    Judgement {
      taken = List.copyOf(taken);
      heldBack = List.copyOf(heldBack);
    }
  }

  private final Lexicon lexicon;
  private final ContextJudge judge;
  private final Optional<WordingModel> model;
  private final Optional<WordingRoom> room;
  private final Optional<EvidenceReading> reading;
  private final Optional<EvidenceReading.Reader> evidence;
  private final boolean aboutSomebody;

  /**
   * A judge for the blocks of a document.
   *
   * @param aboutSomebody whether the document is about a person; where it is about victims in general, words that no pattern
   *     knows are said of nobody
   */
  BlockJudge(
      Lexicon lexicon,
      ContextJudge judge,
      Optional<WordingModel> model,
      Optional<EvidenceReading> reading,
      boolean aboutSomebody) {
    this.lexicon = lexicon;
    this.judge = judge;
    this.model = model;
    this.room = model.map(WordingModel::room);
    this.reading = reading;
    this.evidence = reading.map(EvidenceReading::reader);
    this.aboutSomebody = aboutSomebody;
  }

  /** A judge that says the same and may work at the same time. */
  BlockJudge forAnotherThread() {
    return new BlockJudge(lexicon, judge, model, reading, aboutSomebody);
  }

  /** Whether the document is about a person. */
  boolean isAboutSomebody() {
    return aboutSomebody;
  }

  Judgement judge(AnalyzedBlock block, Cast cast) {
    List<Taken> taken = new ArrayList<>();
    List<HeldBack> heldBack = new ArrayList<>();
    List<TextRange> looked = new ArrayList<>();
    ContextJudge.BlockContext context = judge.in(block, cast);
    Optional<WordingReader> reader = room.map(r -> model.orElseThrow().reader(block, context, r));
    for (Hit hit : block.hits()) {
      read(block.tokens(), hit, context, reader, looked, taken, heldBack);
    }
    if (aboutSomebody) {
      reader.ifPresent(r -> learn(block.tokens(), r, looked, taken));
    }
    evidence.ifPresent(weighing -> weighing.weigh(taken, heldBack, block));
    return new Judgement(taken, heldBack);
  }

  private void read(
      TokenSequence tokens,
      Hit hit,
      ContextJudge.BlockContext context,
      Optional<WordingReader> reader,
      List<TextRange> looked,
      List<Taken> taken,
      List<HeldBack> heldBack) {
    Entry entry = lexicon.entry(hit.entry());
    TextRange range = tokens.range(hit.reportFirst(), hit.reportEnd());
    Optional<Family> wording = entry.family().reports().filter(Family::isLanguage);
    Optional<Held> held = context.judge(hit);
    boolean unasked = held.isPresent() || wording.isEmpty() || reader.isEmpty();
    double sureness =
        unasked || isAmongNoWords(tokens, hit) ? 1 : reader.get().sureness(hit, wording.get());
    if (sureness < DOUBTED) {
      held = Optional.of(new Held(
          "the trained models do not take the words as meant",
          tokens.range(hit.first(), hit.end())));
    }
    boolean certain = sureness >= UNCERTAIN;
    if (wording.isPresent()) {
      looked.add(range);
    }
    if (held.isEmpty()) {
      taken.add(
          new Taken(entry, lexicon.key(hit.entry()), range, certain, Grounds.pattern(sureness)));
    } else {
      heldBack.add(new HeldBack(
          lexicon.key(hit.entry()), range, held.get().reason(), held.get().decidedBy()));
    }
  }

  /** The models have learned from sentences: of words among signs, numbers and strange letters they can say nothing. */
  private static boolean isAmongNoWords(TokenSequence tokens, Hit hit) {
    int known = Vocabulary.UNKNOWN;
    int end = Math.min(tokens.size(), hit.end() + NEAR);
    for (int i = Math.max(0, hit.first() - NEAR); i < end; i++) {
      int word = tokens.word(i);
      boolean another = word >= 0
          && word != known
          && tokens.end(i) - tokens.start(i) > 1
          && !tokens.is(i, Shape.NUMBER)
          && !isAmong(tokens, hit, word);
      if (another && known != Vocabulary.UNKNOWN) {
        return false;
      }
      known = another ? word : known;
    }
    return true;
  }

  private static boolean isAmong(TokenSequence tokens, Hit hit, int word) {
    for (int i = hit.first(); i < hit.end(); i++) {
      if (tokens.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private static Grounds grounds(Wording wording, TokenSequence tokens) {
    return Grounds.learned(
        wording.sureness(),
        wording.carriers().stream().map(token -> tokens.range(token, token + 1)).toList());
  }

  /** Adds what the models find where no pattern was looked at: what a pattern says of the words goes first. */
  private void learn(
      TokenSequence tokens, WordingReader reader, List<TextRange> looked, List<Taken> taken) {
    List<Entry> entries = lexicon.detectedBy(WordingModel.DETECTOR);
    if (entries.isEmpty()) {
      return;
    }
    for (Wording wording : reader.read(SURE)) {
      TextRange range = tokens.range(wording.first(), wording.end());
      if (looked.stream().noneMatch(range::overlaps)) {
        entries.stream()
            .filter(e -> e.kind().equals(wording.kind())
                && e.family().reports().filter(wording.family()::equals).isPresent())
            .findFirst()
            .ifPresent(entry ->
                taken.add(new Taken(entry, entry.key(), range, true, grounds(wording, tokens))));
      }
    }
  }
}
