package org.referlint.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.engine.Dictionaries;
import org.referlint.evidence.EvidenceModel;
import org.referlint.evidence.EvidenceTrainer;
import org.referlint.evidence.LabelledSentences;
import org.referlint.learned.Lesson;
import org.referlint.learned.WordingModel;
import org.referlint.learned.WordingTrainer;
import org.referlint.lexicon.Lexicon;
import org.referlint.nlp.LuceneFolding;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** A step of the build: learns from the labelled texts. */
public final class TrainModels {
  private TrainModels() {}

  /**
   * Trains the models and writes them among the class files.
   *
   * @param args the folder of labelled texts, the folder of class files
   */
  public static void main(String[] args) throws IOException {
    Lexicon lexicon = Dictionaries.shipped();
    List<LabelledText> texts = LabelledText.readAll(Path.of(args[0]));
    List<String> words = LearnedWords.of(texts, new LuceneFolding());
    WordingModel model = new WordingTrainer(lexicon, words, lessons(texts, lexicon)).train();
    WordingModel.SHIPPED.write(model.packed(), Path.of(args[1]));
    EvidenceModel evidence = new EvidenceTrainer(
            lexicon,
            LabelledEvidence.readGroups(Path.of(args[0])),
            labelled(LabelledEvidence.readTaught(Path.of(args[0])), lexicon))
        .train();
    EvidenceModel.SHIPPED.write(evidence.packed(), Path.of(args[1]));
  }

  private static List<LabelledSentences> labelled(List<LabelledEvidence> texts, Lexicon lexicon) {
    TextAnalyzer analyzer = new TextAnalyzer(lexicon);
    return texts.stream()
        .map(text -> {
          SourceText source = SourceText.of("training.txt", text.text());
          AnalyzedDocument document =
              analyzer.analyze(DocumentParser.forPath(source.path()).parse(source));
          return new LabelledSentences(
              document.blocks().stream().map(PlacedBlock::facts).toList(),
              text.shown(),
              text.open());
        })
        .toList();
  }

  private static List<Lesson> lessons(List<LabelledText> texts, Lexicon lexicon) {
    TextAnalyzer analyzer = new TextAnalyzer(lexicon);
    List<Lesson> lessons = new ArrayList<>();
    for (LabelledText text : texts) {
      SourceText source = SourceText.of("training.txt", text.text());
      AnalyzedDocument document =
          analyzer.analyze(DocumentParser.forPath(source.path()).parse(source));
      for (PlacedBlock block : document.blocks()) {
        TextRange place = block.block().range();
        List<Lesson.Marked> wordings = text.wordings().stream()
            .filter(w -> place.overlaps(w.range()))
            .map(w -> new Lesson.Marked(
                w.family(),
                w.kind(),
                new TextRange(
                    Math.max(0, w.range().start() - place.start()),
                    w.range().end() - place.start())))
            .toList();
        lessons.add(new Lesson(block.facts(), document.cast(), wordings));
      }
    }
    return lessons;
  }
}
