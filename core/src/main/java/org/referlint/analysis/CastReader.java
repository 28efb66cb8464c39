package org.referlint.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.BlockNames.Clues;
import org.referlint.analysis.BlockNames.Named;
import org.referlint.analysis.BlockNames.Naming;
import org.referlint.analysis.CastReading.Found;
import org.referlint.analysis.CastReading.Spot;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
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

  /** A sentence that begins with "he" or "she" goes on about whom the one before was about. */
  private static final int MOST_FOR_PRONOUNS = 4;

  private static final int FULL_NAME = 3;

  /** Behind so many units a text no longer introduces whom it is about. */
  private static final int BEGINNING = 400;

  private static final int LEAST = 7;

  /** Somebody is the person referred where the text names nobody else and nothing speaks against it. */
  private static final int LEAST_ALONE = INTRODUCED_FIRST;

  private static final int MARGIN = 3;

  /** A rank or role in front of a name is a surer sign than the words around it. */
  private static final int RANK_ADDS = 1;

  private static final int AGE_ADDS = 3;

  private final BlockFact<BlockNames> names;

  CastReader(Lexicon lexicon, Gazetteer gazetteer) {
    BlockNameReader reader = new BlockNameReader(lexicon, gazetteer);
    names = new BlockFact<>(reader::read);
  }

  /** Whether a text introduces here whom it is about. */
  static boolean isAtBeginning(TextRange place) {
    return place.start() < BEGINNING;
  }

  /** Reads the people of a document's blocks, as far as the state before has not told them. */
  CastReading read(List<PlacedBlock> blocks, @Nullable CastReading before) {
    return Optional.ofNullable(before)
        .flatMap(reading -> reading.in(blocks, names))
        .orElseGet(() -> read(blocks));
  }

  private CastReading read(List<PlacedBlock> blocks) {
    List<BlockNames> facts = blocks.stream().map(names::of).toList();
    Crowd crowd = new Crowd(facts);
    for (int b = 0; b < blocks.size(); b++) {
      int start = blocks.get(b).block().range().start();
      // The name of the writer stands alone below a text.
      boolean signs = b > 1 && b == blocks.size() - 1;
      Optional<Somebody> subject = Optional.empty();
      List<Naming> sentences = facts.get(b).sentences();
      for (int s = 0; s < sentences.size(); s++) {
        Spot begin = new Spot(b, s, 0);
        subject = read(sentences.get(s), begin, start, signs, subject, crowd);
      }
    }
    crowd.joinFields();
    passOverGrownUps(crowd.people);
    takeBackWhoIsIntroducedFirst(crowd.people);
    introduceFirst(crowd.people);
    for (Somebody person : crowd.people) {
      person.score += Math.min(MOST_FOR_MENTIONS, person.mentions);
      person.score += Math.min(MOST_FOR_PRONOUNS, person.goesOn);
      person.score += person.parts.size() > 1 ? FULL_NAME : 0;
    }
    List<Found> found = new ArrayList<>(crowd.people.size());
    for (Somebody person : crowd.people) {
      found.add(new Found(person.firstSpot, person.fullSpot));
    }
    return new CastReading(blocks, cast(crowd.people, facts), found);
  }

  /** Beside a child who may be referred, somebody of another age who is named no oftener is mostly the one who uses them. */
  private static void passOverGrownUps(List<Somebody> people) {
    int child = 0;
    for (Somebody person : people) {
      child = person.child && !person.isSomebodyElse() ? Math.max(child, person.mentions) : child;
    }
    for (Somebody person : people) {
      if (person.otherAge && !person.suspected && !person.introduced && person.mentions <= child) {
        person.isNotReferred();
        person.elseClues += AGE_ADDS;
      }
    }
  }

  /** Whoever may be referred and comes first, and better not only in passing. */
  private static void introduceFirst(List<Somebody> people) {
    Somebody first = null;
    for (Somebody person : people) {
      if (!person.isSomebodyElse()
          && (first == null || isNamedInPassing(first) && !isNamedInPassing(person))) {
        first = person;
      }
    }
    if (first != null) {
      first.score += INTRODUCED_FIRST;
    }
  }

  /** A place that nobody lists is a word with a capital, too; and who brings somebody along may be named before them. */
  private static boolean isNamedInPassing(Somebody person) {
    return !person.evidence && person.mentions == 1;
  }

  /**
   * "one man, NAME, 27, who was asleep", "NAME, 39, a care assistant": who stands at the beginning in full and with an age, and
   * bears no rank, is the person referred where nobody else can be, whatever one word beside the name says.
   */
  private static void takeBackWhoIsIntroducedFirst(List<Somebody> people) {
    boolean known = false;
    for (Somebody person : people) {
      known |= !person.isSomebodyElse() && (person.evidence || person.full != null);
    }
    if (!known) {
      people.stream()
          .filter(p -> p.full != null && p.evidence && isAtBeginning(p.first))
          .findFirst()
          .filter(p -> p.elseClues == 1)
          .ifPresent(Somebody::mayBeReferred);
    }
  }

  private static Cast cast(List<Somebody> all, List<BlockNames> blocks) {
    List<Cast.Person> people = all.stream().map(Somebody::person).toList();
    int pronouns = 0;
    for (BlockNames block : blocks) {
      pronouns += block.he() + block.she();
    }
    Set<String> others = new HashSet<>();
    all.stream().filter(Somebody::isSomebodyElse).forEach(p -> others.addAll(p.parts));
    List<Somebody> ranked = new ArrayList<>(all);
    ranked.sort((one, other) -> Integer.compare(other.score, one.score));
    int least = ranked.size() == 1 ? LEAST_ALONE : LEAST;
    if (ranked.isEmpty() || ranked.get(0).score < least) {
      return new Cast(people, Set.of(), others, gender(Cast.Gender.UNKNOWN, blocks), pronouns);
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
        gender(certain ? gender(victim) : Cast.Gender.UNKNOWN, blocks),
        pronouns + victim.mentions);
  }

  /**
   * Who is spoken of most is the person referred: a gender that the text hardly uses is not theirs, and one that it uses
   * nearly always is, even where no name tells.
   */
  private static Cast.Gender gender(Cast.Gender read, List<BlockNames> blocks) {
    int he = 0;
    int she = 0;
    for (BlockNames block : blocks) {
      he += block.he();
      she += block.she();
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

  /** Takes one sentence; gives whom the next one goes on about if it names nobody. */
  private static Optional<Somebody> read(
      Naming sentence,
      Spot begin,
      int blockStart,
      boolean signs,
      Optional<Somebody> before,
      Crowd crowd) {
    Somebody subject = null;
    int named = 0;
    boolean others = false;
    for (int n = 0; n < sentence.names().size(); n++) {
      Named name = sentence.names().get(n);
      if (crowd.isName(name)) {
        Somebody person = crowd.of(name, blockStart, new Spot(begin.block(), begin.sentence(), n));
        person.mentions++;
        person.add(name.titles());
        weigh(name.clues(), person);
        others = name.clues().several() || others && name.clues().joins();
        if (others) {
          person.isNotReferred();
        }
        person.elseClues += signs && name.alone() ? 1 : 0;
        switch (name.clues().field()) {
          case GIVEN -> crowd.givenField = crowd.givenField == null ? person : crowd.givenField;
          case FAMILY -> crowd.familyField = crowd.familyField == null ? person : crowd.familyField;
          case NONE -> {}
        }
        subject = subject == null ? person : subject;
        named++;
      }
    }
    boolean goesOn = sentence.pronoun() && before.isPresent();
    if (goesOn) {
      before.get().goesOn++;
    }
    if (subject != null) {
      if (named == 1) {
        subject.add(sentence.all());
      }
      return goesOn ? before : Optional.of(subject);
    }
    before.ifPresent(person -> person.add(sentence.first()));
    return before;
  }

  private static void weigh(Clues clues, Somebody person) {
    if (clues.introduced()) {
      person.introduced = true;
      person.evidence = true;
      person.score += INTRODUCED;
    } else if (clues.office()) {
      person.isNotReferred();
      person.elseClues += RANK_ADDS;
    } else if (clues.somebodyElse()) {
      person.isNotReferred();
    }
    switch (clues.age()) {
      case BIRTHDAY -> {
        person.score += HAS_BIRTHDAY;
        person.evidence = true;
      }
      case CHILD_YEARS, YEARS -> {
        person.score += HAS_AGE;
        person.evidence = true;
        person.child |= clues.age() == SubjectClues.Age.CHILD_YEARS;
        person.otherAge |= clues.age() == SubjectClues.Age.YEARS;
      }
      case NONE -> {}
    }
    if (clues.suspected()) {
      person.score += SUSPECTED_OF;
      person.suspected = true;
      person.evidence = true;
    }
  }
}
