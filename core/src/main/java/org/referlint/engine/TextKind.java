package org.referlint.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Cast;
import org.referlint.analysis.PlacedBlock;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;

/**
 * Whether a text is one that can be judged part by part at all: in English, in sentences, and telling of a person to whom
 * something was done.
 */
final class TextKind {
  /**
   * Of a hundred words of English that are no names so many are in the vocabulary of the dictionaries and labelled texts.
   * Terse notes and rare trades stay above 80, other languages and Latin filler below 45.
   */
  private static final int LEAST_KNOWN = 60;

  /** Program text has a sign such as a brace, a semicolon or an equals sign for every so many words, prose far fewer. */
  private static final int WORDS_FOR_A_SIGN = 4;

  /** What hardly any text shows that is not about a person who is exploited. */
  private static final Set<Element> TELLING = EnumSet.of(
      Element.SUSPICION,
      Element.ACT,
      Element.MEANS,
      Element.PURPOSE,
      Element.CONSENT,
      Element.SAFEGUARDING,
      Element.OFFICER_IN_CASE);

  /** So many kinds of indicators tell of exploitation by themselves. */
  private static final int MANY = 3;

  /** From so many words on a text has some length. */
  private static final int SOME_LENGTH = 50;

  private int words;
  private int known;
  private int facts;
  private boolean sentences;
  private boolean person;
  private long signs;

  TextKind(AnalyzedDocument document, BlockCounts counts) {
    person = document.cast().people().stream().anyMatch(Cast.Person::evident);
    for (PlacedBlock block : document.blocks()) {
      BlockCounts.Counts one = counts.counts.of(block);
      words += one.words();
      known += one.known();
      facts += one.facts();
      signs += one.signs();
      person |= one.person();
      sentences |= one.sentence();
    }
  }

  /** How many words it has. */
  int words() {
    return words;
  }

  /** How many dates and sums of money it has. */
  int facts() {
    return facts;
  }

  /** Whether it has sentences and not only headings or a list. */
  boolean hasSentences() {
    return sentences;
  }

  /** Whether its words are English ones; program text counts as English, it fails to be an account. */
  boolean isEnglish() {
    return known * 100 >= words * LEAST_KNOWN || isCode();
  }

  /**
   * Whether it tells of a person and of what was done to them. One sign is enough in a few lines; a story or minutes of some
   * length show one or two by chance.
   */
  boolean isAccount(Coverage coverage) {
    List<Element> present = coverage.elementsThatAre(State.PRESENT);
    int indicators = coverage.indicators().size();
    boolean framed = present.contains(Element.BACKGROUND) || words < SOME_LENGTH;
    boolean tells = present.stream().anyMatch(TELLING::contains)
        || indicators >= MANY
        || indicators > 0 && framed
        || words < SOME_LENGTH && namesSource(coverage);
    return person && tells && !isCode();
  }

  /** Whether a pattern found a source; what the model takes for one is too often somebody who says something. */
  private static boolean namesSource(Coverage coverage) {
    return coverage.state(Element.SOURCE).evidence().stream()
        .anyMatch(evidence -> !evidence.entry().endsWith("/learned"));
  }

  private boolean isCode() {
    return signs * WORDS_FOR_A_SIGN > words;
  }
}
