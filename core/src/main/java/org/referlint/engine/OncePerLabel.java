package org.referlint.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.RelatedPlace;
import org.referlint.text.LatePattern;
import org.referlint.text.SourceText;

/**
 * Makes one finding of all places at which the same label stands for a name: a label that is used forty times is one
 * problem. The finding stands at the first place and names the others as related.
 */
final class OncePerLabel {
  private static final LatePattern BLANKS = LatePattern.of("\\s+");

  private OncePerLabel() {}

  /** Joins findings, which are sorted by place; all others stay as they are. */
  static List<Finding> join(List<Finding> findings, SourceText source) {
    if (!holdsLabel(findings)) {
      return findings;
    }
    Map<String, List<Finding>> byLabel = new LinkedHashMap<>();
    for (Finding finding : findings) {
      boolean label = isLabel(finding);
      String key =
          label ? finding.rule() + " " + key(source.slice(finding.range())) : "#" + byLabel.size();
      byLabel.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return byLabel.values().stream().map(same -> joined(same, source)).toList();
  }

  private static boolean holdsLabel(List<Finding> findings) {
    for (Finding finding : findings) {
      if (isLabel(finding)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(Finding finding) {
    return finding.rule().family() == Family.ANONYMISED && !finding.ofWholeText();
  }

  /** Capitals make no other label, and no line break inside it. */
  private static String key(String label) {
    return BLANKS.matcher(label).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static Finding joined(List<Finding> same, SourceText source) {
    Finding first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    List<RelatedPlace> others = same.stream()
        .skip(1)
        .map(f -> new RelatedPlace(source.path(), f.range(), "The same label stands here."))
        .toList();
    return new Finding(
        first.rule(),
        first.severity(),
        first.range(),
        first.ofWholeText(),
        first.words(),
        first.message(),
        first.fixes(),
        others,
        first.source(),
        first.grounds());
  }
}
