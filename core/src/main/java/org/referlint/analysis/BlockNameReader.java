package org.referlint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.referlint.analysis.BlockNames.Clues;
import org.referlint.analysis.BlockNames.Named;
import org.referlint.analysis.BlockNames.Naming;
import org.referlint.analysis.BlockNames.Pronouns;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;

/** Reads what one block says of people. Safe for all threads. */
final class BlockNameReader {
  private final NameReader reader;
  private final PersonClues clues;
  private final SubjectClues subjects;
  private final SentenceClues inSentence;
  private final WordClass femaleTitles;
  private final WordClass maleTitles;
  private final WordClass female;
  private final WordClass male;
  private final WordClass gendered;

  BlockNameReader(Lexicon lexicon, Gazetteer gazetteer) {
    reader = new NameReader(lexicon, gazetteer);
    OtherPeople others = new OtherPeople(lexicon);
    clues = new PersonClues(lexicon);
    subjects = new SubjectClues(lexicon, others);
    inSentence = new SentenceClues(lexicon, others);
    femaleTitles = lexicon.wordClass("female-title");
    maleTitles = lexicon.wordsOf("mr");
    female = lexicon.wordClass("female");
    male = lexicon.wordClass("male");
    gendered = lexicon.wordsOf(List.of(female, male));
  }

  BlockNames read(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    List<Naming> sentences = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    List<String> acting = new ArrayList<>();
    int males = 0;
    int females = 0;
    for (Sentence sentence : block.sentences()) {
      if (inSentence.mayAct(tokens, sentence)) {
        String name = Cast.key(tokens.surface(sentence.first()));
        acting.add(name);
        if (inSentence.isOfAge(tokens, sentence)) {
          inside.add(name);
        }
      }
      boolean named = tokens.is(sentence.first(), Shape.NAME);
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        if (tokens.is(i, Shape.NAME)) {
          inside.add(Cast.key(tokens.surface(i)));
          named = true;
        }
      }
      List<Named> names = named ? names(tokens, sentence) : List.of();
      Pronouns all = pronouns(tokens, sentence.first(), sentence.end());
      males += all.males();
      females += all.females();
      Pronouns first = all.females() + all.males() == 0
          ? Pronouns.NONE
          : pronouns(tokens, sentence.first(), sentence.first() + 1);
      if (!names.isEmpty() || first.females() + first.males() > 0) {
        sentences.add(
            new Naming(names, all, first, inSentence.isPronoun(tokens, sentence.first())));
      }
    }
    return new BlockNames(sentences, inside, acting, males, females);
  }

  private Pronouns pronouns(TokenSequence tokens, int from, int end) {
    int females = 0;
    int males = 0;
    for (int i = from; i < end; i++) {
      int word = tokens.word(i);
      if (gendered.has(word)) {
        females += female.has(word) ? 1 : 0;
        males += male.has(word) ? 1 : 0;
      }
    }
    return females + males == 0 ? Pronouns.NONE : new Pronouns(females, males);
  }

  private List<Named> names(TokenSequence tokens, Sentence sentence) {
    List<Named> named = List.of();
    int before = -1;
    int i = sentence.first();
    while (i < sentence.end()) {
      if (!tokens.is(i, Shape.NAME)) {
        i++;
        continue;
      }
      // What only the whole document can tell is left open: it decides whether this is a name, and
      // not where it ends.
      AtomicReference<String> asked = new AtomicReference<>();
      Optional<NameMention> mention = reader.read(tokens, sentence, i, name -> {
        asked.set(name);
        return true;
      });
      if (mention.isPresent()) {
        boolean joins = before >= 0 && inSentence.goesOn(tokens, before, mention.get());
        named = named.isEmpty() ? new ArrayList<>() : named;
        named.add(named(tokens, sentence, mention.get(), Optional.ofNullable(asked.get()), joins));
        before = mention.get().end();
      }
      i = mention.map(NameMention::end).orElse(Math.max(i + 1, reader.runEnd(tokens, sentence, i)));
    }
    return named;
  }

  private Named named(
      TokenSequence tokens,
      Sentence sentence,
      NameMention name,
      Optional<String> onlyIfInside,
      boolean joins) {
    List<String> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      String word = Cast.key(tokens.surface(i));
      words.add(word);
      if (tokens.is(i, Shape.NAME)) {
        parts.add(word);
      }
    }
    int females = 0;
    int males = 0;
    for (int i = name.first(); i < name.nameFirst(); i++) {
      females += femaleTitles.has(tokens.word(i)) ? 2 : 0;
      males += maleTitles.has(tokens.word(i)) ? 2 : 0;
    }
    boolean introduced = subjects.isIntroduced(tokens, sentence, name);
    boolean office = name.role()
        || name.quoted()
        || clues.isCalledOther(tokens, sentence, name)
        || clues.isAgent(tokens, sentence, name);
    return new Named(
        name,
        tokens.range(name.nameFirst(), name.nameEnd()),
        parts,
        words,
        onlyIfInside,
        name.first() == sentence.first() && name.end() == sentence.end(),
        new Pronouns(females, males),
        new Clues(
            introduced,
            office,
            !introduced && !office && clues.isSomebodyElse(tokens, sentence, name),
            inSentence.areOthers(tokens, sentence, name),
            joins,
            subjects.isSuspected(tokens, sentence, name),
            subjects.age(tokens, sentence, name),
            subjects.field(tokens, sentence, name)));
  }
}
