package org.referlint.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.RandomText;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.TestLexicons;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.yaml.YamlException;

class TextAnalyzerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer(lexicon());

  private static Lexicon lexicon() {
    try {
      return TestLexicons.of(TestLexicons.entry("choose/v to", "gang member/n"));
    } catch (YamlException e) {
      throw new IllegalStateException(e);
    }
  }

  private AnalyzedDocument analyze(String text) {
    return analyzer.analyze(new PlainTextParser().parse(SourceText.of("a.txt", text)));
  }

  private List<String> sentences(String text) {
    AnalyzedDocument document = analyze(text);
    return document.blocks().stream()
        .flatMap(b -> b.facts().sentences().stream().map(s -> document.source().slice(b.range(s))))
        .toList();
  }

  private List<String> tokens(String text) {
    return analyze(text).blocks().stream()
        .flatMap(b -> IntStream.range(0, b.facts().tokens().size())
            .mapToObj(i -> b.facts().tokens().surface(i)))
        .toList();
  }

  @Test
  void sentencesEndWhereTheyEnd() {
    assertEquals(List.of("He left", "She stayed"), sentences("He left. She stayed."));
    assertEquals(
        List.of("Mr. Khan came at 10 p.m. on Friday"),
        sentences("Mr. Khan came at 10 p.m. on Friday."));
    assertEquals(
        List.of("He said \"no", "Then he left"), sentences("He said \"no.\" Then he left."));
    assertEquals(List.of("Child A", "He was seen"), sentences("Child A. He was seen."));
    assertEquals(List.of("J. Smith came"), sentences("J. Smith came."));
    assertEquals(List.of("It cost £4.50 a day"), sentences("It cost £4.50 a day."));
  }

  @Test
  void tokensOfTheHardKind() {
    assertEquals(List.of("Anh", "'s", "mother"), tokens("Anh's mother"));
    assertEquals(List.of("he", "didn’t", "know"), tokens("he didn’t know"));
    assertEquals(List.of("O'Connor", "15", "year", "old"), tokens("O'Connor 15-year-old"));
    assertEquals(
        List.of("£1,200", "on", "04/05/2024", "at", "03:10"),
        tokens("£1,200 on 04/05/2024 at 03:10"));
    assertEquals(
        List.of("see", "https://a.example/x?y", "now"), tokens("see https://a.example/x?y now"));
  }

  @Test
  void factsOfABlockAreKeptWhenTextBeforeItChanges() {
    AnalyzedDocument before = analyze("He left.\n\nHe chose to go with a gang member.");
    SourceText text = SourceText.of("a.txt", "Kofi left.\n\nHe chose to go with a gang member.");
    AnalyzedDocument after = analyzer.analyze(
        new PlainTextParser().parse(text),
        before,
        TextChange.between(before.source().text(), text.text()));
    assertSame(before.blocks().get(1).facts(), after.blocks().get(1).facts());
    assertEquals(2, after.blocks().get(1).facts().hits().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void tokensLieInOrderInsideTheirSentences(long seed) {
    AnalyzedDocument document = analyze(RandomText.of(new Random(seed)));
    for (PlacedBlock block : document.blocks()) {
      TokenSequence tokens = block.facts().tokens();
      int reached = 0;
      for (Sentence sentence : block.facts().sentences()) {
        assertEquals(reached, sentence.first(), "seed " + seed);
        reached = sentence.end();
        for (int i = sentence.first(); i < sentence.end(); i++) {
          assertTrue(tokens.start(i) < tokens.end(i), "seed " + seed);
          assertTrue(i == 0 || tokens.end(i - 1) <= tokens.start(i), "seed " + seed);
          assertTrue(sentence.range().start() <= tokens.start(i), "seed " + seed);
          assertTrue(tokens.end(i) <= sentence.range().end(), "seed " + seed);
        }
      }
      assertEquals(reached, tokens.size(), "seed " + seed);
    }
  }
}
