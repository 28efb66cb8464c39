package org.referlint.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.referlint.analysis.Hit;
import org.referlint.context.ContextJudge;
import org.referlint.finding.Family;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.WordClass;
import org.referlint.nlp.Stemming;
import org.referlint.text.TextRange;

/** Trains the models of {@link WordingModel} from lessons. The same lessons give the same model. For one thread. */
public final class WordingTrainer {
  /** Neighbouring lessons often are twins, so they are kept together when the lessons are parted. */
  private static final int IN_A_ROW = 25;

  private static final int FOLDS = 2;
  private static final int FEWEST = 2;
  private static final int ROUNDS = 6;
  private static final double WORD_PRICE = 1.5;
  private static final double CONTEXT_PRICE = 1.0;
  private static final double LARGE_PRICE = 0.5;

  private final Lexicon lexicon;
  private final ContextJudge judge;
  private final List<Lesson> lessons;
  private final SymbolTable symbols;
  private final List<String> kinds;

  /**
   * A trainer.
   *
   * @param words the folded words to know, all in the vocabulary of the lexicon
   */
  public WordingTrainer(Lexicon lexicon, List<String> words, List<Lesson> lessons) {
    this.lexicon = lexicon;
    this.judge = new ContextJudge(lexicon);
    this.lessons = lessons;
    this.symbols = new SymbolTable(entries(words), lexicon.vocabulary());
    TreeSet<String> names = new TreeSet<>();
    for (Lesson lesson : lessons) {
      lesson.wordings().stream().filter(w -> !w.kind().isEmpty()).forEach(w -> names.add(w.key()));
    }
    this.kinds = List.copyOf(names);
  }

  /** Trains all models. */
  public WordingModel train() {
    LinearModel glances = wordModel(-1, true);
    LinearModel words = wordModel(-1, false);
    MaxentTrainer contexts = new MaxentTrainer(2);
    for (int fold = 0; fold < FOLDS; fold++) {
      // A model is too sure of what it learned from; so each half is read with what was learned
      // from the other.
      addContexts(modelOf(glances, wordModel(fold, false)), fold, contexts);
    }
    return new WordingModel(
        symbols,
        glances,
        words,
        contexts.train(FEWEST, CONTEXT_PRICE, LARGE_PRICE, ROUNDS),
        kindModel(modelOf(glances, words)),
        kinds);
  }

  private WordingModel modelOf(LinearModel glances, LinearModel words) {
    LinearModel none = new LinearModel(2, Map.of());
    return new WordingModel(symbols, glances, words, none, none, kinds);
  }

  private static boolean isIn(int lesson, int fold) {
    return lesson / IN_A_ROW % FOLDS == fold;
  }

  /** The model that marks words, from all lessons but those of a fold; for a first glance or for a closer look. */
  private LinearModel wordModel(int leftOut, boolean glance) {
    MaxentTrainer trainer = new MaxentTrainer(WordingModel.OUTCOMES);
    SymbolSequence sentence = new SymbolSequence(symbols);
    Surroundings around = new Surroundings(symbols);
    for (int i = 0; i < lessons.size(); i++) {
      if (!isIn(i, leftOut)) {
        Lesson lesson = lessons.get(i);
        for (var read : lesson.block().sentences()) {
          sentence.read(lesson.block(), read);
          around.read(sentence, lesson.block().tokens(), lesson.cast());
          for (int place = 0; place < sentence.size(); place++) {
            if (!sentence.isSign(place)) {
              Features features = new Features();
              if (glance) {
                WordFeatures.collectFirst(sentence, place, features);
              } else {
                WordFeatures.collect(sentence, place, around, features);
              }
              trainer.add(features.toArray(), outcome(lesson, sentence.token(place)));
            }
          }
        }
      }
    }
    return trainer.train(FEWEST, WORD_PRICE, LARGE_PRICE, ROUNDS);
  }

  private static int outcome(Lesson lesson, int token) {
    TextRange range = lesson.block().tokens().range(token, token + 1);
    for (Lesson.Marked wording : lesson.wordings()) {
      if (wording.range().overlaps(range)) {
        return WordingModel.outcome(wording.family());
      }
    }
    return 0;
  }

  /** Adds the candidates of a fold, with whether they are meant. */
  private void addContexts(WordingModel model, int fold, MaxentTrainer trainer) {
    for (int i = 0; i < lessons.size(); i++) {
      if (isIn(i, fold)) {
        Lesson lesson = lessons.get(i);
        ContextJudge.BlockContext context = judge.in(lesson.block(), lesson.cast());
        WordingModel.Reader reader = model.reader(lesson.block(), context);
        for (int s = 0; s < lesson.block().sentences().size(); s++) {
          for (Candidate candidate : reader.candidates(s)) {
            addContext(lesson, reader, s, candidate, trainer);
          }
        }
        for (Hit hit : lesson.block().hits()) {
          Optional<Family> family = hit.benign()
              ? Optional.empty()
              : lexicon.entry(hit.entry()).family().reports().filter(WordingModel::knows);
          if (family.isPresent() && context.judge(hit).isEmpty()) {
            Candidate candidate = reader.candidate(hit, family.get());
            addContext(lesson, reader, hit.sentence(), candidate, trainer);
          }
        }
      }
    }
  }

