package org.referlint.analysis;

import java.util.List;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Reads from the words around a name whose name it is: the person's who is referred, or somebody else's. Safe for all
 * threads.
 */
public final class PersonClues {
  private static final int NEAR = 4;
  private static final int NOUN_PHRASE = 6;
  private static final int CLAUSE = 8;

  private final WordClass ranks;
  private final WordClass roles;
  private final WordClass exploiters;
  private final WordClass officials;
  private final WordClass family;
  private final WordClass bystanders;
  private final WordClass articles;
  private final WordClass possessives;
  private final WordClass naming;
  private final WordClass known;
  private final WordClass be;
  private final WordClass they;
  private final WordClass outsiders;
  private final WordClass victims;
  private final WordClass referred;
  private final WordClass writers;
  private final WordClass senders;
  private final WordClass told;
  private final WordClass phraseEnds;
  private final WordClass introductions;
  private final WordClass birth;
  private final WordClass nameWords;
  private final WordClass suspicion;
  private final WordClass bodies;
  private final WordClass anybody;
  private final WordClass by;
  private final WordClass i;
  private final WordClass my;
  private final WordClass arrested;
  private final WordClass as;
  private final WordClass personVerbs;
  private final WordClass peopleVerbs;
  private final WordClass couples;
  private final WordClass and;
  private final WordClass familyFields;
  private final WordClass givenFields;

  /** Clues by the word classes of a lexicon. */
  public PersonClues(Lexicon lexicon) {
    ranks = lexicon.wordClass("rank");
    roles = lexicon.wordClass("role");
    exploiters = lexicon.wordClass("exploiter");
    officials = lexicon.wordClass("official");
    family = lexicon.wordClass("family");
    bystanders = lexicon.wordClass("bystander");
    articles = lexicon.wordClass("a");
    possessives = lexicon.wordClass("poss");
    naming = lexicon.wordClass("naming");
    known = lexicon.wordsOf("known", "calls", "himself", "herself");
    be = lexicon.wordClass("be");
    they = lexicon.wordClass("they");
    outsiders = lexicon.wordsOf("neighbour", "colleague", "caller", "witness", "friend");
    victims = lexicon.wordClass("victim");
    referred = lexicon.wordsOf(
        "child",
        "victim",
        "client",
        "subject",
        "applicant",
        "patient",
        "pv",
        "yp",
        "survivor",
        "claimant",
        "referred");
    writers = lexicon.wordsOf("i", "name", "my");
    senders = lexicon.wordClass("sender");
    told = lexicon.wordClass("account-word");
    phraseEnds = lexicon.wordClass("noun-phrase-end");
    introductions = lexicon.wordClass("introduction");
    birth = lexicon.wordsOf("born", "dob", "aged");
    nameWords = lexicon.wordsOf("name", "called", "named");
    suspicion = lexicon.wordClass("suspicion-verb");
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
    anybody = lexicon.wordsOf("man", "male", "adult", "resident", "tenant", "passenger", "other");
    by = lexicon.wordsOf("by");
    i = lexicon.wordsOf("i");
    my = lexicon.wordsOf("my");
    arrested = lexicon.wordsOf("arrested");
    as = lexicon.wordsOf("as");
    personVerbs = lexicon.wordClass("person-verb");
    peopleVerbs = lexicon.wordClass("people-verb");
    couples = lexicon.wordsOf("couple");
    and = lexicon.wordsOf("and");
    familyFields = lexicon.wordsOf("surname", "family", "last");
    givenFields = lexicon.wordsOf("forename", "forenames", "first", "given");
  }

  /** How a date of birth or an age stands behind a name. */
  enum Age {
    NONE,
    YEARS,
    BIRTHDAY
  }

  Age age(TokenSequence tokens, Sentence sentence, NameMention name) {
    int end = name.end();
    for (int k = end; k < Math.min(sentence.end(), end + NEAR); k++) {
      if (birth.has(tokens.word(k)) || tokens.is(k, Shape.DATE)) {
        return Age.BIRTHDAY;
      }
      if (tokens.is(k, Shape.NUMBER) && k <= end + 1) {
        return Age.YEARS;
      }
    }
    return Age.NONE;
  }

  /** The part of a name that a field asks for. */
  enum Field {
    NONE,
    GIVEN,
    FAMILY
  }

  /** "Surname: NAME", "Given name: NAME". */
  Field field(TokenSequence tokens, Sentence sentence, NameMention name) {
    int label = name.first() - 1;
    if (label < sentence.first() || tokens.unitBehind(label) != ':') {
      return Field.NONE;
    }
    label -= nameWords.has(tokens.word(label)) && label > sentence.first() ? 1 : 0;
    return familyFields.has(tokens.word(label))
        ? Field.FAMILY
        : givenFields.has(tokens.word(label)) ? Field.GIVEN : Field.NONE;
  }

