package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.LexiconFact;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** A field of a form whose value says that the detail is kept back: "DOB: confidential", "Address: held on file". */
final class WithheldField implements Detector {
  private static final LexiconFact<Reading> READING = new LexiconFact<>(Reading::new);

  private static final RareFact<List<TextRange>> VALUES = RareFact.ofLists(WithheldField::values);

  @Override
  public String name() {
    return "withheld-field";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return RareFact.places(VALUES, document);
  }

  private static List<TextRange> values(AnalyzedBlock block) {
    Reading reading = READING.of(block.lexicon());
    TokenSequence tokens = block.tokens();
    List<TextRange> found = new ArrayList<>();
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first(); i < sentence.end() - 1; i++) {
        if (tokens.unitBehind(i) == ':' && reading.asksForDetail(tokens, sentence, i)) {
          int end = reading.valueEnd(tokens, sentence, i + 1);
          if (end > i + 1) {
            found.add(tokens.range(i + 1, end));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static final class Reading {
    private final WordClass fields;
    private final WordClass numbered;
    private final WordClass number;
    private final WordClass hidden;
    private final WordClass not;
    private final WordClass toBe;
    private final WordClass given;
    private final WordClass keeping;
    private final WordClass elsewhere;

    Reading(Lexicon lexicon) {
      fields = lexicon.wordClass("detail-field");
      numbered = lexicon.wordsOf("phone", "telephone", "mobile", "contact");
      number = lexicon.wordsOf("number", "no", "details");
      hidden = lexicon.wordClass("hidden-value");
      not = lexicon.wordsOf("not");
      toBe = lexicon.wordsOf("to", "be", "being");
      given = lexicon.wordClass("given-value");
      keeping = lexicon.wordClass("kept-value");
      elsewhere = lexicon.wordClass("kept-where");
    }

    boolean asksForDetail(TokenSequence tokens, Sentence sentence, int label) {
      return fields.has(tokens.word(label))
          || label > sentence.first()
              && number.has(tokens.word(label))
              && numbered.has(tokens.word(label - 1));
    }

    /** Behind the words that keep the value back; the first token itself where it is given. */
    int valueEnd(TokenSequence tokens, Sentence sentence, int first) {
      if (hidden.has(tokens.word(first))) {
        return first + 1;
      }
      int next = first + 1;
      if (next >= sentence.end() || tokens.separation(next) == TokenView.PARTED) {
        return first;
      }
      boolean denied = not.has(tokens.word(first));
      // "not given", "not to be given"
      while (denied && next + 1 < sentence.end() && toBe.has(tokens.word(next))) {
        next++;
      }
      boolean notGiven = denied && given.has(tokens.word(next));
      boolean kept = keeping.has(tokens.word(first)) && elsewhere.has(tokens.word(next));
      if (!notGiven && !kept) {
        return first;
      }
      boolean more =
          kept && next + 1 < sentence.end() && tokens.separation(next + 1) == TokenView.JOINED;
      return next + (more ? 2 : 1);
    }
  }
}
