package org.referlint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Invents dictionaries of any size. Half of the words of their patterns stand in the corpus, so that matches begin. */
final class SyntheticDictionary {
  private static final long SEED = 7_919L;
  private static final int FOREIGN_WORDS = 4_000;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{2,}\\b");
  private static final List<String> SYLLABLES = List.of(
      "ba", "cor", "den", "fi", "gan", "hol", "ker", "lim", "mo", "nus", "pel", "ros", "tam", "ver",
      "wick");

  private final List<String> known;
  private final List<String> foreign;

  SyntheticDictionary(Iterable<GeneratedDocument> corpus) {
    TreeSet<String> words = new TreeSet<>();
    for (GeneratedDocument document : corpus) {
      WORD.matcher(document.text()).results().forEach(match -> words.add(match.group()));
    }
    known = List.copyOf(words);
    foreign = foreignWords(new Random(SEED));
  }

  /** A dictionary in YAML. */
  String yaml(int entries) {
    Random random = new Random(SEED);
    StringBuilder yaml = new StringBuilder("family: compliance\nkind: label\nentries:\n");
    for (int i = 0; i < entries; i++) {
      yaml.append("  - id: entry-").append(i).append("\n    patterns:\n");
      for (int p = 2 + random.nextInt(2); p > 0; p--) {
        yaml.append("      - \"").append(pattern(random)).append("\"\n");
      }
      yaml.append("    why: Invented.\n");
      yaml.append("    flags:\n      - \"[[Invented]].\"\n");
      yaml.append("    passes:\n      - \"Invented.\"\n");
    }
    return entries == 0 ? yaml.insert(yaml.length() - 1, " []").toString() : yaml.toString();
  }

  /** Two to four words; some stand beside an alternative, may be absent, or have a gap between them. */
  private String pattern(Random random) {
    List<String> steps = new ArrayList<>();
    int length = 2 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      boolean first = i == 0;
      switch (random.nextInt(10)) {
        case 0, 1 -> steps.add("(" + word(random) + "|" + word(random) + ")");
        case 2 -> steps.add(first ? word(random) : "(" + word(random) + ")? " + word(random));
        case 3 -> steps.add(first ? word(random) : "... " + word(random));
        default -> steps.add(word(random));
      }
    }
    return String.join(" ", steps);
  }

  private String word(Random random) {
    List<String> words = random.nextBoolean() ? known : foreign;
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> foreignWords(Random random) {
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < FOREIGN_WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }
}
