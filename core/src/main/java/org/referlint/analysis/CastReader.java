package org.referlint.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Reads who is who in a document: the names in it, which of them belong together, and which is the person referred. Every
 * clue counts for or against: who comes first, who has an age, who is suspected to be exploited, who bears a rank or is
 * called a boss. Safe for all threads.
 */
final class CastReader {
  /** So many pronouns tell a gender by their number alone, and so many times must one outnumber the other. */
  private static final int ENOUGH_PRONOUNS = 4;

  private static final int PREVAILS = 3;
  private static final int INTRODUCED_FIRST = 5;
  private static final int INTRODUCED = 6;
  private static final int HAS_AGE = 2;
  private static final int HAS_BIRTHDAY = 6;
  private static final int SUSPECTED_OF = 3;
  private static final int MOST_FOR_MENTIONS = 6;
  private static final int FULL_NAME = 3;
  private static final int LEAST = 7;
  private static final int SOMEBODY_ELSE = 8;
  private static final int MARGIN = 3;

  /** A rank or role in front of a name is a surer sign than the words around it. */
  private static final int RANK_WEIGHS = 2;

  private final NameReader names;
  private final PersonClues clues;
  private final WordClass femaleTitles;
  private final WordClass maleTitles;
  private final WordClass female;
  private final WordClass male;

  CastReader(Lexicon lexicon, Gazetteer gazetteer) {
    names = new NameReader(lexicon, gazetteer);
    clues = new PersonClues(lexicon);
    femaleTitles = lexicon.wordClass("female-title");
    maleTitles = lexicon.wordsOf("mr");
    female = lexicon.wordClass("female");
    male = lexicon.wordClass("male");
  }

  /** What the text says of one person. */
  private static final class Somebody {
    private final Set<String> parts = new LinkedHashSet<>();
    private final TextRange first;
    private @Nullable TextRange full;
    private boolean titledOnly = true;
    private int mentions;
    private int score;
    private int elseClues;
    private boolean suspected;
    private boolean introduced;
    private boolean evidence;
    private int females;
    private int males;

    Somebody(TextRange first) {
      this.first = first;
    }

    /** One clue is not much where the text speaks of somebody all the time. */
    boolean isSomebodyElse() {
      return elseClues * 3 >= Math.max(1, mentions) && elseClues > 0 && !suspected && !introduced;
    }

    Cast.Person person() {
      Cast.Naming naming = full != null
          ? Cast.Naming.FULL
          : titledOnly ? Cast.Naming.FAMILY_ONLY : Cast.Naming.GIVEN_ONLY;
      return new Cast.Person(
          List.copyOf(parts),
          first,
          Optional.ofNullable(full),
          naming,
          mentions,
          score,
          evidence,
          introduced,
          isSomebodyElse());
    }
  }

  /** The people met so far. */
  private static final class Crowd {
    private final List<Somebody> people = new ArrayList<>();
    private final Map<String, Somebody> byPart = new HashMap<>();
    private final List<PlacedBlock> blocks;
    private @Nullable Set<String> midSentence;
    private @Nullable Somebody givenField;
    private @Nullable Somebody familyField;

    Crowd(List<PlacedBlock> blocks) {
      this.blocks = blocks;
    }

    /** Whether a name stands inside a sentence, where a capital means something; read once it is asked. */
    boolean standsInside(String name) {
      Set<String> known = midSentence;
      if (known == null) {
        known = new HashSet<>();
        for (PlacedBlock block : blocks) {
          gatherNames(block.facts(), known);
        }
        midSentence = known;
      }
      return known.contains(name);
    }

    /** A form asks for the two parts of a name in two fields. */
    void joinFields() {
      Somebody given = givenField;
      Somebody family = familyField;
      if (given != null && family != null && given.full == null && family.full == null) {
        Somebody first = given.first.compareTo(family.first) < 0 ? given : family;
        Somebody second = first == given ? family : given;
        first.full = first.first;
        first.introduced = true;
        first.evidence = true;
        first.score += INTRODUCED;
        if (first != second) {
          first.parts.addAll(second.parts);
          first.mentions += second.mentions;
          people.remove(second);
        }
      }
    }
  }

