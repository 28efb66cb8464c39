package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Hit;
import org.referlint.analysis.RareFact;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** What stands in a document where the name of the person referred belongs: codes, role labels, initials, gaps. */
final class Labels {
  /** Labels of these groups stand for the person referred; {@code third-party} ones don't. */
  private static final List<String> KINDS = List.of("code", "role-label");

  private static final LatePattern NO_NAME = LatePattern.of(
      "(?i)address|street|town|city|dob|birth|phone|number|post|school|date|location|[/@]|\\d{3}");

  private static final RareFact<List<TextRange>> KNOWN = RareFact.ofLists(Labels::known);

  private Labels() {}

  /** The labels of a document, in order. */
  static List<TextRange> of(AnalyzedDocument document) {
    List<TextRange> labels = RareFact.places(KNOWN, document);
    InitialsReader.read(document).stream()
        .filter(i -> !i.explained())
        .forEach(i -> labels.add(i.range()));
    gaps(document, new Placeholder().detect(document), labels);
    gaps(document, new Redaction().detect(document), labels);
    labels.addAll(new NameInitial().detect(document));
    labels.addAll(new StarredPseudonym().detect(document));
    labels.addAll(new DeclaredPseudonym().detect(document));
    labels.sort(TextRange::compareTo);
    return labels;
  }

  /** The labels of a block that dictionaries know. */
  private static List<TextRange> known(AnalyzedBlock block) {
    List<TextRange> labels = new ArrayList<>();
    for (Hit hit : block.hits()) {
      Entry entry = block.lexicon().entry(hit.entry());
      if (entry.family() == DictionaryFamily.ANONYMISED
          && KINDS.contains(entry.kind())
          && block.benignUse(hit).isEmpty()) {
        labels.add(block.tokens().range(hit.reportFirst(), hit.reportEnd()));
      }
    }
    return List.copyOf(labels);
  }

  /** Gaps are labels unless their own words or the field they stand in ask for something other than a name. */
  private static void gaps(
      AnalyzedDocument document, List<TextRange> gaps, List<TextRange> labels) {
    String text = document.source().text();
    for (TextRange gap : gaps) {
      int field = Math.max(0, gap.start() - 12);
      boolean capitalFollows = gap.end() + 1 < text.length()
          && text.charAt(gap.end()) == ' '
          && Character.isUpperCase(text.charAt(gap.end() + 1));
      if (!NO_NAME.matcher(document.source().slice(gap)).find()
          && !NO_NAME.matcher(text.substring(field, gap.start())).find()
          && !capitalFollows) {
        labels.add(gap);
      }
    }
  }

  /** How a label is told from others: by its letters, capitals or not. */
  static String key(AnalyzedDocument document, TextRange label) {
    return document.source().slice(label).toLowerCase(Locale.ROOT);
  }
}
