package org.referlint.finding;

import java.util.Comparator;
import java.util.List;
import org.referlint.text.TextRange;

/**
 * One reported problem. Knows offsets, never lines, and not how it will be shown.
 *
 * @param rule the rule that reports it
 * @param severity how much it matters here
 * @param range the words concerned, in the source; empty only where the whole text is empty
 * @param ofWholeText whether it says what the text lacks, so that its range is only where the writer would mend it
 * @param words the words concerned as a message quotes them, in one line and cut where long; empty where none are
 * @param message what is wrong, why, and what to do, for the writer; holds no word of the text
 * @param fixes ways to mend it, best first
 * @param related other places that belong to it
 * @param source the title of the guidance it follows; empty where the rule is our own
 * @param grounds why it is reported
 */
public record Finding(
    RuleId rule,
    Severity severity,
    TextRange range,
    boolean ofWholeText,
    String words,
    String message,
    List<Fix> fixes,
    List<RelatedPlace> related,
    String source,
    Grounds grounds) {
  private static final int LONGEST_QUOTED = 60;

  /** The order of every report: by place, longer first, then by rule. */
  public static final Comparator<Finding> BY_PLACE = Finding::byPlace;

  private static int byPlace(Finding one, Finding other) {
    if (one.range().start() != other.range().start()) {
      return Integer.compare(one.range().start(), other.range().start());
    }
    return one.range().end() != other.range().end()
        ? Integer.compare(other.range().end(), one.range().end())
        : one.rule().compareTo(other.rule());
  }

  /** A finding that needs no grounds but its rule. */
  public Finding(
      RuleId rule,
      Severity severity,
      TextRange range,
      boolean ofWholeText,
      String words,
      String message,
      List<Fix> fixes,
      List<RelatedPlace> related,
      String source) {
    this(rule, severity, range, ofWholeText, words, message, fixes, related, source, Grounds.RULE);
  }

  /** Copies the lists. */
  public Finding {
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
  }

  /** The message with the words it is about. */
  public String messageWithWords() {
    return words.isEmpty() ? message : "“" + words + "”: " + message;
  }

  /** The same finding with another severity. */
  public Finding withSeverity(Severity other) {
    if (other == severity) {
      return this;
    }
    return new Finding(
        rule, other, range, ofWholeText, words, message, fixes, related, source, grounds);
  }

  /** The same finding in a text in which its own words stand further back; what is related to it stays. */
  public Finding shiftedBy(int distance) {
    return new Finding(
        rule,
        severity,
        range.shiftedBy(distance),
        ofWholeText,
        words,
        message,
        fixes.isEmpty()
            ? fixes
            : fixes.stream().map(fix -> fix.shiftedBy(distance)).toList(),
        related,
        source,
        grounds.shiftedBy(distance));
  }

  /**
   * The same finding in a text in which its words and what is related to it stand elsewhere. For one that has no fixes and no words that
   * decided, which would have places of their own.
   */
  public Finding at(TextRange place, List<RelatedPlace> others) {
    return place.equals(range) && others.equals(related)
        ? this
        : new Finding(
            rule, severity, place, ofWholeText, words, message, fixes, others, source, grounds);
  }

  /** Words of a text as a finding quotes them: in one line, cut where they are long. */
  public static String quoted(String words) {
    return quoted(words, new TextRange(0, words.length()));
  }

  /** The words of a range of a text in the same form. */
  public static String quoted(String text, TextRange range) {
    String line = inOneLine(text, range);
    if (line.length() <= LONGEST_QUOTED) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_QUOTED);
    return line.substring(0, end > 0 ? end : LONGEST_QUOTED) + " …";
  }

  /** With one blank for each run of them, as far as it is quoted: a passage may be as long as its text. */
  private static String inOneLine(String text, TextRange range) {
    char[] line = new char[LONGEST_QUOTED + 3];
    int length = 0;
    boolean blank = false;
    for (int i = range.start(); i < range.end() && length <= LONGEST_QUOTED + 1; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = length > 0;
      } else {
        if (blank) {
          line[length++] = ' ';
        }
        line[length++] = c;
        blank = false;
      }
    }
    return new String(line, 0, length);
  }
}
