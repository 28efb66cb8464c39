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
import org.referlint.model.LabelTrainer;
import org.referlint.model.MaxentTrainer;
import org.referlint.model.RowTable;
import org.referlint.model.WeightTable;
import org.referlint.nlp.Stemming;
import org.referlint.text.TextRange;

/** Trains the models of {@link WordingModel} from lessons. The same lessons give the same model. For one thread. */
public final class WordingTrainer {
  /** Neighbouring lessons often are twins, so they are kept together when the lessons are parted. */
  private static final int IN_A_ROW = 25;

  private static final int FOLDS = 2;
  private static final int FEWEST = 2;
  private static final int FEWEST_OF_SENTENCES = 3;
  private static final int ROUNDS = 6;

  /** Rows of smaller weights cost more time than they are worth. */
  private static final int FEWEST_STEPS = 4;

  private static final double WORD_PRICE = 1.5;

  /** What an example told wrongly costs, against the price of large weights; chosen on texts not learned from. */
  private static final double CONTEXT_COST = 0.1;

  private static final double SENTENCE_COST = 0.5;
  private static final int SOLVING_ROUNDS = 15;

  /** What says less of a sentence is left out. */
  private static final double LEAST_WEIGHT = 0.03;

  private static final double KIND_PRICE = 1.0;
  private static final double LARGE_PRICE = 0.5;

