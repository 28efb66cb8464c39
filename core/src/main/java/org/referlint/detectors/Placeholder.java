package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.rule.Detector;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** A slot of a template that nobody filled: "[child's name]", "&lt;NAME&gt;", "{{first_name}}", "%NAME%". */
final class Placeholder implements Detector {
  private static final String SLOT =
      "(?:(?:insert|enter|add|client|child|victim|person|patient|family|first|last|full|given|sur|mother|father|parent|"
          + "carer|suspect|worker|officer|school|social|home|street|town|phone|date of)(?:'s|’s)?[ _-]?){0,3}"
          + "(?:name|names|surname|forename|firstname|lastname|title|initials|dob|birth|address|postcode|town|city|street|school|"
          + "location|phone|number|date|person|child|victim|client|suspect|pii|entity)(?:[ _-]?\\d{1,3})?";
  private static final LatePattern SHAPE = LatePattern.of(
      "(?i)(?:\\[\\s?" + SLOT + "\\s?\\]|<{1,2}\\s?" + SLOT + "\\s?>{1,2}|&lt;" + SLOT
          + "&gt;|[#$]?\\{{1,2}\\s?(?:\\w{1,20}\\.)?" + SLOT
          + "\\s?\\}{1,2}|%{1,2}" + SLOT + "%{1,2}|@@" + SLOT + "@@|\\$" + SLOT + "\\$)"
          + "|\\((?:insert |full |client |client's |child's |victim's |person's )?names?(?: here)?\\)"
          + "|\\b(?:PERSON|NAME|ENTITY|LOCATION|CHILD)_\\d{1,3}\\b|\\b(?-i:FIRSTNAME SURNAME|FIRST NAME LAST NAME)\\b");

  private static final Signs SIGNS = Signs.of(
      "[",
      "(",
      "<",
      "&lt;",
      "{",
      "%",
      "@@",
      "$",
      "PERSON_",
      "NAME_",
      "ENTITY_",
      "LOCATION_",
      "CHILD_",
      "FIRST");

  /** So many units before its first sign a shape begins at the most. */
  private static final int BEFORE = 1;

  /** Those who look for labels ask again. */
  private static final DocumentFact<List<TextRange>> FOUND = new DocumentFact<>(Placeholder::find);

  @Override
  public String name() {
    return "placeholder";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return FOUND.of(document);
  }

  private static List<TextRange> find(AnalyzedDocument document) {
    return Shapes.find(document, SIGNS, BEFORE, SHAPE);
  }
}
