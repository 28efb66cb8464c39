package org.referlint.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.BlockFact;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.finding.Evidence;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Circumstance;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.text.TextRange;

/** Decides from a text whether the person referred is a child or an adult; in doubt a child, as guidance demands. */
final class VictimReader {
  private static final int COMING_OF_AGE = 18;
  private static final int OLDEST = 99;

  private static final BlockFact<OptionalInt> AGE_BEHIND_NAME =
      new BlockFact<>(VictimReader::ageBehindName);

  private VictimReader() {}

  static Victim read(AnalyzedDocument document, Judged judged) {
    List<Evidence> ages = judged.circumstances.getOrDefault(Circumstance.AGE, List.of());
    OptionalInt age = age(document, ages);
    if (age.isPresent() && age.getAsInt() < COMING_OF_AGE) {
      return Victim.CHILD;
    }
    int child = judged.circumstances.getOrDefault(Circumstance.CHILD, List.of()).size();
    int adult = judged.circumstances.getOrDefault(Circumstance.ADULT, List.of()).size();
    if (age.isPresent()) {
      return child > adult + 1 ? Victim.CHILD : Victim.ADULT;
    }
    return adult > child ? Victim.ADULT : Victim.CHILD;
  }

  /** The age that stands first, or follows from the date of birth that does: the person referred is introduced first. */
  private static OptionalInt age(AnalyzedDocument document, List<Evidence> ages) {
    OptionalInt written = statedAge(document, ages);
    Optional<BirthDate> born = BirthDate.read(document);
    int first = Integer.MAX_VALUE;
    for (Evidence stated : ages) {
      first = Math.min(first, stated.range().start());
    }
    return born.isPresent() && (written.isEmpty() || born.get().offset() < first)
        ? OptionalInt.of(born.get().age())
        : written;
  }

  private static OptionalInt statedAge(AnalyzedDocument document, List<Evidence> ages) {
    int first = Integer.MAX_VALUE;
    int age = -1;
    for (Evidence stated : ages) {
      TextRange range = stated.range();
      int value = range.start() < first ? number(document.source().slice(range)) : 0;
      if (value > 0 && value <= OLDEST) {
        first = range.start();
        age = value;
      }
    }
    for (PlacedBlock block : document.blocks()) {
      OptionalInt token = AGE_BEHIND_NAME.of(block);
      if (token.isPresent()) {
        TextRange range = block.range(token.getAsInt(), token.getAsInt() + 1);
        return range.start() < first
            ? OptionalInt.of(number(document.source().slice(range)))
            : OptionalInt.of(age);
      }
    }
    return age < 0 ? OptionalInt.empty() : OptionalInt.of(age);
  }

  /** "Ellis, 15, ...", "Age: 15": the token of a number between commas behind a name, or behind a form's word for it. */
  private static OptionalInt ageBehindName(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        boolean ends = i + 1 == sentence.end() || tokens.separation(i + 1) == TokenView.PARTED;
        if (tokens.is(i, Shape.NUMBER)
            && tokens.separation(i) == TokenView.PARTED
            && ends
            && (tokens.is(i - 1, Shape.NAME) || tokens.surface(i - 1).equalsIgnoreCase("age"))) {
          int value = number(tokens.surface(i));
          if (value > 4 && value <= OLDEST) {
            return OptionalInt.of(i);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : wordNumber(digits);
  }

  private static int wordNumber(String word) {
    List<String> words = List.of(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen");
    return words.indexOf(word.toLowerCase(java.util.Locale.ROOT)) + 1;
  }
}
