package org.referlint.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.referlint.packed.PackedFile;
import org.referlint.packed.PackedReader;
import org.referlint.text.Folding;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/** Turns the folder of shipped YAML files into the packed form that runs load. The build calls it. */
public final class LexiconCompiler {
  private static final String WORDS = "words.yml";

  /** The file of the shipped lexicon. */
  public static final PackedFile SHIPPED = new PackedFile(LexiconCompiler.class, "shipped.lexicon");

  /** The file of the states that its matcher begins with. */
  private static final PackedFile STATES = new PackedFile(LexiconCompiler.class, "shipped.states");

  private LexiconCompiler() {}

  /**
   * Compiles a folder of dictionaries.
   *
   * @param known words that the vocabulary shall know beside those of patterns
   * @throws YamlException with every problem of every file
   * @throws IOException where the folder can't be read
   */
  public static Lexicon compile(Path folder, List<String> known, Folding folding)
      throws YamlException, IOException {
    List<YamlProblem> problems = new ArrayList<>();
    List<Dictionary> dictionaries = new ArrayList<>();
    for (Path file : yamlFiles(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.equals(WORDS)) {
        try {
          dictionaries.add(DictionaryReader.read(name, Files.readString(file)));
        } catch (YamlException e) {
          problems.addAll(e.problems());
        }
      }
    }
    Words words = Words.read(WORDS, Files.readString(folder.resolve(WORDS)));
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
    return Lexicon.compile(words, dictionaries, known, folding);
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yml")).sorted().toList();
    }
  }

  /** Writes the packed form of a lexicon where {@link #shipped} finds it. */
  public static void writeShipped(Lexicon lexicon, Path classes) throws IOException {
    SHIPPED.write(LexiconCodec.packed(lexicon), classes);
  }

  /** The lexicon that this build of Referlint ships. */
  public static Lexicon shipped(Folding folding) {
    PackedReader lexicon = SHIPPED.open(LexiconCodec.PACKED);
    return LexiconCodec.read(lexicon, statesOf(lexicon), folding);
  }

  /** The same without the states that the build made; the build makes them with it. */
  public static Lexicon shippedWithoutStates(Folding folding) {
    return LexiconCodec.read(SHIPPED.open(LexiconCodec.PACKED), folding);
  }

  /**
   * Writes the states of the shipped matcher that several lexicons {@linkplain #shippedWithoutStates without any} came to while they
   * read different texts.
   */
  public static void writeStates(List<Lexicon> lexicons, Path classes) throws IOException {
    long lexicon = SHIPPED.open(LexiconCodec.PACKED).fingerprint();
    List<MatchStates> states =
        lexicons.stream().map(read -> read.matchers().get(0).states()).toList();
    STATES.write(MadeStates.packed(states, lexicon), classes);
  }

  private static MadeStates statesOf(PackedReader lexicon) {
    // While the build makes them, there are none, or those of earlier dictionaries.
    return STATES
        .openIfThere(MadeStates.PACKED)
        .filter(states -> states.wideNumber() == lexicon.fingerprint())
        .map(MadeStates::read)
        .orElse(MadeStates.NONE);
  }

  /** Reads local dictionaries; each is named as the user named it. */
  public static List<Dictionary> readLocal(List<Path> files) throws YamlException, IOException {
    List<YamlProblem> problems = new ArrayList<>();
    List<Dictionary> dictionaries = new ArrayList<>();
    for (Path file : files) {
      try {
        dictionaries.add(
            DictionaryReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
      } catch (YamlException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
    return dictionaries;
  }
}
