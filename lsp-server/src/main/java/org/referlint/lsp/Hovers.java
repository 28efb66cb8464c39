package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.Victim;
import org.referlint.rule.RuleInfo;
import org.referlint.text.TextRange;

/** What is said of a place: why the words are reported, better wording, an example, the guidance, and quotations. */
final class Hovers {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";
  private static final String QUOTATION =
      "If the words are somebody else's, put them in quotation marks and say who said them.";

  private final RulePages pages;

  Hovers(RulePages pages) {
    this.pages = pages;
  }

  /** The reasons for what is reported at an offset; empty where nothing is. */
  Optional<Hover> of(Checked checked, int offset, String format) {
    List<Finding> here = checked.result().findings().stream()
        .filter(f -> f.range().start() <= offset && offset <= f.range().end())
        .toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    boolean markdown = format.equals(MarkupKind.MARKDOWN);
    StringBuilder text = new StringBuilder();
    TextRange shown = here.get(0).range();
    for (Finding finding : here) {
      text.append(text.length() == 0 ? "" : markdown ? "\n\n---\n\n" : "\n\n");
      describe(finding, checked, markdown, text);
      shown = finding.range().length() < shown.length() ? finding.range() : shown;
    }
    return Optional.of(new Hover(
        new MarkupContent(format, text.toString()), checked.positions().of(shown)));
  }

  private void describe(Finding finding, Checked checked, boolean markdown, StringBuilder text) {
    text.append(markdown ? "**" + finding.rule() + "**\n\n" : finding.rule() + "\n");
    Optional<RuleInfo> rule =
        pages.rule(finding.rule().toString(), checked.setup().linter().lexicon());
    // Editors show the message beside the hover: here stands the reason alone.
    text.append(literal(rule.map(RuleInfo::why).orElse(finding.message()), markdown));
    if (!finding.fixes().isEmpty()) {
      text.append(markdown ? "\n\nBetter:\n" : "\n\nBetter:");
      finding.fixes().forEach(fix -> text.append("\n- ").append(literal(fix.title(), markdown)));
    }
    rule.flatMap(info -> example(info, checked.result().victim()))
        .ifPresent(example -> text.append("\n\nExample: ").append(literal(example, markdown)));
    if (finding.rule().family() == Family.COMPLIANCE
        || finding.rule().family() == Family.CREDIBILITY) {
      text.append("\n\n").append(QUOTATION);
    }
    if (!finding.source().isEmpty()) {
      text.append("\n\nSource: ").append(literal(finding.source(), markdown));
    }
  }

  /** A sentence that the rule reports, and the same sentence mended where it can be. */
  private static Optional<String> example(RuleInfo rule, Victim victim) {
    return rule.flags().stream().findFirst().map(marked -> {
      int open = marked.indexOf(OPEN);
      int close = marked.lastIndexOf(CLOSE);
      String weak = marked.replace(OPEN, "").replace(CLOSE, "");
      List<String> better = rule.better().getOrDefault(victim, List.of());
      return better.isEmpty()
          ? "“" + weak + "”"
          : "“" + weak + "” could be “" + marked.substring(0, open) + better.get(0)
              + marked.substring(close + CLOSE.length()) + "”";
    });
  }

  /** A text as it is to be read: what Markdown would take for marks is escaped. */
  private static String literal(String text, boolean markdown) {
    return markdown ? text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1") : text;
  }
}
