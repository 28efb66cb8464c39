package org.referlint.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.RareFact;
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

  private static final RareFact<OptionalInt> AGE_BEHIND_NAME =
      new RareFact<>(VictimReader::ageBehindName, OptionalInt::isPresent);

  private VictimReader() {}

  static Victim read(AnalyzedDocument document, ShownEvidence shown) {
    OptionalInt age = age(document, shown);
    if (age.isPresent() && age.getAsInt() < COMING_OF_AGE) {
      return Victim.CHILD;
    }
    int child = shown.count(Circumstance.CHILD);
    int adult = shown.count(Circumstance.ADULT);
    if (age.isPresent()) {
      return child > adult + 1 ? Victim.CHILD : Victim.ADULT;
    }
    return adult > child ? Victim.ADULT : Victim.CHILD;
  }

  /** The age that stands first, or follows from the date of birth that does: the person referred is introduced first. */
  private static OptionalInt age(AnalyzedDocument document, ShownEvidence shown) {
    OptionalInt written = statedAge(document, shown);
    Optional<BirthDate> born = BirthDate.read(document);
    Optional<Evidence> first = shown.first(Circumstance.AGE, evidence -> true);
    return born.isPresent()
            && (written.isEmpty()
                || first.isEmpty()
                || born.get().offset() < first.get().range().start())
        ? OptionalInt.of(born.get().age())
        : written;
  }

  private static OptionalInt statedAge(AnalyzedDocument document, ShownEvidence shown) {
    Optional<TextRange> stated = shown
        .first(Circumstance.AGE, one -> isAge(number(document.source().slice(one.range()))))
        .map(Evidence::range);
    RareFact.Found<OptionalInt> named = AGE_BEHIND_NAME.in(document);
    Optional<TextRange> behindName = Optional.empty();
    if (named.size() > 0) {
      int token = named.fact(0).orElseThrow();
      behindName = Optional.of(named.block(0).range(token, token + 1));
    }
    boolean inWords = stated.isPresent()
        && (behindName.isEmpty() || stated.get().start() <= behindName.get().start());
    Optional<TextRange> age = inWords ? stated : behindName;
    return age.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(number(document.source().slice(age.get())));
  }

  private static boolean isAge(int number) {
    return number > 0 && number <= OLDEST;
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
