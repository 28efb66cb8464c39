package org.referlint.report;

import java.util.List;
import java.util.stream.Collectors;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.rule.Measured;
import org.referlint.rule.RuleInfo;

/** The page of a rule, in Markdown, from its dictionary entry. */
public final class RulePage {
  private RulePage() {}

  /** The whole page. */
  public static String markdown(RuleInfo rule) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.id()).append("\n\n");
    page.append("## What it finds, and why it matters\n\n").append(rule.why()).append("\n\n");
    String severities = severities(rule);
    page.append("Family ").append(rule.id().family().id()).append(", kind ").append(rule.kind());
    page.append(severities.isEmpty() ? ".\n\n" : "; " + severities + ".\n\n");
    section(page, "Reported", rule.flags().stream().map(RulePage::marked).toList());
    section(page, "Silent on", rule.passes().stream().map(RulePage::quoted).toList());
    better(page, rule);
    section(page, "Looks for", rule.patterns().stream().map(p -> "`" + p + "`").toList());
    if (!rule.source().isEmpty()) {
      page.append("## Source\n\n").append(rule.source()).append("\n\n");
    }
    rule.measured().ifPresent(measured -> measured(page, measured));
    page.append("## Switching it off\n\n```yaml\nrules:\n  ")
        .append(rule.id())
        .append(": off\n```\n");
    return page.toString();
  }

  private static void measured(StringBuilder page, Measured measured) {
    int reported = measured.right() + measured.wrong();
    int marked = measured.right() + measured.missed();
    page.append("## Measured\n\nOn annotated texts that nothing was learned from: ")
        .append(measured.right())
        .append(" of ")
        .append(reported)
        .append(reported == 1 ? " report is right" : " reports are right")
        .append("; ")
        .append(measured.right())
        .append(" of ")
        .append(marked)
        .append(" marked wordings that it knows are reported.")
        .append(reported < Measured.FEWEST ? " That is too few to say much." : "")
        .append("\n\n");
  }

  private static String severities(RuleInfo rule) {
    Severity child = rule.severity().get(Victim.CHILD);
    Severity adult = rule.severity().get(Victim.ADULT);
    if (child == null) {
      return adult == null ? "" : adult.id() + " for an adult";
    }
    if (adult == null) {
      return child.id() + " for a child";
    }
    return child == adult
        ? child.id()
        : child.id() + " for a child, " + adult.id() + " for an adult";
  }

  private static void better(StringBuilder page, RuleInfo rule) {
    List<String> child = rule.better().getOrDefault(Victim.CHILD, List.of());
    List<String> adult = rule.better().getOrDefault(Victim.ADULT, List.of());
    if (child.isEmpty() && adult.isEmpty() && rule.advice().isEmpty()) {
      return;
    }
    page.append("## Better\n\n");
    if (!child.isEmpty() && child.equals(adult)) {
      page.append("- ").append(String.join(" · ", child)).append('\n');
    } else {
      page.append(child.isEmpty() ? "" : "- of a child: " + String.join(" · ", child) + "\n");
      page.append(adult.isEmpty() ? "" : "- of an adult: " + String.join(" · ", adult) + "\n");
    }
    page.append(child.isEmpty() && adult.isEmpty() || rule.advice().isEmpty() ? "" : "\n");
    page.append(rule.advice()).append(rule.advice().isEmpty() ? "" : "\n").append('\n');
  }

  private static void section(StringBuilder page, String title, List<String> items) {
    if (!items.isEmpty()) {
      page.append("## ").append(title).append("\n\n");
      page.append(items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining()));
      page.append('\n');
    }
  }

  private static String marked(String example) {
    int open = example.indexOf("[[");
    int close = example.lastIndexOf("]]");
    return quoted(example.substring(0, open) + "**" + example.substring(open + 2, close) + "**"
        + example.substring(close + 2));
  }

  /** An example in one line. */
  private static String quoted(String example) {
    return example.replace("\r", "").replace("\n", " ⏎ ");
  }
}
