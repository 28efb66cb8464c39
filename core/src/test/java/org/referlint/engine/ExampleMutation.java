package org.referlint.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.referlint.lexicon.ContextKind;
import org.referlint.lexicon.Example;
import org.referlint.text.TextRange;

/** What can be done to a flagged sentence so that its words are no longer held against the person referred. */
enum ExampleMutation {
  /** "Nothing suggests that she is a liar." */
  DENIED(ContextKind.NEGATION) {
    @Override
    Optional<String> apply(String sentence, TextRange marked) {
      return NEXT_CLAUSE.matcher(sentence.substring(0, marked.start())).find()
          ? Optional.empty()
          : Optional.of("Nothing suggests that " + inside(sentence));
    }
  },
  /** The trafficker told her: "She is a liar." */
  IN_THE_EXPLOITERS_MOUTH(ContextKind.QUOTATION) {
    @Override
    Optional<String> apply(String sentence, TextRange marked) {
      return Optional.of("The trafficker said: \u201c" + sentence + "\u201d");
    }
  },
  /** "The trafficker is a liar." */
  OF_A_SUSPECT(ContextKind.OTHER_PERSON) {
    @Override
    Optional<String> apply(String sentence, TextRange marked) {
      Matcher subject = SUBJECT.matcher(sentence);
      boolean possessive = subject.lookingAt() && sentence.startsWith("\u2019s", subject.end())
          || subject.lookingAt() && sentence.startsWith("'s", subject.end());
      return subject.lookingAt()
              && subject.end() <= marked.start()
              && !possessive
              && !NEXT_CLAUSE
                  .matcher(sentence.substring(subject.end(), marked.start()))
                  .find()
          ? Optional.of("The trafficker" + sentence.substring(subject.end()))
          : Optional.empty();
    }
  },
  /** "She was referred by the Prostitution Unit." */
  OF_A_NAME(ContextKind.NAMED_THING) {
    @Override
    Optional<String> apply(String sentence, TextRange marked) {
      String words = sentence.substring(marked.start(), marked.end());
      String[] parts = words.split("[\\s-]+");
      if (parts.length > LONGEST_NAME || !words.matches("[\\p{L}\\s-]+")) {
        return Optional.empty();
      }
      return Optional.of("She was referred by the "
          + Arrays.stream(parts)
              .map(p -> p.substring(0, 1).toUpperCase(Locale.ROOT) + p.substring(1))
              .collect(Collectors.joining(" "))
          + " Unit.");
    }
  };

  private static final int LONGEST_NAME = 3;

  /** A name with or without a title and an age, a pronoun, or a word for the person referred. */
  private static final Pattern SUBJECT = Pattern.compile(
      "(?:(?:Mr|Mrs|Miss|Ms)\\.? )?(?!The\\b|A\\b|An\\b|In\\b|At\\b|On\\b|We\\b|I\\b|It\\b|This\\b|That\\b|There\\b"
          + "|Police\\b|Officers\\b|Staff\\b|When\\b|When\\b|After\\b|While\\b|Her\\b|His\\b|Their\\b|Both\\b|No\\b"
          + "|Mum\\b|Dad\\b|School\\b|Social\\b|Neighbours\\b|Only\\b|You\\b|What\\b|With\\b|For\\b|From\\b|Like\\b)"
          + "\\p{Lu}[\\p{L}'\u2019-]*\\p{Ll}(?: \\p{Lu}\\p{Ll}+)*(?:, (?:aged )?\\d+,)?(?= )"
          + "|The (?:victim|child|boy|girl|young person|potential victim|PV|teenager|male|female)\\b(?:, \\d+,)?");

  /** A sentence that begins with a name, a title or "I". */
  private static final Pattern NAME_FIRST = Pattern.compile(
      "(?:Mr|Mrs|Miss|Ms|Dr|PC|DC|DS|I)\\b|\\p{Lu}\\p{Ll}+ \\p{Lu}|\\p{Lu}\\p{Ll}+, \\d|\\p{Lu}{2}");

  /** Behind this the first subject may no longer be the one spoken of. */
  private static final Pattern NEXT_CLAUSE = Pattern.compile(
      "(?:,|;| and| but| so| because| while| although) (?:\\w+ )?(?:she|he|they|it|nobody|\\p{Lu}\\p{Ll}+)\\b|(?:but|although|though) $");

  private final ContextKind clearing;

  ExampleMutation(ContextKind clearing) {
    this.clearing = clearing;
  }

  /** The context that is to clear the words. */
  ContextKind clearing() {
    return clearing;
  }

  /** The text with this done to it; empty where it can't be done to a sentence like that. */
  Optional<String> apply(Example example) {
    String text = example.text();
    boolean single = text.strip().indexOf(". ") < 0 && text.indexOf('\n') < 0;
    boolean quoted = text.indexOf('"') >= 0 || text.indexOf('\u201c') >= 0;
    return single && !quoted ? apply(text, example.marked()) : Optional.empty();
  }

  abstract Optional<String> apply(String sentence, TextRange marked);

  /** A sentence as it stands inside another one. */
  private static String inside(String sentence) {
    boolean name = NAME_FIRST.matcher(sentence).lookingAt();
    return name
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
