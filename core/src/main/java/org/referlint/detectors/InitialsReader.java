package org.referlint.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.LexiconFact;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Reads the bare initials of a document: capital letters that somewhere do what only a name does. The whole document
 * decides: letters that are a name once are that name wherever they stand.
 */
final class InitialsReader {
  /**
   * Initials where they stand.
   *
   * @param range where, in the source
   * @param explained whether the text says whose they are: "Jamie Smith (JS)"
   */
  record Initials(TextRange range, boolean explained) {}

  /**
   * Letters that may be initials, judged by their own block.
   *
   * @param range where, counted from the start of the block
   * @param label the letters
   * @param name whether they do what only a name does
   * @param explanation whether they stand in brackets behind a name
   * @param quoted whether quotation marks stand around them
   * @param article whether they are an article or the writer
   */
  private record Letters(
      TextRange range,
      String label,
      boolean name,
      boolean explanation,
      boolean quoted,
      boolean article) {}

  private static final LexiconFact<InitialsLead> LEAD = new LexiconFact<>(InitialsLead::new);
  private static final LexiconFact<InitialsContext> CONTEXT =
      new LexiconFact<>(lexicon -> new InitialsContext(lexicon, new InitialsLead(lexicon)));

  private static final RareFact<List<Letters>> LETTERS =
      RareFact.ofLists(block -> new InitialsReader(block).letters());

  private static final DocumentFact<List<Initials>> INITIALS =
      new DocumentFact<>(InitialsReader::readAll);

  private final AnalyzedBlock block;
  private final TokenSequence tokens;
  private final InitialsLead lead;
  private final InitialsContext context;
  private final WordClass acronyms;
  private final WordClass softAcronyms;

  private InitialsReader(AnalyzedBlock block) {
    this.block = block;
    tokens = block.tokens();
    lead = LEAD.of(block.lexicon());
    context = CONTEXT.of(block.lexicon());
    acronyms = block.lexicon().wordClass("acronym");
    softAcronyms = block.lexicon().wordClass("soft-acronym");
  }

  /** All initials of a document that stand for a name, in order. */
  static List<Initials> read(AnalyzedDocument document) {
    return INITIALS.of(document);
  }

