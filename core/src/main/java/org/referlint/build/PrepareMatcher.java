package org.referlint.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referlint.engine.LintConfig;
import org.referlint.engine.Linter;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.LexiconCompiler;
import org.referlint.nlp.LuceneFolding;
import org.referlint.text.SourceText;

/** A step of the build: lets the matcher read the labelled texts and keeps the states that most texts need. */
public final class PrepareMatcher {
  /** The more parts must agree, the fewer states are kept, and the smaller is the file. */
  private static final int PARTS = 3;

  private PrepareMatcher() {}

  /**
   * Checks the texts, each part of them with a matcher of its own, and writes the states that all of these came to among the class
   * files.
   *
   * @param args the folder of labelled texts, the folder of class files
   */
  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    LabelledText.readAll(Path.of(args[0])).forEach(text -> texts.add(text.text()));
    LabelledEvidence.readTaught(Path.of(args[0])).forEach(text -> texts.add(text.text()));
    List<Lexicon> lexicons = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      Lexicon lexicon = LexiconCompiler.shippedWithoutStates(new LuceneFolding());
      Linter linter = new Linter(lexicon, LintConfig.DEFAULT);
      for (int text = part; text < texts.size(); text += PARTS) {
        linter.lint(SourceText.of("training.txt", texts.get(text)));
      }
      lexicons.add(lexicon);
    }
    LexiconCompiler.writeStates(lexicons, Path.of(args[1]));
  }
}
