package org.referlint.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.referlint.text.TextRange;

/**
 * What one block says of people, before it is known who they are.
 *
 * @param sentences the sentences that name somebody or begin with a pronoun, in order
 * @param inside names, in small letters, that stand inside a sentence, where a capital means something, or have an age, as often
 *     as they do
 * @param acting words that no list and no dictionary knows and that begin a sentence and do what people do, as often as they do
 * @param he how many pronouns of the block are male
 * @param she how many are female
 */
record BlockNames(
    List<Naming> sentences, List<String> inside, List<String> acting, int he, int she) {
  /** Copies the lists. */
  BlockNames {
    sentences = List.copyOf(sentences);
    inside = List.copyOf(inside);
    acting = List.copyOf(acting);
  }

  /** Whether another block says the same of the same names, wherever in it they stand. */
  boolean saysTheSameAs(BlockNames other) {
    return he == other.he
        && she == other.she
        && inside.equals(other.inside)
        && acting.equals(other.acting)
        && pairwise(sentences, other.sentences, Naming::saysTheSameAs);
  }

  private static <T> boolean pairwise(List<T> some, List<T> others, BiPredicate<T, T> alike) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> alike.test(some.get(i), others.get(i)));
  }

  /**
   * One sentence.
   *
   * @param names the names in it
   * @param all the pronouns of the whole sentence
   * @param first those among its first token
   * @param pronoun whether it begins with "he", "she" or "they"
   */
  record Naming(List<Named> names, Pronouns all, Pronouns first, boolean pronoun) {
    /** Copies the list. */
    Naming {
      names = List.copyOf(names);
    }

    private boolean saysTheSameAs(Naming other) {
      return pronoun == other.pronoun
          && all.equals(other.all)
          && first.equals(other.first)
          && pairwise(names, other.names, Named::saysTheSameAs);
    }
  }

  /**
   * How many words tell a gender.
   *
   * @param females the female ones
   * @param males the male ones
   */
  record Pronouns(int females, int males) {
    static final Pronouns NONE = new Pronouns(0, 0);
  }

  /**
   * A name where it stands, with all that the words around it say.
   *
   * @param mention the name
   * @param range the name itself, counted from the start of the block
   * @param parts its parts, in small letters
   * @param words all its words, in small letters
   * @param onlyIfInside a word that must stand inside some sentence of the document for this to be a name; empty where it
   *     is one anyway
   * @param alone whether it is all of its sentence
   * @param titles what a title in front of it tells
   * @param clues what speaks for or against its being the person referred
   */
  record Named(
      NameMention mention,
      TextRange range,
      List<String> parts,
      List<String> words,
      Optional<String> onlyIfInside,
      boolean alone,
      Pronouns titles,
      Clues clues) {
    /** Copies the lists. */
    Named {
      parts = List.copyOf(parts);
      words = List.copyOf(words);
    }

    private boolean saysTheSameAs(Named other) {
      return mention.isLike(other.mention)
          && alone == other.alone
          && parts.equals(other.parts)
          && words.equals(other.words)
          && onlyIfInside.equals(other.onlyIfInside)
          && titles.equals(other.titles)
          && clues.equals(other.clues);
    }
  }

  /**
   * Clues about one name.
   *
   * @param introduced whether the text says that this is the person referred
   * @param office whether a rank or role belongs to the name, quotation marks stand around it, somebody else is called so, or
   *     they do something to somebody
   * @param somebodyElse whether the words around it show somebody else
   * @param several whether this is the first of several names that are said to be others'
   * @param joins whether the name goes on a list with the one before
   * @param suspected whether the text suspects that they are exploited
   * @param age what stands of their age
   * @param field which field of a form the name fills
   */
  record Clues(
      boolean introduced,
      boolean office,
      boolean somebodyElse,
      boolean several,
      boolean joins,
      boolean suspected,
      SubjectClues.Age age,
      SubjectClues.Field field) {}
}
