package org.referlint.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.context.ContextJudge;
import org.referlint.finding.Family;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.TestLexicons;
import org.referlint.packed.PackedBytes;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** A tiny model, trained here: it shows that the parts work together, not how good the shipped one is. */
class WordingModelTest {
  private static final List<String> WORDS =
      List.of("she", "was", "quite", "glad", "of", "the", "work", "tired", "said", "boss", "that");
  private final Lexicon lexicon = TestLexicons.knowing(WORDS);
  private final WordingModel model = trained();

  @Test
  void marksTheWordsThatWereMarked() {
    String text = "She was quite glad of the work.";
    List<Wording> found = read(model, text);
    assertEquals(1, found.size());
    Wording wording = found.get(0);
    assertEquals(Family.COMPLIANCE, wording.family());
    assertEquals("choice", wording.kind());
    TextRange range =
        document(text).blocks().get(0).facts().tokens().range(wording.first(), wording.end());
    assertTrue(text.substring(range.start(), range.end()).contains("glad"));
  }

  @Test
  void staysSilentWhereNothingWasMarked() {
    assertEquals(List.of(), read(model, "She was tired of the work."));
    assertEquals(List.of(), read(model, "Ünbekannte Wörter, 12 — “zitiert”."));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    byte[] bytes = bytes(model);
    WordingModel read =
        WordingModel.read(PackedBytes.reader(bytes, WordingModel.PACKED), lexicon.vocabulary());
    assertArrayEquals(bytes, bytes(read));
    assertEquals(
        read(model, "She was quite glad of the work."),
        read(read, "She was quite glad of the work."));
  }

  @Test
  void readsForAnotherVocabulary() throws IOException {
    List<String> shuffled = new ArrayList<>(WORDS);
    Collections.reverse(shuffled);
    Lexicon other = TestLexicons.knowing(shuffled);
    WordingModel read = WordingModel.read(
        PackedBytes.reader(bytes(model), WordingModel.PACKED), other.vocabulary());
    String text = "She was quite glad of the work.";
    AnalyzedDocument document =
        new TextAnalyzer(other).analyze(new PlainTextParser().parse(SourceText.of("x", text)));
    AnalyzedBlock block = document.blocks().get(0).facts();
    assertEquals(
        read(model, text),
        read.reader(block, new ContextJudge(other).in(block, document.cast()), read.room())
            .read(0.5));
  }

  @Test
  void theSameLessonsGiveTheSameModel() throws IOException {
    assertArrayEquals(bytes(model), bytes(trained()));
  }

  private WordingModel trained() {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lessons.add(lesson("She was [quite glad] of the work."));
      lessons.add(lesson("She was tired of the work."));
      lessons.add(lesson("The boss said that she was tired."));
    }
    return new WordingTrainer(lexicon, WORDS, lessons).train();
  }

  private Lesson lesson(String marked) {
    int open = marked.indexOf('[');
    String text = marked.replace("[", "").replace("]", "");
    AnalyzedDocument document = document(text);
    return new Lesson(
        document.blocks().get(0).facts(),
        document.cast(),
        open < 0
            ? List.of()
            : List.of(new Lesson.Marked(
                Family.COMPLIANCE, "choice", new TextRange(open, marked.indexOf(']') - 1))));
  }

  private AnalyzedDocument document(String text) {
    SourceText source = SourceText.of("test.txt", text);
    return new TextAnalyzer(lexicon).analyze(new PlainTextParser().parse(source));
  }

  private List<Wording> read(WordingModel reading, String text) {
    AnalyzedDocument document = document(text);
    AnalyzedBlock block = document.blocks().get(0).facts();
    return reading
        .reader(block, new ContextJudge(lexicon).in(block, document.cast()), reading.room())
        .read(0.5);
  }

  private static byte[] bytes(WordingModel model) throws IOException {
    return PackedBytes.of(model.packed());
  }
}
