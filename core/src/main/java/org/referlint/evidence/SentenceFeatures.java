package org.referlint.evidence;

import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.nlp.Stemming;

/**
 * What the model looks at in a sentence: its words, their groups, pairs of them near each other, and what stands behind a
 * denial. For one thread.
 */
final class SentenceFeatures {
  /** How far behind a denial a word counts as denied. */
  private static final int DENIED = 6;

  /** How far apart the words of a pair may stand. */
  private static final int APART = 3;

  /** In how many words somebody must be named to be what the sentence is about. */
  private static final int OPENING = 4;

  /** What a feature speaks of. */
  enum Kind {
    /** Every sentence has it: how likely a label is when nothing is known. */
    ANY,
    WORD,
    GROUP,
    /** A group behind a denial. */
    DENIED,
    /** A group where somebody accused is what the sentence is about. */
    OF_SUSPECT,
    /** A group where somebody of an office is what the sentence is about. */
    OF_OFFICIAL,
    /** A group where a relative is what the sentence is about. */
    OF_RELATIVE,
    /** A group where the sentence names no person. */
    OF_NOBODY,
    /** Two words side by side. */
    WORDS,
    /** Two groups side by side. */
    GROUPS,
    /** Two groups with others between them. */
    APART
  }

  /** Takes the features of a sentence. */
  @FunctionalInterface
  interface Sink {
    /**
     * A feature is present.
     *
     * @param one its symbol
     * @param other its second symbol, 0 where it has none
     * @param place of the word that gave it, from 0 at the start of the sentence; -1 where no word did
     */
    void add(Kind kind, int one, int other, int place);
  }

  private final WordTable table;
  private final Stemming stemming = new Stemming();
  private int[] stems = new int[64];
  private int[] groups = new int[64];

  SentenceFeatures(WordTable table) {
    this.table = table;
  }

  /** Reads a sentence. */
  void read(AnalyzedBlock block, Sentence sentence, Sink sink) {
    TokenSequence tokens = block.tokens();
    int size = sentence.end() - sentence.first();
    if (size > stems.length) {
      stems = new int[size * 2];
      groups = new int[size * 2];
    }
    sink.add(Kind.ANY, 0, 0, -1);
    int denied = 0;
    boolean person = false;
    int subjects = 0;
    for (int i = 0; i < size; i++) {
      int token = sentence.first() + i;
      WordTable.Entry entry = table.entry(tokens, token, sentence.first(), stemming);
      int stem = entry == null ? WordTable.kind(tokens, token) : entry.symbol();
      int group = entry == null ? stem : entry.group();
      int other = entry == null ? 0 : entry.other();
      stems[i] = stem;
      groups[i] = group;
      sink.add(Kind.WORD, stem, 0, i);
      if (group != stem) {
        sink.add(Kind.GROUP, group, 0, i);
      }
      if (other != 0) {
        sink.add(Kind.GROUP, other, 0, i);
      }
      if (denied > 0) {
        sink.add(Kind.DENIED, group, 0, i);
        denied--;
      }
      denied = entry != null && entry.has(WordTable.DENIES) ? DENIED : denied;
      person |= stem == WordTable.NAME || entry != null && entry.has(WordTable.PERSON);
      subjects |= i < OPENING && entry != null ? entry.traits() : 0;
      sink.add(Kind.WORDS, i == 0 ? WordTable.EDGE : stems[i - 1], stem, i);
      // Words of no group say as a pair of groups what they say as a pair of words.
      if (i > 0 && (group != stem || groups[i - 1] != stems[i - 1])) {
        sink.add(Kind.GROUPS, groups[i - 1], group, i);
      }
      for (int apart = 2; apart <= APART && apart <= i; apart++) {
        sink.add(Kind.APART, groups[i - apart], group, i);
      }
    }
    // What is said of a suspect, or of nobody at all, means something else: each group counts once
    // more for each case.
    if ((subjects & WordTable.SUSPECT) != 0) {
      addAll(Kind.OF_SUSPECT, size, sink);
    }
    if ((subjects & WordTable.OFFICIAL) != 0) {
      addAll(Kind.OF_OFFICIAL, size, sink);
    }
    if ((subjects & WordTable.RELATIVE) != 0) {
      addAll(Kind.OF_RELATIVE, size, sink);
    }
    if (!person) {
      addAll(Kind.OF_NOBODY, size, sink);
    }
  }

  private void addAll(Kind kind, int size, Sink sink) {
    sink.add(kind, 0, 0, -1);
    for (int i = 0; i < size; i++) {
      sink.add(kind, groups[i], 0, i);
    }
  }

  /** The number of a feature; never 0. */
  static long feature(Kind kind, int one, int other) {
    return (kind.ordinal() + 1L) << 48 | (long) one << 24 | other;
  }
}
