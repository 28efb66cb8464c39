package org.referlint.analysis;

import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.WordClass;

/** The nouns for people who are not the person referred: exploiters, officials, family and bystanders. Safe for all threads. */
final class OtherPeople {
  private final WordClass exploiters;
  private final WordClass officials;
  private final WordClass family;
  private final WordClass bystanders;
  private final WordClass bodies;

  OtherPeople(Lexicon lexicon) {
    exploiters = lexicon.wordClass("exploiter");
    officials = lexicon.wordClass("official");
    family = lexicon.wordClass("family");
    bystanders = lexicon.wordClass("bystander");
    bodies = lexicon.wordsOf(
        "police",
        "staff",
        "team",
        "school",
        "council",
        "service",
        "services",
        "agency",
        "family",
        "other",
        "others",
        "another",
        "people",
        "someone",
        "somebody",
        "nobody",
        "group",
        "gang");
  }

  /** Whether a word is a noun for somebody else. */
  boolean names(int word) {
    return exploiters.has(word) || officials.has(word) || family.has(word) || bystanders.has(word);
  }

  /** Whether it means several, or an organisation, of which no name behind it is one. */
  boolean areMany(int word) {
    return bodies.has(word);
  }

  boolean areExploiters(int word) {
    return exploiters.has(word);
  }

  boolean areFamily(int word) {
    return family.has(word);
  }

  /** Whether a word is a noun for one person of an office. */
  boolean isOfficial(int word) {
    return officials.has(word) && !bodies.has(word);
  }
}
