package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.rule.Detector;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** Something blacked out: "[REDACTED]", "XXXXX", "████", "_____", "Mr *****". */
final class Redaction implements Detector {
  private static final String X_RUN = "(?:(?:X\\p{Cf}?){2,}+|[Xx]x{2,}+)(?![\\w\"”])";

  private static final LatePattern SHAPE = LatePattern.of(
      "(?i:\\[\\s?(?:[a-z']{1,12} ){0,2}(?:redacted|removed|withheld|anonymised|anonymized|deleted|omitted|"
          + "confidential|hidden|pii|exempt[^\\]]{0,20})(?: (?:for|on|by|due|in|to|under)\\b[^\\]]{0,40})?\\s?\\](?! version))"
          + "|[█▇▓░■⬛]{2,}+(?: ?[█▇▓░■⬛]{2,}+)*+|●{3,}+"
          // "Chapter XX", a number plate that ends in XX, and kisses in quotation marks, hide
          // nobody.
          + "|(?<!\\b(?:end|ends|ending|ended) (?:in|with) )(?<!\\b(?:Chapter|Part|Volume|Schedule|Article|Annex|Section|Century) )(?<![\\w*/\"“'‘])"
          + X_RUN + "(?: " + X_RUN + ")*+"
          + "|(?<![\\w*/_])(?:\\*{3,}+|_{3,}+|#{4,}+|~{5,}+)(?=[ ,.;:'’)]|$)(?<=[ \\t(:][*_#~]{3,40})"
          + "|(?m:^)(?:\\*{3,}+|_{3,}+|~{5,}+|#{5,}+|-{4,}+)(?= [a-z])"
          + "|(?:\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? |(?i:\\b(?:name|surname|forename|dob|birth|address) ?: ?))"
          + "([-–—]{3,}+|\\.{4,}+|[-–—](?: [-–—]){2,}+)"
          + "|(?i:\\b(?:name|surname|forename|dob|address) )(\\.{6,}+)");

  private static final Signs SIGNS = Signs.of(
      "[", "██", "▇▇", "▓▓", "░░", "■■", "⬛⬛", "●●●", "XX", "xxx", "Xxx", "***", "___", "####",
      "~~~~~", "---", "–––", "———", "....", "- - -");

  /** So many units before its first sign a shape begins at the most. */
  private static final int BEFORE = 14;

  /** Those who look for labels ask again. */
  private static final DocumentFact<List<TextRange>> FOUND = new DocumentFact<>(Redaction::find);

  /** A line to sign or to date on hides nothing. */
  private static final LatePattern SIGNATURE =
      LatePattern.of("(?i)\\b(?:(?:counter)?sign(?:ed|ature)?|initials?|date)\\b[^_]*$");

  private static final int NEAR = 30;

  @Override
  public String name() {
    return "redaction";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return FOUND.of(document);
  }

  private static List<TextRange> find(AnalyzedDocument document) {
    String text = document.source().text();
    return Shapes.find(document, SIGNS, BEFORE, SHAPE).stream()
        .filter(range -> !isForSignature(text, range))
        .toList();
  }

  private static boolean isForSignature(String text, TextRange range) {
    if (text.charAt(range.start()) != '_') {
      return false;
    }
    int line = text.lastIndexOf('\n', range.start()) + 1;
    return SIGNATURE
        .matcher(text.substring(Math.max(line, range.start() - NEAR), range.start()))
        .find();
  }
}
