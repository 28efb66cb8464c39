package org.referlint.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.finding.Finding;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/**
 * The words that findings quote, kept for the places that a change does not touch: a long text may have hundreds of repeated
 * passages, and whoever compares what is said of them does so faster with words that are one object. Safe for all threads.
 */
final class Quotations {
  private static final DocumentFact<Quotations> QUOTATIONS = new DocumentFact<>(
      document -> new Quotations(document.source().text(), Map.of(), null),
      (before, change, document) -> new Quotations(document.source().text(), before.asked, change));

  private final String text;
  private final Map<TextRange, String> earlier;
  private final @Nullable TextChange change;

  /** What was asked for in this state of the text; the next one looks here. */
  private final Map<TextRange, String> asked = new ConcurrentHashMap<>();

  private Quotations(String text, Map<TextRange, String> earlier, @Nullable TextChange change) {
    this.text = text;
    this.earlier = earlier;
    this.change = change;
  }

  static Quotations of(AnalyzedDocument document) {
    return QUOTATIONS.of(document);
  }

  /** The words of a range as {@link Finding#quoted} has them. */
  String of(TextRange range) {
    String known = before(range);
    String words = known == null ? Finding.quoted(text, range) : known;
    asked.put(range, words);
    return words;
  }

  private @Nullable String before(TextRange range) {
    if (change == null) {
      return null;
    }
    if (range.end() <= change.start()) {
      return earlier.get(range);
    }
    return range.start() >= change.endAfter()
        ? earlier.get(range.shiftedBy(-change.shift()))
        : null;
  }
}
