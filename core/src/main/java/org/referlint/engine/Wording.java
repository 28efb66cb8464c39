package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.referlint.finding.Fix;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** Fits replacements into their sentence: article, number and capital of the words they stand in for. */
final class Wording {
  /** What follows the noun that gives a phrase its number: "user | of drugs". */
  private static final LatePattern AFTER_HEAD =
      LatePattern.of(" (?:of|for|in|to|with|who|at|from) ");

  /** Letters that are vowels in writing and not in sound, and the reverse. */
  private static final LatePattern CONSONANT_SOUND =
      LatePattern.of("(?i)(?:uni|use|usu|eu|one\\b|once\\b).*");

  /** How a replacement begins that names a person. */
  private static final LatePattern PERSON = LatePattern.of(
      "(?:(?:vulnerable|exploited|trafficked|young|missing) )?(?:child|children|person|people|adult|victim|man|woman|boy|girl)\\b");

  private static final LatePattern SILENT_H = LatePattern.of("(?i)(?:hour|honest|heir).*");

  private Wording() {}

  /**
   * One fix for each replacement, in the same order.
   *
   * @param safe whether the words only name a person; a replacement that does not name one says what happened, and is
   *     never safe
   */
  static List<Fix> fixes(String text, TextRange range, List<String> replacements, boolean safe) {
    if (replacements.isEmpty()) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    String words = text.substring(range.start(), range.end());
    for (String replacement : replacements) {
      String fitted = isPlural(words) ? plural(replacement) : replacement;
      if (startsSentence(text, range.start()) && Character.isUpperCase(words.charAt(0))) {
        fitted = Character.toUpperCase(fitted.charAt(0)) + fitted.substring(1);
      }
      fixes.add(
          withArticle(text, range, fitted, safe && PERSON.matcher(replacement).lookingAt()));
    }
    return fixes;
  }

  /** Changes "a" to "an" or back where the first sound asks for it, and drops it in front of a plural. */
  private static Fix withArticle(String text, TextRange range, String replacement, boolean safe) {
    int end = range.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String article = text.substring(start, end);
    if (!article.equalsIgnoreCase("a") && !article.equalsIgnoreCase("an")) {
      return new Fix(replacement, range, replacement, safe);
    }
    boolean vowel = "aeiou".indexOf(Character.toLowerCase(replacement.charAt(0))) >= 0
            && !CONSONANT_SOUND.matcher(replacement).matches()
        || SILENT_H.matcher(replacement).matches();
    String fitting = vowel ? "an" : "a";
    if (Character.isUpperCase(article.charAt(0))) {
      fitting = fitting.toUpperCase(Locale.ROOT).charAt(0) + fitting.substring(1);
    }
    return fitting.equals(article)
        ? new Fix(replacement, range, replacement, safe)
        : new Fix(
            replacement, new TextRange(start, range.end()), fitting + " " + replacement, safe);
  }

  private static boolean isPlural(String words) {
    Matcher after = AFTER_HEAD.matcher(words);
    String head = after.find() ? words.substring(0, after.start()) : words;
    String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return last.length() > 3
        && last.endsWith("s")
        && !last.endsWith("ss")
        && !last.endsWith("us")
        && !last.endsWith("is");
  }

  /** Replacements name a child, a person and so on, often with "who is"; both follow the number. */
  private static String plural(String replacement) {
    String[] singular = {"child", "person", "woman", "man", "girl", "boy"};
    String[] plural = {"children", "people", "women", "men", "girls", "boys"};
    for (int i = 0; i < singular.length; i++) {
      if (replacement.equals(singular[i]) || replacement.startsWith(singular[i] + " ")) {
        return (plural[i] + replacement.substring(singular[i].length()))
            .replace(" who is ", " who are ")
            .replace(" who has ", " who have ")
            .replace(" who was ", " who were ");
      }
    }
    return replacement;
  }

  /** Whether an offset is where a sentence begins, for all that stands before it. */
  static boolean startsSentence(String text, int offset) {
    int i = offset - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "\"'“‘(*_".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0
        || ".!?:".indexOf(text.charAt(i)) >= 0
        || text.substring(i + 1, offset).contains("\n\n");
  }
}
