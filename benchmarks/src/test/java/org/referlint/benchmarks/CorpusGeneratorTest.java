package org.referlint.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorpusGeneratorTest {
  @Test
  void sameSeedGivesSameTexts() {
    assertEquals(new CorpusGenerator(5).documents(12), new CorpusGenerator(5).documents(12));
  }

  @Test
  void documentDoesNotDependOnThoseBeforeIt() {
    assertEquals(
        new CorpusGenerator(5).documents(4).get(3), new CorpusGenerator(5).document(3, 800));
  }

  @Test
  void differentSeedsGiveDifferentTexts() {
    for (int i = 0; i < 10; i++) {
      assertNotEquals(
          new CorpusGenerator(1).document(i, 800).text(),
          new CorpusGenerator(2).document(i, 800).text());
    }
  }

  @Test
  void documentsOfOneSeedDiffer() {
    Set<String> texts = new HashSet<>();
    new CorpusGenerator(1).documents(50).forEach(document -> texts.add(document.text()));
    assertEquals(50, texts.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 800, 3000})
  void lengthIsWithinTenPerCent(int words) {
    CorpusGenerator generator = new CorpusGenerator(9);
    for (int i = 0; i < 100; i++) {
      assertEquals(words, generator.document(i, words).words(), words / 10.0);
    }
  }

  @Test
  void everySlotIsFilled() {
    for (GeneratedDocument document : new CorpusGenerator(3).documents(200)) {
      assertFalse(document.text().contains("{") || document.text().contains("}"), document.name());
    }
  }

  @Test
  void hasEnoughSentences() {
    Templates templates = Templates.read();
    int sentences = Stream.of(
            "opening", "background", "account", "observation", "service", "loaded", "benign")
        .mapToInt(section -> templates.section(section).size())
        .sum();
    assertTrue(sentences >= 120, () -> sentences + " sentences");
  }

  @Test
  void writesFolder(@TempDir Path folder) throws IOException {
    CorpusGenerator.main(new String[] {folder.resolve("texts").toString(), "3", "8"});
    GeneratedDocument second = new CorpusGenerator(8).document(1, 800);
    assertEquals(second.text(), Files.readString(folder.resolve("texts").resolve(second.name())));
    try (Stream<Path> files = Files.list(folder.resolve("texts"))) {
      assertEquals(3, files.count());
    }
  }
}
