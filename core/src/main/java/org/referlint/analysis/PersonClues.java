package org.referlint.analysis;

import java.util.List;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/** Reads from the words around a name that it is the name of somebody else than the person referred. Safe for all threads. */
public final class PersonClues {
  private static final int NEAR = 4;
  private static final int CLAUSE = 8;

  private final WordClass ranks;
  private final WordClass roles;
  private final WordClass possessives;
  private final WordClass naming;
  private final WordClass known;
  private final WordClass be;
  private final WordClass victims;
  private final WordClass writers;
  private final WordClass senders;
  private final WordClass told;
  private final WordClass nameWords;
  private final WordClass anybody;
  private final WordClass by;
  private final WordClass i;
  private final WordClass my;
  private final WordClass as;
  private final WordClass partners;
  private final OtherPeople others;
  private final SubjectClues subjects;
  private final CluesBehind behind;

  /** Clues by the word classes of a lexicon. */
  public PersonClues(Lexicon lexicon) {
    others = new OtherPeople(lexicon);
    subjects = new SubjectClues(lexicon, others);
    behind = new CluesBehind(lexicon, others);
    ranks = lexicon.wordClass("rank");
    roles = lexicon.wordClass("role");
    possessives = lexicon.wordClass("poss");
    naming = lexicon.wordClass("naming");
    known = lexicon.wordsOf("known", "calls", "himself", "herself");
    be = lexicon.wordClass("be");
    victims = lexicon.wordClass("victim");
    writers = lexicon.wordsOf("i", "name", "my");
    senders = lexicon.wordClass("sender");
    told = lexicon.wordClass("account-word");
    nameWords = lexicon.wordsOf("name", "called", "named");
    anybody = lexicon.wordsOf("man", "male", "adult", "resident", "tenant", "passenger", "other");
    by = lexicon.wordsOf("by");
    i = lexicon.wordsOf("i");
    my = lexicon.wordsOf("my");
    as = lexicon.wordsOf("as");
    partners = lexicon.wordsOf(
        "partner",
        "boyfriend",
        "girlfriend",
        "husband",
        "wife",
        "spouse",
        "fiance",
        "fiancé",
        "fiancee",
        "fiancée",
        "ex");
  }

