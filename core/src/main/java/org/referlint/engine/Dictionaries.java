package org.referlint.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.LexiconCompiler;
import org.referlint.nlp.LuceneFolding;
import org.referlint.yaml.YamlException;

/** Where linters get their dictionaries from. */
public final class Dictionaries {
  private Dictionaries() {}

  /** The shipped dictionaries. */
  public static Lexicon shipped() {
    return LexiconCompiler.shipped(new LuceneFolding());
  }

  /**
   * The shipped dictionaries with local files laid over them; their examples are run.
   *
   * @throws YamlException with everything that is wrong in the files, examples that don't hold included
   * @throws IOException where a file can't be read
   */
  public static Lexicon withLocal(Lexicon shipped, List<Path> files)
      throws YamlException, IOException {
    var local = LexiconCompiler.readLocal(files);
    Lexicon lexicon = shipped.with(local);
    var broken = DictionaryExamples.check(
        lexicon, entry -> local.stream().anyMatch(d -> d.entries().contains(entry)));
    if (!broken.isEmpty()) {
      throw new YamlException(broken);
    }
    return lexicon;
  }
}
