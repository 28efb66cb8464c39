package org.referlint.build;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referlint.text.Folding;

/** The words of the labelled texts that are worth knowing: no names, and none that stands there only once. */
final class LearnedWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['’]t\\b)?|['’](?:s|ll|d|re|ve|m)\\b");
  private static final int FEWEST = 2;

  private LearnedWords() {}

  static List<String> of(List<LabelledText> texts, Folding folding) {
    Map<String, Integer> small = new TreeMap<>();
    Map<String, Integer> capital = new TreeMap<>();
    for (LabelledText text : texts) {
      Matcher word = WORD.matcher(text.text());
      while (word.find()) {
        boolean name = word.start() > 0 && Character.isUpperCase(word.group().charAt(0));
        (name ? capital : small).merge(folded(word.group(), folding), 1, Integer::sum);
      }
    }
    return small.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST && capital.getOrDefault(e.getKey(), 0) <= e.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String folded(String word, Folding folding) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.append(c == '’' ? "'" : folding.fold(c));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