  /** "I suspect that NAME", "concerned about NAME". */
  boolean isSuspected(TokenSequence tokens, Sentence sentence, NameMention name) {
    for (int k = Math.max(sentence.first(), name.first() - 3); k < name.first(); k++) {
      if (suspicion.has(tokens.word(k))) {
        return true;
      }
    }
    return false;
  }

  /** "This referral is about NAME", "the potential victim, NAME", "Client: NAME", "her full name is NAME". */
  boolean isIntroduced(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    if (before < sentence.first()) {
      return false;
    }
    int word = tokens.word(before);
    if (name.role() || by.has(word)) {
      return false;
    }
    if (referred.has(word)
        || name.nameFirst() > name.first() && referred.has(tokens.word(name.nameFirst() - 1))) {
      return true;
    }
    boolean field =
        before == sentence.first() && tokens.unitBehind(before) == ':' && nameWords.has(word);
    boolean nameIs = be.has(word)
        && before - 2 >= sentence.first()
        && nameWords.has(tokens.word(before - 1))
        && !my.has(tokens.word(before - 2))
        && !isSomebodysName(tokens, sentence, before - 1);
    return field
        || nameIs
        || naming.has(word) && isCalled(tokens, sentence, before)
        || isReferral(tokens, sentence, before)
        || victimIs(tokens, sentence, before);
  }

  /** "she is called NAME", "a girl called NAME"; a man called so may be anybody. */
  private boolean isCalled(TokenSequence tokens, Sentence sentence, int called) {
    int noun = called - 1;
    boolean is = noun > sentence.first() && be.has(tokens.word(noun));
    noun -= is ? 1 : 0;
    return noun >= sentence.first()
        && (is && they.has(tokens.word(noun)) || victims.has(tokens.word(noun)));
  }

  /** "referral for", "writing about", "in respect of". */
  private boolean isReferral(TokenSequence tokens, Sentence sentence, int before) {
    for (int k = before; k >= Math.max(sentence.first(), before - 2); k--) {
      if (introductions.has(tokens.word(k))) {
        return true;
      }
      if (tokens.isCapital(k)) {
        return false;
      }
    }
    return false;
  }

  private boolean victimIs(TokenSequence tokens, Sentence sentence, int before) {
    return be.has(tokens.word(before))
        && before > sentence.first()
        && referred.has(tokens.word(before - 1));
  }

  /** "the man's full name", "the driver's name": the name is that of somebody else. */
  private boolean isSomebodysName(TokenSequence tokens, Sentence sentence, int nameWord) {
    for (int k = nameWord - 1; k >= Math.max(sentence.first(), nameWord - NEAR); k--) {
      int word = tokens.word(k);
      if (victims.has(word)) {
        return false;
      }
      if (namesSomebodyElse(word)) {
        return true;
      }
    }
    return false;
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
    return saysWhoBefore(tokens, sentence, name) || saysWhoBehind(tokens, sentence, name);
  }