  private final Lexicon lexicon;
  private final WordClass objects;
  private final WordClass possessives;
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
    this.objects = lexicon.wordsOf("him", "them");
    this.possessives = lexicon.wordsOf("his", "their");
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
    RowTable words = wordModel(-1);
    SentenceModel sentences = sentenceModel(-1);
    LabelTrainer contexts = new LabelTrainer(1);
    for (int fold = 0; fold < FOLDS; fold++) {
      // A model is too sure of what it learned from; so each half is read with what was learned
      // from the other.
      addContexts(modelOf(wordModel(fold), sentenceModel(fold)), fold, contexts);
    }
    return new WordingModel(
        symbols,
        new WordWeights(words, symbols.size()),
        sentences,
        WeightTable.of(1, contexts.train(FEWEST, CONTEXT_COST, SOLVING_ROUNDS), 0),
        kindModel(modelOf(words, sentences)),
        kinds);
  }

  private WordingModel modelOf(RowTable words, SentenceModel sentences) {
    return new WordingModel(
        symbols,
        new WordWeights(words, symbols.size()),
        sentences,
        WeightTable.of(1, Map.of(), 0),
        WeightTable.of(kinds.size(), Map.of(), 0),
        kinds);
  }

  /** The weights in rows. Only how much likelier an outcome is than the first one matters, so the first needs no lane. */
  private static RowTable rows(Map<Long, float[]> weights) {
    int others = WordingModel.OUTCOMES - 1;
    Map<Long, float[]> rows = new HashMap<>();
    weights.forEach((feature, values) -> {
      float[] row = rows.computeIfAbsent(Key.ofFeature(feature), k -> new float[RowTable.LANES]);
      for (int outcome = 1; outcome <= others; outcome++) {
        row[Key.lane(feature) * others + outcome - 1] = values[outcome] - values[0];
      }
    });
    return new RowTable(rows, FEWEST_STEPS);
  }

  private static boolean isIn(int lesson, int fold) {
    return lesson / IN_A_ROW % FOLDS == fold;
  }

  /** Takes one sentence after the other. */
  @FunctionalInterface
  private interface Teaching {
    void sentence(Lesson lesson, int index, SymbolSequence sentence, Surroundings around);
  }

  /** Reads the sentences of all lessons but those of a fold. */
  private void teach(int leftOut, Teaching teaching) {
    SymbolSequence sentence = new SymbolSequence(symbols);
    Surroundings around = new Surroundings(symbols);
    for (int i = 0; i < lessons.size(); i++) {
      if (!isIn(i, leftOut)) {
        Lesson lesson = lessons.get(i);
        ContextJudge.BlockContext context = judge.in(lesson.block(), lesson.cast());
        for (int s = 0; s < lesson.block().sentences().size(); s++) {
          sentence.read(lesson.block(), lesson.block().sentences().get(s));
          around.read(sentence, lesson.block(), s, context);
          teaching.sentence(lesson, s, sentence, around);
        }
      }
    }
  }

  /** The model that marks words, from all lessons but those of a fold. */
  private RowTable wordModel(int leftOut) {
    MaxentTrainer trainer = new MaxentTrainer(WordingModel.OUTCOMES);
    teach(leftOut, (lesson, s, sentence, around) -> addWords(lesson, sentence, around, trainer));
    return rows(trainer.train(FEWEST, WORD_PRICE, LARGE_PRICE, ROUNDS));
  }

  /** The model that reads whole sentences, from all lessons but those of a fold. */
  private SentenceModel sentenceModel(int leftOut) {
    LabelTrainer trainer = new LabelTrainer(WordingModel.OUTCOMES - 1);
    teach(leftOut, (lesson, s, sentence, around) -> {
      Features features = new Features();
      SentenceModel.collect(sentence, around, (feature, place) -> features.add(feature));
      trainer.add(List.of(features.toArray()), shown(lesson, s));
    });
    return new SentenceModel(WeightTable.of(
        WordingModel.OUTCOMES - 1,
        trainer.train(FEWEST_OF_SENTENCES, SENTENCE_COST, SOLVING_ROUNDS),
        LEAST_WEIGHT));
  }

  /** For each family whether a sentence of a lesson has loaded wording of it. */
  private static List<LabelTrainer.Known> shown(Lesson lesson, int sentence) {
    TextRange range = lesson.block().sentences().get(sentence).range();
    List<LabelTrainer.Known> known = new ArrayList<>();
    for (int outcome = 1; outcome < WordingModel.OUTCOMES; outcome++) {
      Family family = WordingModel.family(outcome);
      boolean shown = lesson.wordings().stream()
          .anyMatch(w -> w.family() == family && w.range().overlaps(range));
      known.add(shown ? LabelTrainer.Known.PRESENT : LabelTrainer.Known.ABSENT);
    }
    return known;
  }

  private static void addWords(
      Lesson lesson, SymbolSequence sentence, Surroundings around, MaxentTrainer trainer) {
    Features[] features = new Features[sentence.size()];
    Arrays.setAll(features, place -> new Features());
    WordRow.KeySink sink = (kind, key, place) -> {
      for (int lane = 0; lane < kind.lanes(); lane++) {
        int spokenOf = place + kind.offset(lane);
        if (spokenOf >= 0 && spokenOf < features.length) {
          features[spokenOf].add(Key.feature(key, lane));
        }
      }
    };
    WordRow.collect(sentence, around, sink);
    for (int place = 0; place < features.length; place++) {
      if (!sentence.isSign(place)) {
        trainer.add(features[place].toArray(), outcome(lesson, sentence.token(place)));
      }
    }
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
  private void addContexts(WordingModel model, int fold, LabelTrainer trainer) {
    for (int i = 0; i < lessons.size(); i++) {
      if (isIn(i, fold)) {
        Lesson lesson = lessons.get(i);
        ContextJudge.BlockContext context = judge.in(lesson.block(), lesson.cast());
        WordingReader reader = model.reader(lesson.block(), context, model.room());
        for (int s = 0; s < lesson.block().sentences().size(); s++) {
          for (Candidate candidate : reader.candidates(s)) {
            addContext(lesson, reader, s, candidate, trainer);
          }
        }
        for (Hit hit : lesson.block().hits()) {
          Optional<Family> family =
              lexicon.entry(hit.entry()).family().reports().filter(Family::isLanguage);
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
      WordingReader reader,
      int sentence,
      Candidate candidate,
      LabelTrainer trainer) {
    int meant = isMeant(lesson, reader, candidate);
    if (meant >= 0) {
      Features features = new Features();
      reader.contextFeatures(
          candidate,
          reader.signs(sentence, candidate),
          (key, lane, place) -> features.add(Key.feature(key, lane)));
      trainer.add(
          List.of(features.toArray()),
          List.of(meant == 1 ? LabelTrainer.Known.PRESENT : LabelTrainer.Known.ABSENT));
    }
  }

  /** 1 where a candidate is marked, 0 where nothing near is; -1 where the lesson does not tell. */
  private static int isMeant(Lesson lesson, WordingReader reader, Candidate candidate) {
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
      Lesson lesson, WordingReader reader, Candidate candidate) {
    TextRange range =
        lesson.block().tokens().range(reader.firstToken(candidate), reader.endToken(candidate));
    return lesson.wordings().stream().filter(w -> w.range().overlaps(range)).findFirst();
  }

  private WeightTable kindModel(WordingModel model) {
    MaxentTrainer trainer = new MaxentTrainer(kinds.size());
    for (Lesson lesson : lessons) {
      if (!lesson.wordings().isEmpty()) {
        WordingReader reader =
            model.reader(lesson.block(), judge.in(lesson.block(), lesson.cast()), model.room());
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
    return WeightTable.of(kinds.size(), trainer.train(FEWEST, KIND_PRICE, LARGE_PRICE, ROUNDS), 0);
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
    if (objects.has(word)) {
      return "[them]";
    }
    return possessives.has(word) ? "[poss]" : "";
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
      return Arrays.copyOf(features, count);
    }
  }
}
