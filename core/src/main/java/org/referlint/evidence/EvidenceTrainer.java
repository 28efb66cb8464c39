package org.referlint.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;
import org.referlint.model.LabelTrainer;
import org.referlint.model.LabelTrainer.Known;
import org.referlint.model.WeightTable;
import org.referlint.nlp.Stemming;

/** Learns from labelled sentences. A step of the build; for one thread. */
public final class EvidenceTrainer {
  /** A feature that stands in fewer sentences is left out. */
  private static final int FEWEST = 3;

  /** What a sentence told wrongly costs, against the price of large weights; chosen on sentences not learned from. */
  private static final double COST = 0.3;

  private static final int ROUNDS = 15;

  /** What says less of every label is left out. */
  private static final double LEAST_WEIGHT = 0.12;

  /** What the groups of words for people say of a word. */
  private static final Map<String, Integer> TRAITS = Map.of(
      "person", WordTable.PERSON,
      "suspect-person", WordTable.SUSPECT,
      "professional", WordTable.OFFICIAL,
      "family-far", WordTable.RELATIVE);

  private final WordTable words;
  private final List<String> labels;
  private final List<LabelledSentences> lessons;

  /**
   * A trainer.
   *
   * @param groups words of like meaning, by the group's name
   */
  public EvidenceTrainer(
      Lexicon lexicon, Map<String, List<String>> groups, List<LabelledSentences> lessons) {
    this.words = new WordTable(entries(lexicon, groups, lessons), lexicon.vocabulary());
    this.lessons = List.copyOf(lessons);
    TreeSet<String> all = new TreeSet<>();
    lessons.forEach(lesson -> all.addAll(lesson.shown()));
    this.labels = List.copyOf(all);
  }

  private static List<WordTable.Entry> entries(
      Lexicon lexicon, Map<String, List<String>> groups, List<LabelledSentences> lessons) {
    Stemming stemming = new Stemming();
    WordClass not = lexicon.wordClass("not");
    Map<String, Integer> symbols = new LinkedHashMap<>();
    Map<String, List<Integer>> groupsOfStem = new LinkedHashMap<>();
    Map<String, Integer> traits = new HashMap<>();
    groups.forEach((name, members) -> {
      int trait = TRAITS.getOrDefault(name, 0);
      int group = symbol(symbols, "[" + name + "]");
      for (String member : members) {
        List<Integer> known =
            groupsOfStem.computeIfAbsent(stemming.stem(member), s -> new ArrayList<>());
        if (!known.contains(group)) {
          known.add(group);
        }
        traits.merge(stemming.stem(member), trait, (one, other) -> one | other);
      }
    });
    for (LabelledSentences lesson : lessons) {
      for (AnalyzedBlock block : lesson.blocks()) {
        TokenSequence tokens = block.tokens();
        for (Sentence sentence : block.sentences()) {
          for (int token = sentence.first(); token < sentence.end(); token++) {
            boolean name = tokens.is(token, Shape.NAME) && token > sentence.first();
            String surface = tokens.surface(token);
            if (!name && Character.isLetter(surface.charAt(0))) {
              String stem = stemming.stem(surface.toLowerCase(Locale.ROOT));
              groupsOfStem.computeIfAbsent(stem, s -> List.of());
              if (not.has(tokens.word(token))) {
                traits.merge(stem, WordTable.DENIES, (one, other) -> one | other);
              }
            }
          }
        }
      }
    }
    List<WordTable.Entry> entries = new ArrayList<>();
    groupsOfStem.forEach((stem, known) -> {
      int symbol = symbol(symbols, stem);
      entries.add(new WordTable.Entry(
          stem,
          symbol,
          known.isEmpty() ? symbol : known.get(0),
          known.size() < 2 ? 0 : known.get(1),
          traits.getOrDefault(stem, 0)));
    });
    return entries;
  }

  private static int symbol(Map<String, Integer> symbols, String name) {
    return symbols.computeIfAbsent(name, n -> WordTable.FIRST_STEM + symbols.size());
  }

  /** Trains the model. */
  public EvidenceModel train() {
    LabelTrainer trainer = new LabelTrainer(labels.size());
    SentenceFeatures features = new SentenceFeatures(words);
    for (LabelledSentences lesson : lessons) {
      List<long[]> sentences = new ArrayList<>();
      for (AnalyzedBlock block : lesson.blocks()) {
        for (Sentence sentence : block.sentences()) {
          LongStream.Builder present = LongStream.builder();
          features.read(
              block,
              sentence,
              (kind, one, other, place) -> present.add(SentenceFeatures.feature(kind, one, other)));
          sentences.add(present.build().toArray());
        }
      }
      List<Known> known = labels.stream()
          .map(l -> lesson.shown().contains(l)
              ? Known.PRESENT
              : lesson.open().contains(l) ? Known.NOT : Known.ABSENT)
          .toList();
      trainer.add(sentences, known);
    }
    return new EvidenceModel(
        words,
        labels,
        WeightTable.of(labels.size(), trainer.train(FEWEST, COST, ROUNDS), LEAST_WEIGHT));
  }
}
