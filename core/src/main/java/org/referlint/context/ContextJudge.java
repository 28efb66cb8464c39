package org.referlint.context;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Hit;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.ContextKind;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Looks at what surrounds a hit and decides whether it is to be reported. Immutable, safe for all threads; a
 * {@link BlockContext} made by it is for one thread.
 */
public final class ContextJudge {
  private static final List<ContextKind> KINDS = List.of(ContextKind.values());
  private static final int COERCION_REACH = 6;

  /** Groups whose hits name a kind of person. */
  private static final Set<String> LABEL_KINDS =
      Set.of("label", "offender", "immigration", "missing");

  /** Words of this group name the other one, so their owner is the person in question. */
  private static final String RELATIONSHIP = "relationship";

  private final SubjectFinder subjects;
  private final Denials denials;
  private final Rebuttals rebuttals;
  private final Hearsay hearsay;
  private final Referents referents;
  private final WordClass coerced;
  private final WordClass them;
  private final WordClass be;
  private final WordClass officials;
  private final WordClass reportVerbs;
  private final WordClass exploiters;
  private final WordClass they;
  private final WordClass namedThings;
  private final WordClass leadOn;
  private final WordClass passiveOnly;
  private final WordClass plainThings;
  private final WordClass connectors;
  private final WordClass articles;
  private final int possessiveS;
  private final Lexicon lexicon;

  /** A judge for hits of a lexicon. */
  public ContextJudge(Lexicon lexicon) {
    this.lexicon = lexicon;
    subjects = new SubjectFinder(lexicon);
    denials = new Denials(lexicon);
    rebuttals = new Rebuttals(lexicon);
    referents = new Referents(lexicon);
    hearsay = new Hearsay(lexicon);
    coerced = lexicon.wordClass("coerced");
    them = lexicon.wordClass("them");
    be = lexicon.wordClass("be");
    officials = lexicon.wordClass("official");
    reportVerbs = lexicon.wordClass("report-verb");
    exploiters = lexicon.wordClass("exploiter");
    they = lexicon.wordClass("they");
    namedThings = lexicon.wordClass("named-thing");
    leadOn = lexicon.wordsOf("to", "into", "by");
    passiveOnly = lexicon.wordsOf("used", "sent", "required");
    plainThings = lexicon.wordsOf("act", "office", "service", "services", "centre", "course");
    connectors = lexicon.wordsOf("and", "of", "for");
    articles = lexicon.wordClass("a");
    possessiveS = lexicon.vocabulary().number("'s");
  }

  /** Reads the hits of one block of a document with this cast. */
  public BlockContext in(AnalyzedBlock block, Cast cast) {
    return new BlockContext(block, cast);
  }

  /** The judge at work on one block; remembers what several hits ask for. */
  public final class BlockContext {
    private final AnalyzedBlock block;
    private @Nullable Quotations quotations;
    private Referents.@Nullable Reading referents;
    private final Cast cast;

    private BlockContext(AnalyzedBlock block, Cast cast) {
      this.block = block;
      this.cast = cast;
    }

    /** Who is who in the document. */
    public Cast cast() {
      return cast;
    }

    /** Why a hit is to be held back; empty where it is to be reported. */
    public Optional<Held> judge(Hit hit) {
      Entry entry = lexicon.entry(hit.entry());
      Optional<Hit> use = block.benignUse(hit);
      if (use.isPresent()) {
        return use.map(by -> new Held(
            "a benign use that the entry names", block.tokens().range(by.first(), by.end())));
      }
      if (!readsContext(entry.family())) {
        return Optional.empty();
      }
      boolean label = LABEL_KINDS.contains(entry.kind());
      for (ContextKind kind : KINDS) {
        boolean evidenceMayBeQuoted =
            kind == ContextKind.QUOTATION && entry.family().isEvidence();
        if (!entry.keeps().contains(kind) && !evidenceMayBeQuoted) {
          Optional<Held> held = held(kind, hit, label);
          if (held.isPresent()) {
            return held;
          }
        }
      }
      if (entry.family() == DictionaryFamily.CIRCUMSTANCE) {
        return namedOther(hit).map(by -> new Held("the words are said of somebody else", by));
      }
      if (entry.kind().equals(RELATIONSHIP)) {
        return somebodyElses(hit).map(by -> new Held("the words are said of somebody else", by));
      }
      if (entry.family() == DictionaryFamily.CREDIBILITY) {
        return rebuttals
            .explanation(block.tokens(), block.sentences(), hit.sentence())
            .map(by -> new Held("the next sentence explains it by fear, trauma or injury", by));
      }
      return Optional.empty();
    }