  /** Whether the words around a range of a document, whatever stands there, show that it names somebody else. */
  public boolean isSomebodyElse(AnalyzedDocument document, TextRange range) {
    List<PlacedBlock> blocks = document.blocks();
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).block().range().end() <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < blocks.size() && isSomebodyElse(blocks.get(low), range);
  }

  private boolean isSomebodyElse(PlacedBlock block, TextRange range) {
    TokenSequence tokens = block.facts().tokens();
    int start = block.block().range().start();
    int first = tokens.at(range.start() - start);
    int end = tokens.at(range.end() - start);
    end += end < tokens.size() && tokens.start(end) < range.end() - start ? 1 : 0;
    for (Sentence sentence : block.facts().sentences()) {
      if (sentence.first() <= first && first < sentence.end() && first < end) {
        NameMention label = new NameMention(first, first, end, end, 1, false, false, false);
        return isSomebodyElse(tokens, sentence, label);
      }
    }
    return false;
  }

  /** "the owner, Mr Lorne", "PC Hallam", "a man called Biggs", "Arben, her uncle", "signed by Ms Hale". */
  boolean isSomebodyElse(TokenSequence tokens, Sentence sentence, NameMention name) {
    return saysWhoBefore(tokens, sentence, name) || behind.saySomebodyElse(tokens, sentence, name);
  }

  /** "Social worker: NAME refuses": what stands behind the colon is said by somebody, and is not their name. */
  private static boolean goesOn(TokenSequence tokens, Sentence sentence, int end) {
    return end < sentence.end()
        && (tokens.separation(end) == TokenView.JOINED || tokens.is(end, Shape.NUMBER));
  }

  /** "a man called Biggs": a name that the text gives to somebody else. */
  boolean isCalledOther(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    return before > sentence.first()
        && naming.has(tokens.word(before))
        && !subjects.isCalled(tokens, sentence, before)
        && others.names(tokens.word(before - 1));
  }

  /** "driven by Jason Pike": who does something to somebody; "told by her" says only who tells it. */
  boolean isAgent(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    return before >= sentence.first()
        && by.has(tokens.word(before))
        && (before == sentence.first() || !told.has(tokens.word(before - 1)));
  }

  private boolean saysWhoBefore(TokenSequence tokens, Sentence sentence, NameMention name) {
    int first = name.first();
    int before = first - 1;
    if (before < sentence.first() || tokens.unitBehind(before) == ';') {
      return false;
    }
    if (by.has(tokens.word(before))) {
      return isAgent(tokens, sentence, name);
    }
    if (naming.has(tokens.word(before))) {
      return !subjects.isCalled(tokens, sentence, before);
    }
    if (tokens.unitBehind(before) == ')') {
      return false;
    }
    if (as.has(tokens.word(before))) {
      return isSaidOfOther(tokens, sentence, before);
    }
    boolean sender = (before == sentence.first() || tokens.startsLine(before))
        && senders.has(tokens.word(before))
        && tokens.unitBehind(before) == ':';
    boolean self = i.has(tokens.word(before))
        && before == sentence.first()
        && tokens.separation(first) == TokenView.PARTED;
    boolean nameIs = be.has(tokens.word(before))
        && before - 1 > sentence.first()
        && nameWords.has(tokens.word(before - 1));
    boolean somebodys = nameIs
        && (my.has(tokens.word(before - 2))
            || subjects.isSomebodysName(tokens, sentence, before - 1));
    if (sender || self || somebodys) {
      return true;
    }
    if (tokens.unitBehind(before) == ':' && goesOn(tokens, sentence, name.end())) {
      return false;
    }
    for (int k = before; k >= Math.max(sentence.first(), first - NEAR); k--) {
      int word = tokens.word(k);
      boolean several = word >= 0 && tokens.endsWith(k, "s");
      boolean somebody = others.names(word) && !(k == before && others.areMany(word));
      if ((somebody || roles.has(word) && k == before)
          && !several
          && (k == before || isApposition(tokens, k, first))) {
        return true;
      }
      boolean collar = k == before - 1 && tokens.is(before, Shape.NUMBER);
      if (ranks.has(word) && (k == before || collar)) {
        return true;
      }
      if (partners.has(word) && isOfTheirs(tokens, sentence, k)) {
        return true;
      }
      if (victims.has(word)) {
        return false;
      }
      if (k == sentence.first() && writers.has(word) && isWriter(tokens, k, first)) {
        return true;
      }
    }
    return false;
  }

  /** "she named the owner of the parlour as NAME", and not "they identified the girl as NAME". */
  private boolean isSaidOfOther(TokenSequence tokens, Sentence sentence, int as) {
    for (int k = as - 1; k >= Math.max(sentence.first(), as - CLAUSE); k--) {
      int word = tokens.word(k);
      if (victims.has(word)
          || possessives.has(word)
          || tokens.separation(k + 1) == TokenView.PARTED) {
        return false;
      }
      if (others.names(word) && !others.areMany(word)) {
        return true;
      }
    }
    return false;
  }

  /** "her partner, NAME", "his new girlfriend NAME". */
  private boolean isOfTheirs(TokenSequence tokens, Sentence sentence, int noun) {
    int owner = noun - 1;
    owner -= owner > sentence.first() && !possessives.has(tokens.word(owner)) ? 1 : 0;
    return owner >= sentence.first() && possessives.has(tokens.word(owner));
  }

  /** "I am PC Hallam", "my name is Rachel Dunmore". */
  private boolean isWriter(TokenSequence tokens, int token, int name) {
    return token + 1 < name && be.has(tokens.word(token + 1)) && name <= token + 4;
  }

  /** "a man called Biggs", "the social worker is Abigail Stone". */
  private boolean isApposition(TokenSequence tokens, int noun, int name) {
    // "The mother of the family, X": what the noun belongs to stands between.
    if (tokens.separation(name) == TokenView.PARTED && tokens.isExactly(noun + 1, "of")) {
      return true;
    }
    // "The man is X" introduces anybody.
    boolean is = !anybody.has(tokens.word(noun));
    for (int k = noun + 1; k < name; k++) {
      if (naming.has(tokens.word(k)) || known.has(tokens.word(k))) {
        return true;
      }
      is &= be.has(tokens.word(k));
    }
    return is;
  }
}
