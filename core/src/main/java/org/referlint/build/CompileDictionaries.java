package org.referlint.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.referlint.lexicon.LexiconCompiler;
import org.referlint.nlp.LuceneFolding;
import org.referlint.yaml.YamlException;

/** A step of the build: turns the YAML files into what a run loads. */
public final class CompileDictionaries {
  private CompileDictionaries() {}

  /**
   * Compiles a folder of dictionaries into a folder of class files.
   *
   * @param args the folder of dictionaries, the folder of labelled texts, the folder of class files
   */
  public static void main(String[] args) throws YamlException, IOException {
    LuceneFolding folding = new LuceneFolding();
    List<String> learned = LearnedWords.of(LabelledText.readAll(Path.of(args[1])), folding);
    LexiconCompiler.writeShipped(
        LexiconCompiler.compile(Path.of(args[0]), learned, folding), Path.of(args[2]));
  }
}
