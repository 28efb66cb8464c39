package org.referlint.report;

import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Indicator;

/** What families, elements and indicators are called in front of people. */
final class Titles {
  private Titles() {}

  static String of(Family family) {
    return switch (family) {
      case COMPLIANCE -> "Words that imply choice or guilt";
      case CREDIBILITY -> "Words that disbelieve the account";
      case ANONYMISED -> "Names hidden or coded";
      case PASTED -> "Passages of other documents";
      case RATIONALE -> "Suspicion and its reasons";
      case COVERAGE -> "Parts left out";
    };
  }

  static String of(Element element) {
    return sentence(element.id());
  }

  static String of(Indicator indicator) {
    return indicator == Indicator.THREATS_VIOLENCE
        ? "Threats and violence"
        : sentence(indicator.id());
  }

  private static String sentence(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
