package org.referlint.finding;

import java.util.List;
import org.referlint.text.TextRange;

/**
 * Why something was reported, for those who ask.
 *
 * @param reason what decided; holds no word of the text
 * @param decidedBy the words that carried the decision, in the source; empty where the reported words alone did
 */
public record Grounds(String reason, List<TextRange> decidedBy) {
  /** Where the rule itself says all there is to say. */
  public static final Grounds RULE = new Grounds("what the rule looks for stands here", List.of());

  /** Copies the list. */
  public Grounds {
    decidedBy = List.copyOf(decidedBy);
  }

  /** Grounds of a pattern, and how sure the trained models are that its words are meant. */
  public static Grounds pattern(double sureness) {
    return sureness >= 1
        ? new Grounds("a pattern of the rule; nothing around it clears the words", List.of())
        : new Grounds(
            "a pattern of the rule; nothing around it clears the words; the trained models are %d %% sure that they are meant"
                .formatted(Math.round(sureness * 100)),
            List.of());
  }

  /** Grounds of what no pattern knows. */
  public static Grounds learned(double sureness, List<TextRange> decidedBy) {
    return new Grounds(
        "no pattern: the trained models are %d %% sure".formatted(Math.round(sureness * 100)),
        decidedBy);
  }
}