  private static void addContext(
      Lesson lesson,
      WordingModel.Reader reader,
      int sentence,
      Candidate candidate,
      MaxentTrainer trainer) {
    int meant = isMeant(lesson, reader, candidate);
    if (meant >= 0) {
      Features features = new Features();
      reader.contextFeatures(candidate, reader.signs(sentence, candidate), features);
      trainer.add(features.toArray(), meant);
    }
  }

  /** 1 where a candidate is marked, 0 where nothing near is; -1 where the lesson does not tell. */
  private static int isMeant(Lesson lesson, WordingModel.Reader reader, Candidate candidate) {
    if (lesson.wordings().isEmpty()) {
      return 0;
    }
    Optional<Lesson.Marked> marked = marked(lesson, reader, candidate);
    if (marked.isPresent()) {
      return WordingModel.family(candidate.outcome()) == marked.get().family() ? 1 : 0;
    }
    boolean clause = lesson.wordings().stream().noneMatch(w -> w.kind().isEmpty());
    return clause ? -1 : 0;
  }

  private static Optional<Lesson.Marked> marked(
      Lesson lesson, WordingModel.Reader reader, Candidate candidate) {
    TextRange range =
        lesson.block().tokens().range(reader.firstToken(candidate), reader.endToken(candidate));
    return lesson.wordings().stream().filter(w -> w.range().overlaps(range)).findFirst();
  }

  private LinearModel kindModel(WordingModel model) {
    MaxentTrainer trainer = new MaxentTrainer(kinds.size());
    for (Lesson lesson : lessons) {
      if (!lesson.wordings().isEmpty()) {
        WordingModel.Reader reader =
            model.reader(lesson.block(), judge.in(lesson.block(), lesson.cast()));
        for (int s = 0; s < lesson.block().sentences().size(); s++) {
          for (Candidate candidate : reader.candidates(s)) {
            Optional<Lesson.Marked> marked =
                marked(lesson, reader, candidate).filter(w -> !w.kind().isEmpty());
            if (marked.isPresent()) {
              Features features = new Features();
              reader.kindFeatures(candidate, features);
              trainer.add(features.toArray(), kinds.indexOf(marked.get().key()));
            }
          }
        }
      }
    }
    return trainer.train(FEWEST, CONTEXT_PRICE, LARGE_PRICE, ROUNDS);
  }

  private List<SymbolTable.Entry> entries(List<String> words) {
    Stemming stemming = new Stemming();
    Map<String, Integer> stems = new HashMap<>();
    List<SymbolTable.Entry> entries = new ArrayList<>();
    for (String word : words) {
      int number = lexicon.vocabulary().number(word);
      String stem = classOf(number);
      stem = stem.isEmpty() ? stemming.stem(word) : stem;
      int symbol = stems.computeIfAbsent(stem, s -> SymbolTable.FIRST_STEM + stems.size());
      entries.add(new SymbolTable.Entry(
          word, symbol, role(number), lexicon.wordClass("not").has(number)));
    }
    return entries;
  }

  /** Pronouns of one kind are one symbol, and so are months: which one it is says nothing. */
  private String classOf(int word) {
    for (String name : List.of("they", "self", "month")) {
      if (lexicon.wordClass(name).has(word)) {
        return "[" + name + "]";
      }
    }
    if (lexicon.wordsOf("him", "them").has(word)) {
      return "[them]";
    }
    return lexicon.wordsOf("his", "their").has(word) ? "[poss]" : "";
  }

  private Role role(int word) {
    Map<String, Role> roles = Map.of(
        "exploiter", Role.EXPLOITER,
        "official", Role.OFFICIAL,
        "family", Role.FAMILY,
        "bystander", Role.BYSTANDER,
        "victim", Role.VICTIM,
        "they", Role.PRONOUN);
    for (String name : List.of("they", "exploiter", "official", "family", "victim", "bystander")) {
      WordClass members = lexicon.wordClass(name);
      if (members.has(word)) {
        return roles.getOrDefault(name, Role.NONE);
      }
    }
    return Role.NONE;
  }

  /** Gathers features. */
  private static final class Features implements FeatureSink {
    private long[] features = new long[32];
    private int count;

    @Override
    public void add(long feature) {
      if (count == features.length) {
        features = Arrays.copyOf(features, count * 2);
      }
      features[count++] = feature;
    }

    long[] toArray() {
      return Arrays.stream(features, 0, count).distinct().toArray();
    }
  }
}