    /** "Lacey's boyfriend": the name in front, where it is not the person's own. */
    private Optional<TextRange> somebodyElses(Hit hit) {
      TokenSequence tokens = block.tokens();
      int owner = hit.first() - 2;
      int sentence = block.sentences().get(hit.sentence()).first();
      return owner >= sentence
              && tokens.word(owner + 1) == possessiveS
              && tokens.is(owner, Shape.NAME)
              && cast.isOther(tokens.surface(owner))
          ? Optional.of(tokens.range(owner, owner + 1))
          : Optional.empty();
    }

    /** "Festus Aigbe was arrested": the name in front of "was", where it is not the person's own. */
    private Optional<TextRange> namedOther(Hit hit) {
      TokenSequence tokens = block.tokens();
      int sentence = block.sentences().get(hit.sentence()).first();
      int end = hit.reportFirst();
      while (end > sentence && be.has(tokens.word(end - 1))) {
        end--;
      }
      if (end == hit.reportFirst()) {
        return Optional.empty();
      }
      int first = end;
      boolean other = false;
      while (first > sentence && tokens.is(first - 1, Shape.NAME)) {
        first--;
        if (cast.isVictim(tokens.surface(first))) {
          return Optional.empty();
        }
        other |= cast.isOther(tokens.surface(first));
      }
      return other ? Optional.of(tokens.range(first, end)) : Optional.empty();
    }

    /**
     * Whether one kind of context clears a hit, and by which words.
     *
     * @param label whether the words name a kind of person
     */
    public Optional<Held> held(ContextKind kind, Hit hit, boolean label) {
      Sentence sentence = block.sentences().get(hit.sentence());
      return ContextJudge.this.judge(kind, label, this, sentence, hit);
    }

    /** The pronouns that do not mean the person referred, by token. */
    private BitSet pronouns() {
      return referents().meant;
    }

    private Referents.Reading referents() {
      Referents.Reading known = referents;
      if (known == null) {
        known = ContextJudge.this.referents.read(block, cast);
        referents = known;
      }
      return known;
    }

    /** Whom a sentence of the block is about, as a small number; 0 where it does not say. */
    public int topic(int sentence) {
      return referents().topic(sentence);
    }

    /** Whether a pronoun means somebody other than the person referred. */
    public boolean isSomebodyElse(int pronoun) {
      return pronouns().get(pronoun);
    }

    private Quotations quotations() {
      Quotations known = quotations;
      if (known == null) {
        known = new Quotations(block.text());
        quotations = known;
      }
      return known;
    }
  }

  /** Codes, redactions and pasted text are what they are, whatever surrounds them. */
  private static boolean readsContext(DictionaryFamily family) {
    return family == DictionaryFamily.COMPLIANCE
        || family == DictionaryFamily.CREDIBILITY
        || family == DictionaryFamily.RATIONALE
        || family == DictionaryFamily.COVERAGE
        || family.isEvidence();
  }

  private Optional<Held> judge(
      ContextKind kind, boolean label, BlockContext context, Sentence sentence, Hit hit) {
    TokenSequence tokens = context.block.tokens();
    return switch (kind) {
      case NEGATION ->
        denials
            .of(tokens, sentence, hit)
            .map(by -> new Held("the words are denied", by))
            .or(() -> rebuttals
                .of(tokens, context.block.sentences(), hit.sentence(), hit.first())
                .map(by -> new Held("what follows rebuts the words", by)));
      case QUOTATION ->
        quotation(context, sentence, hit).map(by -> new Held("the words are somebody else's", by));
      case COERCION ->
        coercion(tokens, sentence, hit).map(by -> new Held("the person was made to do it", by));
      case NAMED_THING ->
        namedThing(tokens, sentence, hit)
            .map(by ->
                new Held("the words belong to the name of a unit, operation, court or law", by));
      case OTHER_PERSON ->
        subjects
            .otherPerson(context.block, context.cast, context.pronouns(), sentence, hit, label)
            .map(by -> new Held("the words are said of somebody else", by));
    };
  }