  private boolean saysWhoBefore(TokenSequence tokens, Sentence sentence, NameMention name) {
    int first = name.first();
    int before = first - 1;
    if (before < sentence.first() || tokens.unitBehind(before) == ';') {
      return false;
    }
    if (by.has(tokens.word(before))) {
      return before == sentence.first() || !told.has(tokens.word(before - 1));
    }
    if (naming.has(tokens.word(before))) {
      return !isCalled(tokens, sentence, before);
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
        && (my.has(tokens.word(before - 2)) || isSomebodysName(tokens, sentence, before - 1));
    if (sender || self || somebodys) {
      return true;
    }
    for (int k = before; k >= Math.max(sentence.first(), first - NEAR); k--) {
      int word = tokens.word(k);
      boolean several = word >= 0 && tokens.endsWith(k, "s");
      boolean somebody = namesSomebodyElse(word) && !(k == before && bodies.has(word));
      if ((somebody || roles.has(word) && k == before)
          && !several
          && (k == before || isApposition(tokens, k, first))) {
        return true;
      }
      boolean collar = k == before - 1 && tokens.is(before, Shape.NUMBER);
      if (ranks.has(word) && (k == before || collar)) {
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
      if (namesSomebodyElse(word) && !bodies.has(word)) {
        return true;
      }
    }
    return false;
  }

  /** "officers NAME and NAME", "a couple, NAME and NAME": what is said of the first of several names is said of all. */
  boolean areOthers(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    if (before < sentence.first() || tokens.unitBehind(before) == ')') {
      return false;
    }
    int word = tokens.word(before);
    return couples.has(word)
        || (roles.has(word) || namesSomebodyElse(word))
            && tokens.endsWith(before, "s")
            && !bodies.has(word)
            && name.end() < sentence.end()
            && and.has(tokens.word(name.end()));
  }

  /** Whether a name goes on a list of names that ends at a token: with a comma, or "and". */
  boolean goesOn(TokenSequence tokens, int end, NameMention name) {
    return name.first() == end || name.first() == end + 1 && and.has(tokens.word(end));
  }

  /** Whether a token is "he", "she" or "they". */
  boolean isPronoun(TokenSequence tokens, int token) {
    return they.has(tokens.word(token));
  }

  /** Whether a sentence begins with an unknown word that does what people do. */
  boolean mayAct(TokenSequence tokens, Sentence sentence) {
    int next = sentence.first() + 1;
    while (next < sentence.end() && tokens.isHyphenated(next)) {
      next++;
    }
    return next < sentence.end()
        && tokens.is(sentence.first(), Shape.NAME)
        && tokens.word(sentence.first()) < 0
        && tokens.separation(next) == TokenView.JOINED
        && (personVerbs.has(tokens.word(next)) || peopleVerbs.has(tokens.word(next)));
  }

  /** Whether a sentence goes on with an age behind its first two words: "NAME is 16". */
  boolean isOfAge(TokenSequence tokens, Sentence sentence) {
    int age = sentence.first() + 2;
    return age < sentence.end() && be.has(tokens.word(age - 1)) && tokens.is(age, Shape.NUMBER);
  }

  private boolean saysWhoBehind(TokenSequence tokens, Sentence sentence, NameMention name) {
    int end = name.end();
    int k = end;
    boolean parted = k < sentence.end() && tokens.separation(k) == TokenView.PARTED;
    boolean is = k < sentence.end() && be.has(tokens.word(k)) && !parted;
    if (!parted && !is) {
      return false;
    }
    k += is ? 1 : 0;
    while (k < sentence.end()
        && k < end + NEAR
        && (articles.has(tokens.word(k))
            || possessives.has(tokens.word(k))
            || tokens.is(k, Shape.NUMBER))) {
      k++;
    }
    if (k == end && !parted || k == sentence.end()) {
      return false;
    }
    // "X is a dealer" may be the very judgement that is to be reported; "X is her uncle" is not.
    int word = tokens.word(k);
    boolean kin = family.has(word)
        && k > end
        && (possessives.has(tokens.word(k - 1)) || isOfSomebody(tokens, sentence, k + 1));
    boolean other =
        !is && k > end && (exploiters.has(word) && !anybody.has(word) || isPersonOfOffice(word));
    boolean outsider = parted && k > end && outsiders.has(word)
        || k == end && tokens.unitBefore(k) == '(' && arrested.has(word);
    return kin || other || outsider || hasRole(tokens, sentence, k, is);
  }

  /** "sister of Daniel", and not "mother of three". */
  private boolean isOfSomebody(TokenSequence tokens, Sentence sentence, int from) {
    return from + 1 < sentence.end()
        && tokens.isExactly(from, "of")
        && (tokens.is(from + 1, Shape.NAME) || victims.has(tokens.word(from + 1)));
  }

  private boolean isPersonOfOffice(int word) {
    return officials.has(word) && !bodies.has(word);
  }

  /** "Karen Hale, specialist health visitor", "Abigail Stone is the allocated social worker". */
  private boolean hasRole(TokenSequence tokens, Sentence sentence, int from, boolean is) {
    for (int k = from; k < Math.min(sentence.end(), from + NOUN_PHRASE); k++) {
      int word = tokens.word(k);
      boolean parted = k > from && tokens.separation(k) == TokenView.PARTED;
      boolean another = k > from && (articles.has(word) || possessives.has(word));
      if (parted
          || another
          || phraseEnds.has(word)
          || tokens.is(k, Shape.NUMBER)
          || victims.has(word)) {
        return false;
      }
      boolean several = word >= 0 && tokens.endsWith(k, "s");
      boolean ends = k + 1 == sentence.end()
          || tokens.separation(k + 1) == TokenView.PARTED
          || phraseEnds.has(tokens.word(k + 1))
          || !is;
      if (roles.has(word) && !several && ends) {
        return true;
      }
    }
    return false;
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

  private boolean namesSomebodyElse(int word) {
    return exploiters.has(word) || officials.has(word) || family.has(word) || bystanders.has(word);
  }
}
