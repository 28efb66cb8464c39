package org.referlint;

import java.util.Random;

/** Texts that no writer would write, for laws that hold of every text. */
public final class RandomText {
  private RandomText() {}

  /** Words, signs and line ends in any order. */
  public static String of(Random random) {
    String[] parts = {
      "he ", "chose to", " gang", "-", "member", "'s", "’", "\"", ". ", "\n", "\r\n", "\n\n", "😀",
          "e\u0301", "Child A ",
      "JS ", "|", "\t", "> ", "- ", "12/XX/2008", "[name]", "XXXX", "*", "Teresa*", "From: x\n",
          "(", ")", "£20", "http://x",
      "Daniel Okoro ", "\u00AD", "\u200B", "█████", "_____", "was ", "not ", "because "
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
