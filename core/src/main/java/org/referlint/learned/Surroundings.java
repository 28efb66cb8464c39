package org.referlint.learned;

import java.util.Arrays;
import org.referlint.analysis.Cast;
import org.referlint.analysis.TokenSequence;
import org.referlint.context.ContextJudge;

/** What a whole sentence says about each of its places: who was named last before it, and whether it is denied. */
final class Surroundings {
  private static final int DENIAL_REACH = 7;

  private final SymbolTable table;
  private int[] nearest = new int[64];
  private boolean[] denied = new boolean[64];
  private int first;
  private boolean person;

  Surroundings(SymbolTable table) {
    this.table = table;
  }

  /** Reads a sentence of a block. */
  void read(SymbolSequence sentence, TokenSequence tokens, ContextJudge.BlockContext context) {
    int size = sentence.size();
    if (size > nearest.length) {
      nearest = new int[size * 2];
      denied = new boolean[size * 2];
    }
    Arrays.fill(denied, 0, size, false);
    first = 0;
    person = false;
    // Names in a text that is about nobody in particular are those of organisations.
    boolean aboutOne = context.cast().gender() != Cast.Gender.UNKNOWN;
    int last = 0;
    for (int place = 0; place < size; place++) {
      nearest[place] = last;
      Role named = role(sentence, place, tokens, context);
      person |= named == Role.VICTIM || named == Role.PRONOUN || named == Role.NAMED && aboutOne;
      int role = named.ordinal();
      if (role != 0) {
        last = role;
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

  /** Whether the sentence names somebody who may be the person referred. */
  boolean namesPerson() {
    return person;
  }

  boolean isDenied(int place) {
    return denied[place];
  }
}
