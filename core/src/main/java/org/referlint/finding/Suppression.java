package org.referlint.finding;

/**
 * A writer's decision to keep certain words, written beside the document so that the text itself carries no marks.
 *
 * @param file the file that says so, as the run names it
 * @param line its line there, counted from 1
 * @param rule the rule that is not to report the words
 * @param words the exact words, line breaks as blanks, cut as a message cuts them; empty for what the whole text lacks
 * @param source the document whose passages may stand, as the finding names it; empty where words are meant
 * @param reason why they stay; blank where nobody said
 */
public record Suppression(
    String file, int line, RuleId rule, String words, String source, String reason) {
  /** Whether a reason is given. */
  public boolean hasReason() {
    return !reason.isBlank();
  }

  /**
   * Whether it is about a finding.
   *
   * @param text the words of the finding as they stand in the document
   */
  public boolean covers(Finding finding, String text) {
    if (!finding.rule().equals(rule)) {
      return false;
    }
    if (!source.isEmpty()) {
      return finding.related().stream().anyMatch(place -> place.path().equals(source));
    }
    if (finding.ofWholeText()) {
      return words.isEmpty();
    }
    return words.equals(finding.words()) || !words.isEmpty() && words.equals(inOneLine(text));
  }

  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
