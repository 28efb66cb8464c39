package org.referlint.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/**
 * Reads who is who in a document: the names in it, which of them belong together, and which is the person referred. Every
 * clue counts for or against: who comes first, who has an age, who is suspected to be exploited, who bears a rank or is
 * called a boss. Safe for all threads.
 */
final class CastReader {
  private static final int INTRODUCED_FIRST = 5;
  private static final int HAS_AGE = 2;
  private static final int HAS_BIRTHDAY = 6;
  private static final int SUSPECTED_OF = 3;
  private static final int MOST_FOR_MENTIONS = 6;
  private static final int FULL_NAME = 3;
  private static final int LEAST = 7;
  private static final int SOMEBODY_ELSE = 8;
  private static final int MARGIN = 3;
  private static final int NEAR = 4;

  private final WordClass ranks;
  private final WordClass exploiters;
  private final WordClass officials;
  private final WordClass family;
  private final WordClass bystanders;
  private final WordClass places;
  private final WordClass things;
  private final WordClass articles;
  private final WordClass possessives;
  private final WordClass naming;
  private final WordClass known;
  private final WordClass be;
  private final WordClass inPlace;
  private final WordClass born;
  private final WordClass victimNouns;
  private final WordClass suspicion;
  private final WordClass femaleTitles;
  private final WordClass maleTitles;
  private final WordClass female;
  private final WordClass male;
  private final WordClass nationalities;
  private final WordClass writers;

  CastReader(Lexicon lexicon) {
    ranks = lexicon.wordClass("rank");
    exploiters = lexicon.wordClass("exploiter");
    officials = lexicon.wordClass("official");
    family = lexicon.wordClass("family");
    bystanders = lexicon.wordClass("bystander");
    places = lexicon.wordClass("place-word");
    things = lexicon.wordClass("named-thing");
    articles = lexicon.wordClass("a");
    possessives = lexicon.wordClass("poss");
    naming = lexicon.wordClass("naming");
    known = lexicon.wordsOf("known");
    be = lexicon.wordClass("be");
    victimNouns = lexicon.wordClass("victim");
    suspicion = lexicon.wordClass("suspicion-verb");
    inPlace = lexicon.wordsOf(
        "in", "at", "near", "via", "outside", "around", "towards", "into", "through");
    born = lexicon.wordsOf("born", "dob", "aged");
    femaleTitles = lexicon.wordClass("female-title");
    maleTitles = lexicon.wordsOf("mr");
    female = lexicon.wordClass("female");
    male = lexicon.wordClass("male");
    writers = lexicon.wordsOf("i", "name", "my");
    nationalities = lexicon.wordClass("nationality");
  }

  /** What the text says of one person. */
  private static final class Person {
    private final Set<String> names = new LinkedHashSet<>();
    private int mentions;
    private int score;
    private int elseClues;
    private boolean suspected;
    private boolean evidence;
    private int females;
    private int males;

    /** One clue is not much where the text speaks of somebody all the time. */
    boolean isSomebodyElse() {
      return elseClues * 3 >= Math.max(1, mentions) && elseClues > 0 && !suspected;
    }
  }

  /** Reads the people of a document's blocks. */
  Cast read(List<AnalyzedBlock> blocks) {
    Map<String, Person> byName = new HashMap<>();
    List<Person> people = new ArrayList<>();
    Set<String> midSentence = new HashSet<>();
    for (AnalyzedBlock block : blocks) {
      gatherNames(block, midSentence);
    }
    for (AnalyzedBlock block : blocks) {
      Optional<Person> subject = Optional.empty();
      for (Sentence sentence : block.sentences()) {
        subject = read(block.tokens(), sentence, subject, midSentence, byName, people);
      }
    }
    Optional<Person> first = people.stream().filter(p -> !p.isSomebodyElse()).findFirst();
    first.ifPresent(p -> p.score += INTRODUCED_FIRST);
    for (Person person : people) {
      person.score += Math.min(MOST_FOR_MENTIONS, person.mentions);
      person.score += person.names.size() > 1 ? FULL_NAME : 0;
    }
    List<Person> ranked = new ArrayList<>(people);
    ranked.sort(Comparator.comparingInt((Person p) -> -p.score));
    if (ranked.isEmpty() || ranked.get(0).score < LEAST) {
      return new Cast(Set.of(), elses(people), Cast.Gender.UNKNOWN);
    }
    Person victim = ranked.get(0);
    boolean certain =
        victim.evidence && (ranked.size() == 1 || victim.score - ranked.get(1).score >= MARGIN);
    Set<String> others = elses(people);
    if (certain) {
      people.stream().filter(p -> p != victim).forEach(p -> others.addAll(p.names));
    }
    others.removeAll(victim.names);
    return new Cast(
        victim.names, others, certain ? plausible(gender(victim), blocks) : Cast.Gender.UNKNOWN);
  }