  private static List<Initials> readAll(AnalyzedDocument document) {
    Map<String, Boolean> names = new HashMap<>();
    Set<String> bracketed = new HashSet<>();
    Set<String> nicknames = new HashSet<>();
    RareFact.Found<List<Letters>> all = LETTERS.in(document);
    for (int i = 0; i < all.size(); i++) {
      for (Letters letters : all.fact(i)) {
        String label = letters.label();
        if (letters.explanation()) {
          bracketed.add(label);
          if (isExplained(document, label)) {
            names.put(label, true);
          }
        }
        if (letters.quoted()) {
          nicknames.add(label);
        }
        if (letters.name()) {
          names.put(label, false);
        }
      }
    }
    names.replaceAll((label, none) -> bracketed.contains(label) || isExplained(document, label));
    // "J" in quotation marks is how somebody is known whose name nobody knows.
    names.keySet().removeAll(nicknames);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Initials> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Letters letters : all.fact(i)) {
        Boolean explained = names.get(letters.label());
        if (explained != null && !(explained && letters.explanation()) && !letters.article()) {
          found.add(new Initials(all.block(i).place(letters.range()), explained));
        }
      }
    }
    return found;
  }

  private static boolean isExplained(AnalyzedDocument document, String label) {
    return document.cast().people().stream().anyMatch(p -> p.hasInitials(label));
  }

  /** A run of capital letters that may be initials. */
  record Candidate(
      TokenSequence tokens, Sentence sentence, int first, int end, String label, int word) {
    boolean isLetter() {
      return label.length() == 1;
    }

    boolean isDotted() {
      return end > first + 1;
    }

    boolean isQuoted() {
      String marks = "\"'“”‘’";
      return marks.indexOf(tokens.unitBefore(first)) >= 0
          && marks.indexOf(tokens.unitBehind(end - 1)) >= 0
          && !tokens.isExactly(Math.min(end, tokens.size() - 1), "'s")
          && !tokens.isExactly(Math.min(end, tokens.size() - 1), "’s");
    }

    /** "Jamie Smith (JS)": in brackets behind a name. */
    boolean isExplanation() {
      return first > sentence.first()
          && tokens.unitBefore(first) == '('
          && tokens.unitBehind(end - 1) == ')'
          && tokens.is(first - 1, Shape.NAME);
    }
  }

  private List<Letters> letters() {
    List<Letters> found = new ArrayList<>();
    for (Sentence sentence : block.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        if (!tokens.is(i, Shape.LETTER) && !tokens.is(i, Shape.INITIALS)) {
          i++;
          continue;
        }
        int end = dottedEnd(tokens, sentence, i);
        String label = label(tokens, i, end);
        int word = end == i + 1
            ? tokens.word(i)
            : tokens.vocabulary().number(label.toLowerCase(Locale.ROOT));
        if (isCandidate(sentence, i, end)) {
          found.add(judged(new Candidate(tokens, sentence, i, end, label, word)));
        }
        i = end;
      }
    }
    return List.copyOf(found);
  }

  private Letters judged(Candidate candidate) {
    boolean soft = softAcronyms.has(candidate.word());
    boolean acronym = acronyms.has(candidate.word());
    boolean known = acronym && !soft && !candidate.isDotted() && !context.hasKin(candidate);
    return new Letters(
        tokens.range(candidate.first(), candidate.end()),
        candidate.label(),
        !known && context.actsAsName(candidate, soft || acronym),
        candidate.isExplanation(),
        candidate.isQuoted(),
        context.isArticle(candidate));
  }

  private static String label(TokenSequence tokens, int first, int end) {
    StringBuilder label = new StringBuilder();
    for (int i = first; i < end; i++) {
      label.append(tokens.surface(i));
    }
    return label.toString();
  }

  /** "K.M." is one label of several letters. */
  private static int dottedEnd(TokenSequence tokens, Sentence sentence, int first) {
    int end = first + 1;
    while (end < sentence.end()
        && tokens.is(first, Shape.LETTER)
        && tokens.is(end, Shape.LETTER)
        && tokens.unitBehind(end - 1) == '.'
        && tokens.start(end) <= tokens.end(end - 1) + 2) {
      end++;
    }
    return end;
  }

  private boolean isCandidate(Sentence sentence, int first, int end) {
    if (isBound(tokens.unitBefore(first))
        || isBound(tokens.unitBehind(end - 1))
        || end == first + 1 && isName(sentence, first)
        || inCapitals(tokens, sentence)) {
      return false;
    }
    if (lead.makesCode(tokens, sentence, first)
        || end == first + 1 && lead.isCodeOf(tokens, sentence, end)) {
      return false;
    }
    boolean number = end < sentence.end()
        && tokens.is(end, Shape.NUMBER)
        && Character.isDigit(tokens.surface(end).charAt(0))
        && tokens.separation(end) == TokenView.JOINED;
    boolean nameFollows = end < sentence.end()
        && tokens.is(end, Shape.NAME)
        && tokens.separation(end) == TokenView.JOINED
        && tokens.unitBehind(end - 1) != '\'';
    return !number && !nameFollows;
  }

  /** "LEE", "LI, Wei"; one or two letters in capitals are rather initials than a given name. */
  private boolean isName(Sentence sentence, int token) {
    int kinds = tokens.kindsOf(token, block.gazetteer());
    int length = tokens.end(token) - tokens.start(token);
    boolean nameFollows = token + 1 < sentence.end() && tokens.is(token + 1, Shape.NAME);
    return length > 2 && NameKind.GIVEN.in(kinds)
        || length == 2 && NameKind.FAMILY.in(kinds) && nameFollows;
  }

  /** "A&E", "T-shirt", "JS/1", "C++", "x@y". */
  private static boolean isBound(char unit) {
    return "&/+@-‐‑_=\\".indexOf(unit) >= 0;
  }

  private static boolean inCapitals(TokenSequence tokens, Sentence sentence) {
    if (sentence.end() - sentence.first() < 3) {
      return false;
    }
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (!tokens.isAllCapitals(i)) {
        return false;
      }
    }
    return true;
  }
}