  /** Reads the people of a document's blocks. */
  Cast read(List<PlacedBlock> blocks) {
    Crowd crowd = new Crowd(blocks);
    for (int b = 0; b < blocks.size(); b++) {
      Optional<Somebody> subject = Optional.empty();
      // The name of the writer stands alone below a text.
      boolean signs = b > 1 && b == blocks.size() - 1;
      for (Sentence sentence : blocks.get(b).facts().sentences()) {
        subject = read(blocks.get(b), sentence, signs, subject, crowd);
      }
    }
    crowd.joinFields();
    crowd.people.stream()
        .filter(p -> !p.isSomebodyElse())
        .findFirst()
        .ifPresent(p -> p.score += INTRODUCED_FIRST);
    for (Somebody person : crowd.people) {
      person.score += Math.min(MOST_FOR_MENTIONS, person.mentions);
      person.score += person.parts.size() > 1 ? FULL_NAME : 0;
    }
    return cast(crowd.people, blocks);
  }

  private Cast cast(List<Somebody> all, List<PlacedBlock> blocks) {
    List<Cast.Person> people = all.stream().map(Somebody::person).toList();
    Set<String> others = new HashSet<>();
    all.stream().filter(Somebody::isSomebodyElse).forEach(p -> others.addAll(p.parts));
    List<Somebody> ranked = new ArrayList<>(all);
    ranked.sort(Comparator.comparingInt((Somebody p) -> -p.score));
    if (ranked.isEmpty() || ranked.get(0).score < LEAST) {
      return new Cast(people, Set.of(), others, gender(Cast.Gender.UNKNOWN, blocks));
    }
    Somebody victim = ranked.get(0);
    boolean certain =
        victim.evidence && (ranked.size() == 1 || victim.score - ranked.get(1).score >= MARGIN);
    if (certain) {
      all.stream().filter(p -> p != victim).forEach(p -> others.addAll(p.parts));
    }
    others.removeAll(victim.parts);
    return new Cast(
        people,
        victim.parts,
        others,
        gender(certain ? gender(victim) : Cast.Gender.UNKNOWN, blocks));
  }

