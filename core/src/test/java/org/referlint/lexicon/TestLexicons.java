package org.referlint.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.referlint.nlp.LuceneFolding;
import org.referlint.yaml.YamlException;

/** Small lexicons for tests, with the real shared words. */
public final class TestLexicons {
  private TestLexicons() {}

  /** The shared words of the shipped dictionaries. */
  public static Words words() {
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream("org/referlint/dictionaries/words.yml")) {
      return Words.read("words.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A lexicon without entries that knows some words. */
  public static Lexicon knowing(List<String> known) {
    try {
      return Lexicon.compile(words(), List.of(), known, new LuceneFolding());
    } catch (YamlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A lexicon of one file. */
  public static Lexicon of(String yaml) throws YamlException {
    return Lexicon.compile(
        words(), List.of(DictionaryReader.read("test.yml", yaml)), List.of(), new LuceneFolding());
  }

  /** A file with one entry that has only patterns, all in quotation marks. */
  public static String entry(String... patterns) {
    StringBuilder yaml = new StringBuilder(
        "family: compliance\nkind: label\nentries:\n  - id: test\n    patterns:\n");
    for (String pattern : patterns) {
      yaml.append("      - \"").append(pattern).append("\"\n");
    }
    return yaml.append("    why: Because.\n    flags: [\"[[x]]\"]\n    passes: [\"y\"]\n")
        .toString();
  }
}
