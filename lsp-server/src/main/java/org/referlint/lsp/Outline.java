package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import org.referlint.finding.Element;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Missing;

/**
 * A referral that is still to be written: headings in the order of a sound narrative, with the questions to answer as
 * comments, which the parser passes over.
 */
final class Outline {
  /**
   * One part of the narrative.
   *
   * @param heading its heading
   * @param elements what it should give
   * @param of whom it is asked; empty for everybody
   */
  private record Part(String heading, List<Element> elements, Optional<Victim> of) {}

  private static final List<Part> PARTS = List.of(
      new Part(
          "Who the person is",
          List.of(Element.SUBJECT_NAMED, Element.BACKGROUND),
          Optional.empty()),
      new Part(
          "What we suspect, and why",
          List.of(Element.SUSPICION, Element.RATIONALE, Element.SOURCE),
          Optional.empty()),
      new Part(
          "What happened",
          List.of(Element.ACT, Element.PURPOSE, Element.TIME, Element.PLACE),
          Optional.empty()),
      new Part("How they were made to", List.of(Element.MEANS), Optional.of(Victim.ADULT)),
      new Part("Consent", List.of(Element.CONSENT), Optional.of(Victim.ADULT)),
      new Part(
          "What was done to keep the child safe",
          List.of(Element.SAFEGUARDING),
          Optional.of(Victim.CHILD)),
      new Part("Arrest, if any", List.of(Element.OFFICER_IN_CASE), Optional.empty()));

  private Outline() {}

  /** The outline for a kind of person, in the form of headings that the document has. */
  static String of(Victim victim, Checked checked) {
    boolean markdown = checked.document().isMarkdown();
    Lexicon lexicon = checked.setup().linter().lexicon();
    StringBuilder text = new StringBuilder();
    for (Part part : PARTS) {
      if (part.of().isEmpty() || part.of().get() == victim) {
        text.append(markdown ? "## " + part.heading() : part.heading() + ":").append("\n\n");
        for (Element element : part.elements()) {
          lexicon.missing().stream()
              .filter(missing -> missing.isOf(element))
              .map(Outline::question)
              .forEach(question -> text.append(comment(question)).append('\n'));
        }
        text.append("\n\n");
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** What is to be answered, in one line. */
  static String question(Missing missing) {
    return missing.question().isEmpty() ? missing.message() : missing.question();
  }

  /** A text as a comment: the writer sees it, the linter does not read it. */
  static String comment(String text) {
    return "<!-- " + text.replace("--", "–") + " -->";
  }
}
