package org.referlint.analysis;

/**
 * A name of a person where it stands in a sentence.
 *
 * @param first the first token of the whole expression, title or role included
 * @param nameFirst the first token of the name itself
 * @param nameEnd behind the last token of the name itself
 * @param end behind the last token of the whole expression
 * @param parts how many parts the name has; joined by a hyphen they count as one
 * @param titled whether a title such as Mr stands before it
 * @param role whether a role or rank such as PC belongs to it
 * @param quoted whether it stands alone between quotation marks, as nicknames do
 */
record NameMention(
    int first,
    int nameFirst,
    int nameEnd,
    int end,
    int parts,
    boolean titled,
    boolean role,
    boolean quoted) {
  boolean isFull() {
    return parts > 1 && !quoted;
  }

  /** Whether another is the same but for where it stands. */
  boolean isLike(NameMention other) {
    return parts == other.parts
        && titled == other.titled
        && role == other.role
        && quoted == other.quoted;
  }
}
