package org.referlint.finding;

import java.util.List;
import org.referlint.text.TextRange;

/**
 * Why something was reported, for those who ask.
 *
 * @param basis what decided
 * @param sureness how sure the trained models are, from 0 to 1; 1 where they were not asked
 * @param decidedBy the words that carried the decision, in the source; empty where the reported words alone did
 */
public record Grounds(Basis basis, double sureness, List<TextRange> decidedBy) {
  /** What a decision rests on. */
  public enum Basis {
    /** The rule itself says all there is to say. */
    RULE,
    /** A pattern stands in the text, and nothing around it clears it. */
    PATTERN,
    /** The trained models, of words that no pattern knows. */
    LEARNED
  }

  /** Where the rule itself says all there is to say. */
  public static final Grounds RULE = new Grounds(Basis.RULE, 1, List.of());

  private static final Grounds PATTERN = new Grounds(Basis.PATTERN, 1, List.of());

  /** Copies the list. */
  public Grounds {
    decidedBy = List.copyOf(decidedBy);
  }

  /** Grounds of a pattern, and how sure the trained models are that its words are meant. */
  public static Grounds pattern(double sureness) {
    return sureness >= 1 ? PATTERN : new Grounds(Basis.PATTERN, sureness, List.of());
  }

  /** Grounds of what no pattern knows. */
  public static Grounds learned(double sureness, List<TextRange> decidedBy) {
    return new Grounds(Basis.LEARNED, sureness, decidedBy);
  }

  /** The grounds in words; they hold no word of the text. */
  public String reason() {
    long percent = Math.round(sureness * 100);
    return switch (basis) {
      case RULE -> "what the rule looks for stands here";
      case PATTERN ->
        "a pattern of the rule; nothing around it clears the words"
            + (sureness >= 1
                ? ""
                : "; the trained models are " + percent + " % sure that they are meant");
      case LEARNED -> "no pattern: the trained models are " + percent + " % sure";
    };
  }

  /** The same grounds in a text in which the words stand further back. */
  public Grounds shiftedBy(int distance) {
    return decidedBy.isEmpty()
        ? this
        : new Grounds(
            basis,
            sureness,
            decidedBy.stream().map(range -> range.shiftedBy(distance)).toList());
  }
}
