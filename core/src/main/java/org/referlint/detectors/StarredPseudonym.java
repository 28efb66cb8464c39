package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.gazetteer.NameKind;
import org.referlint.rule.Detector;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** A name with a star that says it is not the real one: "Teresa*". */
final class StarredPseudonym implements Detector {
  private static final LatePattern SHAPE = LatePattern.of(
      "(?<![\\w*])(\\p{Lu}[\\p{Ll}\\p{M}]{1,20}+\\\\?\\*)(?![\\w*])|(?<![\\w*\\s]|^)(\\*\\p{Lu}[\\p{Ll}\\p{M}]{2,20}+)(?![\\w*])");

  private static final Signs STAR = Signs.of("*");

  /** What the text says of its stars where they mark pseudonyms. */
  private static final LatePattern DECLARATION = LatePattern.of(
      "(?i)\\b(?:not (?:his|her|their|the|a) (?:real|own|true|actual|given|birth) names?|not the (?:real )?name|(?:changed|altered|given|chosen|used) (?:here )?(?:to protect|for (?:his|her|their) (?:safety|protection|privacy))|names? (?:has|have) been (?:changed|altered)|pseudonym|name changed|real names?|(?:names|identifying details) changed)");

  /** "*The fee was £40." */
  private static final LatePattern STARRED_WORD = LatePattern.of("\\p{L}\\*(?![\\w*])");

  private static final LatePattern FOOTNOTE = LatePattern.of("(?m)(?:^|[.!?)\"] )\\\\?\\*\\p{L}");

  /** So many units before its star a name begins at the most. */
  private static final int BEFORE = 24;

  /** Those who look for labels ask again. */
  private static final DocumentFact<List<TextRange>> FOUND =
      new DocumentFact<>(StarredPseudonym::find);

  @Override
  public String name() {
    return "starred-pseudonym";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return FOUND.of(document);
  }

  private static List<TextRange> find(AnalyzedDocument document) {
    String text = document.source().text();
    List<TextRange> starred = Shapes.find(document, STAR, BEFORE, SHAPE).stream()
        .filter(range -> !isEmphasis(text, range))
        .toList();
    if (starred.size() > 1 || !starred.isEmpty() && DECLARATION.matcher(text).find()) {
      return starred;
    }
    return starred.stream().filter(range -> isKnownName(document, range)).toList();
  }

  /** One star that nothing explains is a footnote's, unless it stands at a given name and the text has no footnote. */
  private static boolean isKnownName(AnalyzedDocument document, TextRange starred) {
    String name = document.source().slice(starred).replace("*", "").replace("\\", "");
    return NameKind.GIVEN.in(document.gazetteer().kindsOf(name))
        && !FOOTNOTE.matcher(document.source().text()).find();
  }

  /** Markdown's emphasis ends with a star too; then another opens before it on the same line. */
  private static boolean isEmphasis(String text, TextRange starred) {
    int line = text.lastIndexOf('\n', starred.start()) + 1;
    long before =
        text.substring(line, starred.start()).chars().filter(c -> c == '*').count();
    boolean bullet = text.startsWith("* ", line);
    return (before - (bullet ? 1 : 0)) % 2 == 1
        && text.charAt(starred.end() - 1) == '*'
        && text.charAt(starred.end() - 2) != '\\'
        && !hasStarredWord(text, line, starred.start());
  }

  private static boolean hasStarredWord(String text, int from, int to) {
    return STARRED_WORD.matcher(text.substring(from, to)).find();
  }
}
