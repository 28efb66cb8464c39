package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/**
 * A machine's identifier that does what only a person does: a UUID, a hash, "ID-AB12-9F33". A reference in its field is none
 * of these.
 */
final class HashedIdentifier implements Detector {
  /** The shortest hash without hyphens, in digits of base 16. */
  private static final int HASH = 16;

  /** An identifier of letters and digits in capitals has so many parts at least. */
  private static final int PARTS = 3;

  private static final int SHORTEST = 8;

  private static final RareFact<List<TextRange>> IDENTIFIERS =
      RareFact.ofLists(HashedIdentifier::identifiers);

  @Override
  public String name() {
    return "hashed-identifier";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return RareFact.places(IDENTIFIERS, document);
  }

  private static List<TextRange> identifiers(AnalyzedBlock block) {
    WordClass personVerbs = block.lexicon().wordClass("person-verb");
    WordClass peopleVerbs = block.lexicon().wordClass("people-verb");
    WordClass nameFields = block.lexicon().wordClass("name-field");
    TokenSequence tokens = block.tokens();
    List<TextRange> found = new ArrayList<>();
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        int end = end(tokens, sentence, i);
        if (end == i) {
          continue;
        }
        boolean acts = end < sentence.end()
            && tokens.separation(end) == TokenView.JOINED
            && (personVerbs.has(tokens.word(end))
                || peopleVerbs.has(tokens.word(end))
                || tokens.isExactly(end, "'s")
                || tokens.isExactly(end, "’s"));
        boolean named = i > sentence.first()
            && tokens.unitBehind(i - 1) == ':'
            && nameFields.has(tokens.word(i - 1));
        if (acts || named) {
          found.add(tokens.range(i, end));
        }
        i = end - 1;
      }
    }
    return List.copyOf(found);
  }

  /** Behind the identifier that begins at a token; the token itself where none does. */
  private static int end(TokenSequence tokens, Sentence sentence, int first) {
    int end = first + 1;
    int parts = 1;
    while (end < sentence.end()
        && (tokens.start(end) == tokens.end(end - 1) || tokens.isHyphenated(end))) {
      parts += tokens.isHyphenated(end) ? 1 : 0;
      end++;
    }
    return tokens.end(end - 1) - tokens.start(first) >= SHORTEST
            && haveDigit(tokens, first, end)
            && isIdentifier(tokens.surface(first, end), parts)
        ? end
        : first;
  }

  private static boolean haveDigit(TokenSequence tokens, int first, int end) {
    for (int token = first; token < end; token++) {
      if (tokens.hasDigit(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdentifier(String surface, int parts) {
    int letters = 0;
    int digits = 0;
    int hex = 0;
    boolean capitals = true;
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      hex += Character.digit(c, 16) >= 0 ? 1 : 0;
      capitals &= !Character.isLowerCase(c);
    }
    boolean hash = hex >= HASH && hex == digits + letters;
    return letters > 0 && (hash || capitals && parts >= PARTS);
  }
}
