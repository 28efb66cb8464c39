package org.referlint.learned;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.context.ContextJudge;

/**
 * What a whole sentence says about each of its places: who was named last before it, and whether it is denied; and what the
 * sentences beside it say.
 */
final class Surroundings {
  private static final int DENIAL_REACH = 7;
  private static final int MANY_SENTENCES = 4;

  private final SymbolTable table;
  private int[] roles = new int[64];
  private int[] nearest = new int[64];
  private boolean[] denied = new boolean[64];
  private int first;
  private int second;
  private boolean person;
  private int index;
  private @Nullable AnalyzedBlock block;
  private ContextJudge.@Nullable BlockContext context;

  Surroundings(SymbolTable table) {
    this.table = table;
  }

  /** Reads a sentence of a block. */
  void read(SymbolSequence sentence, AnalyzedBlock of, int number, ContextJudge.BlockContext in) {
    block = of;
    index = number;
    context = in;
    TokenSequence tokens = of.tokens();
    int size = sentence.size();
    if (size > nearest.length) {
      roles = new int[size * 2];
      nearest = new int[size * 2];
      denied = new boolean[size * 2];
    }
    Arrays.fill(denied, 0, size, false);
    first = 0;
    second = 0;
    person = false;
    // Names in a text that is about nobody in particular are those of organisations.
    boolean aboutOne = in.cast().gender() != Cast.Gender.UNKNOWN;
    int last = 0;
    for (int place = 0; place < size; place++) {
      nearest[place] = last;
      Role named = role(sentence, place, tokens, in);
      person |= named == Role.VICTIM || named == Role.PRONOUN || named == Role.NAMED && aboutOne;
      int role = named.ordinal();
      roles[place] = role;
      if (role != 0) {
        last = role;
        second = first != 0 && second == 0 ? role : second;
        first = first == 0 ? role : first;
      }
      if (table.denies(sentence.symbol(place))) {
        for (int i = place + 1; i < Math.min(size, place + 1 + DENIAL_REACH); i++) {
          denied[i] = true;
        }
      }
    }
  }

  /** Names and pronouns say more where it is known whom they mean. */
  private static Role role(
      SymbolSequence sentence, int place, TokenSequence tokens, ContextJudge.BlockContext context) {
    Role role = sentence.role(place);
    if (role == Role.PRONOUN) {
      return context.isSomebodyElse(sentence.token(place)) ? Role.BYSTANDER : role;
    }
    if (role != Role.NAMED) {
      return role;
    }
    String surface = tokens.surface(sentence.token(place));
    Cast cast = context.cast();
    return cast.isOther(surface) ? Role.BYSTANDER : cast.isVictim(surface) ? Role.VICTIM : role;
  }

  /** The number of the role named last before a place; 0 for none. */
  int nearestRole(int place) {
    return nearest[place];
  }

  /** The number of the first role in the sentence. */
  int firstRole() {
    return first;
  }

  /** The number of the second role in the sentence. */
  int secondRole() {
    return second;
  }

  /** The number of the role named last but one before a place; 0 for none. */
  int roleBeforeNearest(int place) {
    int named = 0;
    for (int i = place - 1; i >= 0; i--) {
      if (roles[i] != 0 && ++named == 2) {
        return roles[i];
      }
    }
    return 0;
  }

  /** The number of the role named first from a place on; 0 for none. */
  int nextRole(int from, int size) {
    for (int i = from; i < size; i++) {
      if (roles[i] != 0) {
        return roles[i];
      }
    }
    return 0;
  }

  /** How much text there is around, and whether it is known who the person referred is. */
  int kindOfText() {
    int sentences = Math.min(MANY_SENTENCES, read(block).sentences().size());
    return 2 * sentences + (read(context).cast().knowsVictim() ? 1 : 0);
  }

  /** Whom the sentence before is about. */
  int topicBefore() {
    return index == 0 ? 0 : read(context).topic(index - 1);
  }

  /** The symbol that stands at a place of the next sentence; {@link SymbolTable#EDGE} where none does. */
  int next(int place) {
    List<Sentence> sentences = read(block).sentences();
    if (index + 1 == sentences.size()) {
      return SymbolTable.EDGE;
    }
    Sentence next = sentences.get(index + 1);
    int token = next.first() + place;
    return token < next.end()
        ? table.symbol(read(block).tokens(), token, next.first())
        : SymbolTable.EDGE;
  }

  private static <T> T read(@Nullable T known) {
    return Objects.requireNonNull(known, "no sentence was read yet");
  }

  /** Whether the sentence names somebody who may be the person referred. */
  boolean namesPerson() {
    return person;
  }

  boolean isDenied(int place) {
    return denied[place];
  }
}