  private static Set<String> elses(List<Person> people) {
    Set<String> names = new HashSet<>();
    people.stream().filter(Person::isSomebodyElse).forEach(p -> names.addAll(p.names));
    return names;
  }

  /** Who is spoken of most is the person referred; a gender that the text hardly uses is not theirs. */
  private Cast.Gender plausible(Cast.Gender gender, List<AnalyzedBlock> blocks) {
    int he = 0;
    int she = 0;
    for (AnalyzedBlock block : blocks) {
      for (int i = 0; i < block.tokens().size(); i++) {
        he += male.has(block.tokens().word(i)) ? 1 : 0;
        she += female.has(block.tokens().word(i)) ? 1 : 0;
      }
    }
    boolean rare =
        gender == Cast.Gender.MALE && she > he || gender == Cast.Gender.FEMALE && he > she;
    return rare ? Cast.Gender.UNKNOWN : gender;
  }

  private static Cast.Gender gender(Person person) {
    if (person.females > 2 * person.males) {
      return Cast.Gender.FEMALE;
    }
    return person.males > 2 * person.females ? Cast.Gender.MALE : Cast.Gender.UNKNOWN;
  }

  /** Names that stand inside sentences, where a capital means something. */
  private void gatherNames(AnalyzedBlock block, Set<String> midSentence) {
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        if (block.tokens().is(i, Shape.NAME)) {
          midSentence.add(Cast.key(block.tokens().surface(i)));
        }
      }
    }
  }

  /** Reads one sentence; gives whom the next one goes on about if it names nobody. */
  private Optional<Person> read(
      TokenSequence tokens,
      Sentence sentence,
      Optional<Person> before,
      Set<String> midSentence,
      Map<String, Person> byName,
      List<Person> people) {
    Person subject = null;
    int named = 0;
    int i = sentence.first();
    while (i < sentence.end()) {
      int end = nameEnd(tokens, sentence, i);
      if (end == i) {
        i++;
        continue;
      }
      if (isPerson(tokens, sentence, i, end, midSentence)) {
        Person person = person(tokens, i, end, byName, people);
        person.mentions++;
        weigh(tokens, sentence, i, end, person);
        subject = subject == null ? person : subject;
        named++;
      }
      i = end;
    }
    if (subject != null) {
      if (named == 1) {
        countPronouns(tokens, sentence, sentence.end(), subject);
      }
      return Optional.of(subject);
    }
    before.ifPresent(person -> countPronouns(tokens, sentence, sentence.first() + 1, person));
    return before;
  }

  private int nameEnd(TokenSequence tokens, Sentence sentence, int first) {
    int end = first;
    while (end < sentence.end()
        && (tokens.is(end, Shape.NAME) || end > first && tokens.isHyphenated(end))
        && (end == first || tokens.separation(end) == TokenView.JOINED)) {
      end++;
    }
    return end;
  }

  private boolean isPerson(
      TokenSequence tokens, Sentence sentence, int first, int end, Set<String> midSentence) {
    int named = 0;
    for (int i = first; i < end; i++) {
      int word = tokens.word(i);
      if (places.has(word) || things.has(word)) {
        return false;
      }
      boolean name = word < 0
          && !nationalities.has(word)
          && tokens.surface(i).chars().anyMatch(Character::isLowerCase);
      named += name ? 1 : 0;
    }
    if (named == 0) {
      return false;
    }
    boolean alone = end - first == 1;
    if (alone
        && first == sentence.first()
        && !midSentence.contains(Cast.key(tokens.surface(first)))) {
      return false;
    }
    if (first > sentence.first()
        && inPlace.has(tokens.word(first - 1))
        && !isTitle(tokens.word(first))
        && tokens.separation(first) == TokenView.JOINED) {
      return false;
    }
    return end >= sentence.end()
        || tokens.separation(end) != TokenView.JOINED
        || !places.has(tokens.word(end)) && !things.has(tokens.word(end));
  }

  private boolean isTitle(int word) {
    return femaleTitles.has(word) || maleTitles.has(word);
  }

  /** The person of a name; one who shares a part of the name is the same. */
  private Person person(
      TokenSequence tokens, int first, int end, Map<String, Person> byName, List<Person> people) {
    Person person = null;
    List<String> parts = new ArrayList<>();
    for (int i = first; i < end; i++) {
      int word = tokens.word(i);
      if (!isTitle(word) && !ranks.has(word) && !nationalities.has(word)) {
        String part = Cast.key(tokens.surface(i));
        parts.add(part);
        person = person == null ? byName.get(part) : person;
      }
    }
    if (person == null) {
      person = new Person();
      people.add(person);
    }
    for (String part : parts) {
      byName.putIfAbsent(part, person);
      person.names.add(part);
    }
    return person;
  }

  private void weigh(TokenSequence tokens, Sentence sentence, int first, int end, Person person) {
    int title = tokens.word(first);
    person.females += femaleTitles.has(title) ? 2 : 0;
    person.males += maleTitles.has(title) ? 2 : 0;
    if (ranks.has(title) || isSomebodyElse(tokens, sentence, first, end)) {
      person.elseClues++;
      person.score -= SOMEBODY_ELSE;
    }
    for (int i = end; i < Math.min(sentence.end(), end + NEAR); i++) {
      if (born.has(tokens.word(i)) || tokens.is(i, Shape.DATE)) {
        person.score += HAS_BIRTHDAY;
        person.evidence = true;
        break;
      }
      if (tokens.is(i, Shape.NUMBER) && i <= end + 1) {
        person.score += HAS_AGE;
        person.evidence = true;
        break;
      }
    }
    for (int i = Math.max(sentence.first(), first - 3); i < first; i++) {
      if (suspicion.has(tokens.word(i))) {
        person.score += SUSPECTED_OF;
        person.suspected = true;
        person.evidence = true;
        break;
      }
    }
  }

  /** "the owner, Mr Lorne", "PC Hallam", "Hamid is a smuggler", "a man called Biggs", "Arben, her uncle". */
  private boolean isSomebodyElse(TokenSequence tokens, Sentence sentence, int first, int end) {
    for (int i = first - 1; i >= Math.max(sentence.first(), first - NEAR); i--) {
      int word = tokens.word(i);
      boolean several = word >= 0 && tokens.surface(i).endsWith("s");
      if (namesSomebodyElse(word)
          && !several
          && (i == first - 1 || isApposition(tokens, i, first))) {
        return true;
      }
      if (ranks.has(word) && i == first - 1) {
        return true;
      }
      if (victimNouns.has(word)) {
        return false;
      }
      if (i == sentence.first() && writers.has(word) && isWriter(tokens, i, first)) {
        return true;
      }
    }
    int i = end;
    boolean parted = i < sentence.end() && tokens.separation(i) == TokenView.PARTED;
    boolean is = i < sentence.end() && be.has(tokens.word(i)) && !parted;
    if (!parted && !is) {
      return false;
    }
    i += is ? 1 : 0;
    while (i < sentence.end()
        && i < end + NEAR
        && (articles.has(tokens.word(i))
            || possessives.has(tokens.word(i))
            || tokens.is(i, Shape.NUMBER))) {
      i++;
    }
    if (i == end || i == sentence.end()) {
      return false;
    }
    // "X is a dealer" may be the very judgement that is to be reported; "X is her uncle" is not.
    return is
        ? family.has(tokens.word(i))
        : namesSomebodyElse(tokens.word(i)) && !bystanders.has(tokens.word(i));
  }

  /** "I am PC Hallam", "my name is Rachel Dunmore". */
  private boolean isWriter(TokenSequence tokens, int token, int name) {
    return token + 1 < name && be.has(tokens.word(token + 1)) && name <= token + 4;
  }

  private boolean isApposition(TokenSequence tokens, int noun, int name) {
    for (int i = noun + 1; i < name; i++) {
      if (naming.has(tokens.word(i))
          || known.has(tokens.word(i))
          || tokens.separation(i) == TokenView.PARTED) {
        return true;
      }
    }
    return tokens.separation(name) == TokenView.PARTED;
  }

  private boolean namesSomebodyElse(int word) {
    return exploiters.has(word) || officials.has(word) || family.has(word) || bystanders.has(word);
  }

  private void countPronouns(TokenSequence tokens, Sentence sentence, int end, Person subject) {
    for (int i = sentence.first(); i < end; i++) {
      int word = tokens.word(i);
      subject.females += female.has(word) ? 1 : 0;
      subject.males += male.has(word) ? 1 : 0;
    }
  }
}