  /**
   * Who is spoken of most is the person referred: a gender that the text hardly uses is not theirs, and one that it uses
   * nearly always is, even where no name tells.
   */
  private Cast.Gender gender(Cast.Gender read, List<PlacedBlock> blocks) {
    int he = 0;
    int she = 0;
    for (PlacedBlock block : blocks) {
      TokenSequence tokens = block.facts().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        he += male.has(tokens.word(i)) ? 1 : 0;
        she += female.has(tokens.word(i)) ? 1 : 0;
      }
    }
    if (read != Cast.Gender.UNKNOWN) {
      boolean rare = read == Cast.Gender.MALE && she > he || read == Cast.Gender.FEMALE && he > she;
      return rare ? Cast.Gender.UNKNOWN : read;
    }
    if (he + she < ENOUGH_PRONOUNS) {
      return Cast.Gender.UNKNOWN;
    }
    return he > PREVAILS * she
        ? Cast.Gender.MALE
        : she > PREVAILS * he ? Cast.Gender.FEMALE : Cast.Gender.UNKNOWN;
  }

  private static Cast.Gender gender(Somebody person) {
    if (person.females > 2 * person.males) {
      return Cast.Gender.FEMALE;
    }
    return person.males > 2 * person.females ? Cast.Gender.MALE : Cast.Gender.UNKNOWN;
  }

  /** Names that stand inside sentences, where a capital means something. */
  private static void gatherNames(AnalyzedBlock block, Set<String> midSentence) {
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        if (block.tokens().is(i, Shape.NAME)) {
          midSentence.add(Cast.key(block.tokens().surface(i)));
        }
      }
    }
  }

  /** Reads one sentence; gives whom the next one goes on about if it names nobody. */
  private Optional<Somebody> read(
      PlacedBlock block, Sentence sentence, boolean signs, Optional<Somebody> before, Crowd crowd) {
    TokenSequence tokens = block.facts().tokens();
    Somebody subject = null;
    int named = 0;
    int i = sentence.first();
    while (i < sentence.end()) {
      if (!tokens.is(i, Shape.NAME)) {
        i++;
        continue;
      }
      Optional<NameMention> mention = names.read(tokens, sentence, i, crowd::standsInside);
      if (mention.isPresent()) {
        NameMention name = mention.get();
        Somebody person = somebody(block, name, crowd);
        person.mentions++;
        weigh(tokens, sentence, name, person);
        if (signs && name.first() == sentence.first() && name.end() == sentence.end()) {
          person.elseClues++;
        }
        switch (clues.field(tokens, sentence, name)) {
          case GIVEN -> crowd.givenField = crowd.givenField == null ? person : crowd.givenField;
          case FAMILY -> crowd.familyField = crowd.familyField == null ? person : crowd.familyField;
          case NONE -> {}
        }
        subject = subject == null ? person : subject;
        named++;
      }
      i = mention.map(NameMention::end).orElse(Math.max(i + 1, names.runEnd(tokens, sentence, i)));
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

  /**
   * The person of a name. Who is named by one part is whoever had that part first; a full name is that of somebody known
   * only where one of the two holds the other, for families share a part.
   */
  private Somebody somebody(PlacedBlock block, NameMention name, Crowd crowd) {
    TokenSequence tokens = block.facts().tokens();
    List<String> parts = new ArrayList<>();
    Somebody person = null;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      if (tokens.is(i, Shape.NAME)) {
        String part = Cast.key(tokens.surface(i));
        parts.add(part);
        Somebody same = crowd.byPart.get(part);
        if (person == null
            && same != null
            && (name.parts() == 1 || same.full == null || sharesTwo(same.parts, tokens, name))) {
          person = same;
        }
      }
    }
    if (person == null) {
      person = new Somebody(block.range(name.nameFirst(), name.nameEnd()));
      crowd.people.add(person);
    }
    for (String part : parts) {
      crowd.byPart.putIfAbsent(part, person);
      person.parts.add(part);
    }
    person.titledOnly &= name.titled();
    if (name.isFull() && person.full == null) {
      person.full = block.range(name.nameFirst(), name.nameEnd());
    }
    return person;
  }

  private static boolean sharesTwo(Set<String> parts, TokenSequence tokens, NameMention name) {
    int shared = 0;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      shared += parts.contains(Cast.key(tokens.surface(i))) ? 1 : 0;
    }
    return shared > 1;
  }

  private void weigh(TokenSequence tokens, Sentence sentence, NameMention name, Somebody person) {
    for (int i = name.first(); i < name.nameFirst(); i++) {
      person.females += femaleTitles.has(tokens.word(i)) ? 2 : 0;
      person.males += maleTitles.has(tokens.word(i)) ? 2 : 0;
    }
    boolean introduced = clues.isIntroduced(tokens, sentence, name);
    if (introduced) {
      person.introduced = true;
      person.evidence = true;
      person.score += INTRODUCED;
    } else if (name.role() || name.quoted()) {
      person.elseClues += RANK_WEIGHS;
      person.score -= SOMEBODY_ELSE;
    } else if (clues.isSomebodyElse(tokens, sentence, name)) {
      person.elseClues++;
      person.score -= SOMEBODY_ELSE;
    }
    switch (clues.age(tokens, sentence, name)) {
      case BIRTHDAY -> {
        person.score += HAS_BIRTHDAY;
        person.evidence = true;
      }
      case YEARS -> {
        person.score += HAS_AGE;
        person.evidence = true;
      }
      case NONE -> {}
    }
    if (clues.isSuspected(tokens, sentence, name)) {
      person.score += SUSPECTED_OF;
      person.suspected = true;
      person.evidence = true;
    }
  }

  private void countPronouns(TokenSequence tokens, Sentence sentence, int end, Somebody subject) {
    for (int i = sentence.first(); i < end; i++) {
      int word = tokens.word(i);
      subject.females += female.has(word) ? 1 : 0;
      subject.males += male.has(word) ? 1 : 0;
    }
  }
}
