package org.referlint.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An invented referral of the samples.
 *
 * @param id its reference
 * @param date the day of it, as ISO 8601
 * @param team who wrote it
 * @param format how it is kept
 * @param paragraphs its text; a paragraph may have several lines
 */
record Referral(String id, String date, String team, String format, List<String> paragraphs) {
  /** Begins each line of a paragraph that has several. */
  private static final String BAR = "| ";

  /** All of them, in the order of their days. */
  static List<Referral> all() throws IOException {
    List<Referral> all = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(Referral.class.getResourceAsStream("archive.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.split("\n== ", -1)) {
        if (part.startsWith("#")) {
          continue;
        }
        String[] lines = part.strip().split("\n+", -1);
        String[] head = lines[0].split(" ", -1);
        List<String> paragraphs = new ArrayList<>();
        boolean barred = false;
        for (String line : List.of(lines).subList(1, lines.length)) {
          boolean goesOn = barred && line.startsWith(BAR);
          barred = line.startsWith(BAR);
          String words = barred ? line.substring(BAR.length()) : line;
          paragraphs.add(goesOn ? paragraphs.remove(paragraphs.size() - 1) + "\n" + words : words);
        }
        all.add(new Referral(head[0], head[1], head[2], head[3], paragraphs));
      }
    }
    return all;
  }

  /** Whether a paragraph is a heading. */
  static boolean isHeading(String paragraph) {
    boolean shortLine = paragraph.length() < 40 && paragraph.indexOf('\n') < 0;
    return paragraph.startsWith("#") || shortLine && !paragraph.endsWith(".");
  }

  /** A heading without its mark. */
  static String plain(String paragraph) {
    return paragraph.replaceFirst("^#+ ", "");
  }

  /** The words, blanks and line ends apart by one blank. */
  String words() {
    return cell().replaceAll("\\s+", " ");
  }

  /** The text as it stands in a cell of a table: in one line but for paragraphs that have several. */
  String cell() {
    return String.join(" ", paragraphs.stream().map(Referral::plain).toList());
  }

  /** The name of its file. */
  String fileName() {
    return date + " " + id + "." + format;
  }
}
