package org.referlint.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what the layout of pages did to a text: joins the lines of a paragraph, words parted at line ends, and paragraphs
 * parted at page ends; leaves out running heads, feet and page numbers. They would look like pasted text and are none.
 */
final class PageMender {
  /** So many lines at the top and at the bottom of a page may be heads and feet. */
  private static final int EDGE = 3;

  /** A line shorter than this share of the longest ones was ended by its author, not by the margin. */
  private static final double FULL = 0.72;

  private static final Pattern PAGE_NUMBER = Pattern.compile(
      "(?i)[-–—|\\s]*(?:page|p\\.)?\\s*\\d{1,4}\\s*(?:(?:of|/)\\s*\\d{1,4})?[-–—|\\s]*");
  /** A protective marking, with what little stands beside it; at the edge of a page it is of the page. */
  private static final Pattern MARKING = Pattern.compile(
      "(?:OFFICIAL|RESTRICTED|CONFIDENTIAL|PROTECT|NOT PROTECTIVELY MARKED)\\b.{0,40}");

  private static final Pattern BULLET =
      Pattern.compile("(?:[-–•◦▪*]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s.*", Pattern.DOTALL);
  private static final Pattern PARTED = Pattern.compile("(?s).*?(\\p{L}+)-$");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{Ll}\\p{L}*).*", Pattern.DOTALL);
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+-\\p{L}+");

  /** First parts of words that are written with a hyphen anyway. */
  private static final Set<String> HYPHEN_STAYS = Set.of(
      "self", "non", "ex", "well", "co", "anti", "multi", "cross", "half", "part", "full", "long",
      "short", "mid", "semi", "step", "one", "two", "three", "four", "five", "twenty", "thirty",
      "forty", "fifty", "year", "follow", "drop", "pick", "check", "sign", "set", "call", "left");

  private PageMender() {}

  /**
   * A piece of a paragraph.
   *
   * @param text its characters
   * @param page the page it stands on, from 1
   */
  record Piece(String text, int page) {}

  /**
   * A paragraph.
   *
   * @param pieces its pieces, which follow each other without a blank between
   */
  record Paragraph(List<Piece> pieces) {}

  /** A line with its page; empty where a paragraph ends. */
  private record Line(String text, int page) {}

  /**
   * Mends the pages of a text.
   *
   * @param pages their lines from top to bottom; an empty line is where a paragraph ends
   */
  static List<Paragraph> mend(List<List<String>> pages) {
    List<Line> lines = withoutEdges(pages);
    int longest = longest(lines);
    Set<String> hyphenated = hyphenated(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().isEmpty()) {
        continue;
      }
      int next = i + 1;
      while (next < lines.size() && lines.get(next).text().isEmpty()) {
        next++;
      }
      Line following = next < lines.size() ? lines.get(next) : new Line("", line.page());
      boolean ends = following.text().isEmpty() || ends(line, following, next - i > 1, longest);
      pieces.add(new Piece(
          ends ? line.text() : joined(line.text(), following.text(), hyphenated), line.page()));
      if (ends) {
        paragraphs.add(new Paragraph(List.copyOf(pieces)));
        pieces.clear();
      }
    }
    return paragraphs;
  }

  private static boolean ends(Line line, Line next, boolean gap, int longest) {
    if (BULLET.matcher(next.text()).matches()) {
      return true;
    }
    boolean open = !endsSentence(line.text());
    if (line.page() != next.page()) {
      return !(open && Character.isLowerCase(next.text().codePointAt(0)));
    }
    return gap
        || line.text().length() < longest * FULL && !(open && continues(line, next, longest));
  }

  /** A line ended early by a long word: what follows begins in lower case and would not have fitted. */
  private static boolean continues(Line line, Line next, int longest) {
    int word = next.text().indexOf(' ') < 0 ? next.text().length() : next.text().indexOf(' ');
    return Character.isLowerCase(next.text().codePointAt(0))
        && (line.text().length() > longest / 2 || line.text().length() + 1 + word > longest);
  }

  private static boolean endsSentence(String line) {
    return ".!?:;\"”’)".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** A line as it stands before the next: with a blank, or with the two halves of a word brought together. */
  private static String joined(String line, String next, Set<String> hyphenated) {
    Matcher parted = PARTED.matcher(line);
    Matcher first = FIRST_WORD.matcher(next);
    if (!parted.matches() || !first.matches()) {
      return line + " ";
    }
    String before = parted.group(1).toLowerCase(Locale.ROOT);
    String whole = before + "-" + first.group(1);
    boolean stays = HYPHEN_STAYS.contains(before) || hyphenated.contains(whole);
    return stays ? line : line.substring(0, line.length() - 1);
  }

  private static Set<String> hyphenated(List<Line> lines) {
    Set<String> words = new HashSet<>();
    for (Line line : lines) {
      Matcher matcher = HYPHENATED.matcher(line.text());
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** The length of long lines; a single overlong one does not count. */
  private static int longest(List<Line> lines) {
    int[] lengths = lines.stream()
        .mapToInt(line -> line.text().length())
        .filter(n -> n > 0)
        .sorted()
        .toArray();
    return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
  }

  private static List<Line> withoutEdges(List<List<String>> pages) {
    Map<String, Integer> tops = new HashMap<>();
    Map<String, Integer> bottoms = new HashMap<>();
    for (List<String> page : pages) {
      List<String> filled = page.stream().filter(line -> !line.isEmpty()).toList();
      for (int i = 0; i < Math.min(EDGE, filled.size()); i++) {
        tops.merge(pattern(filled.get(i)), 1, Integer::sum);
        bottoms.merge(pattern(filled.get(filled.size() - 1 - i)), 1, Integer::sum);
      }
    }
    int often = Math.max(2, (pages.size() * 3 + 4) / 5);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      int first = 0;
      int last = page.size() - 1;
      while (first <= last && isEdge(page.get(first), tops, often)) {
        first++;
      }
      while (last >= first && isEdge(page.get(last), bottoms, often)) {
        last--;
      }
      for (int line = first; line <= last; line++) {
        lines.add(new Line(page.get(line), i + 1));
      }
      // Pages are told apart by their numbers; a gap here would part paragraphs.
    }
    return lines;
  }

  private static boolean isEdge(String line, Map<String, Integer> edges, int often) {
    return line.isEmpty()
        || PAGE_NUMBER.matcher(line).matches()
        || MARKING.matcher(line).matches()
        || edges.getOrDefault(pattern(line), 0) >= often;
  }

  /** A line with every number alike, for page numbers count up. */
  private static String pattern(String line) {
    return line.replaceAll("\\d+", "#");
  }
}