  /** The words of an exploiter or of a disclosure are cleared; a professional's judgement in quotation marks is not. */
  private Optional<TextRange> quotation(BlockContext context, Sentence sentence, Hit hit) {
    TokenSequence tokens = context.block.tokens();
    Optional<TextRange> quoted =
        context.quotations().around(tokens.range(hit.reportFirst(), hit.reportEnd()));
    if (quoted.isEmpty()) {
      return hearsay.of(tokens, sentence, hit);
    }
    int verb = Math.min(tokens.at(quoted.get().start()), hit.reportFirst()) - 1;
    while (verb >= sentence.first() && !reportVerbs.has(tokens.word(verb))) {
      verb--;
    }
    for (int i = verb - 1; i >= sentence.first(); i--) {
      int word = tokens.word(i);
      if (they.has(word) || exploiters.has(word)) {
        return quoted;
      }
      if (officials.has(word)) {
        return Optional.empty();
      }
    }
    return quoted;
  }

  /** "made to", "forced into", "told her to", "made him" in front of the words. */
  private Optional<TextRange> coercion(TokenSequence tokens, Sentence sentence, Hit hit) {
    int limit = Math.max(sentence.first(), hit.first() - COERCION_REACH);
    for (int i = hit.first() - 1; i >= limit; i--) {
      int next = i + 1;
      boolean object =
          next < hit.first() && (them.has(tokens.word(next)) || tokens.is(next, Shape.NAME));
      next += object ? 1 : 0;
      while (object && next < hit.first() && tokens.is(next, Shape.NAME)) {
        next++;
      }
      boolean leadsOn = next == hit.first() && object
          || next < sentence.end() && leadOn.has(tokens.word(next)) && next <= hit.first();
      boolean passiveUse = !passiveOnly.has(tokens.word(i))
          || i > sentence.first() && be.has(tokens.word(i - 1))
          || object;
      if (coerced.has(tokens.word(i)) && leadsOn && passiveUse) {
        return Optional.of(tokens.range(i, Math.min(next + 1, sentence.end())));
      }
      if (tokens.separation(i + 1) == TokenView.PARTED) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A run of capitalised words around the hit that holds a word such as Unit, Act or Operation. */
  private Optional<TextRange> namedThing(TokenSequence tokens, Sentence sentence, Hit hit) {
    int behind = hit.end();
    if (behind < sentence.end()
        && tokens.separation(behind) == TokenView.JOINED
        && namedThings.has(tokens.word(behind))
        && !plainThings.has(tokens.word(behind))) {
      return Optional.of(tokens.range(behind, behind + 1));
    }
    if (!isCapital(tokens, hit.first())
        || hit.first() == sentence.first() && !nextIsCapital(tokens, hit, sentence)) {
      return Optional.empty();
    }
    int first = hit.first();
    while (first > sentence.first()
        && inName(tokens, first - 1)
        && tokens.separation(first) == TokenView.JOINED) {
      first--;
    }
    int end = hit.end();
    while (end < sentence.end()
        && inName(tokens, end)
        && tokens.separation(end) == TokenView.JOINED) {
      end++;
    }
    for (int i = first; i < end; i++) {
      if (namedThings.has(tokens.word(i)) && isCapital(tokens, i)) {
        return Optional.of(tokens.range(i, i + 1));
      }
    }
    return Optional.empty();
  }

  private boolean nextIsCapital(TokenSequence tokens, Hit hit, Sentence sentence) {
    return hit.end() < sentence.end() && inName(tokens, hit.end());
  }

  private boolean inName(TokenSequence tokens, int token) {
    return isCapital(tokens, token) || connectors.has(tokens.word(token));
  }

  private boolean isCapital(TokenSequence tokens, int token) {
    return tokens.isCapital(token) && !articles.has(tokens.word(token));
  }
}
