package org.referlint.evidence;

import java.util.Arrays;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.nlp.Stemming;

/**
 * What the model looks at in a sentence: its words, their groups, pairs of them near each other, and what stands behind a
 * denial. Each feature is a number that names its kind and the symbols in it. For one thread.
 */
final class SentenceFeatures {
  /** How far behind a denial a word counts as denied. */
  private static final int DENIED = 6;

  /** How far apart the words of a pair may stand. */
  private static final int APART = 4;

  /** In how many words a suspect must be named to be what the sentence is about. */
  private static final int OPENING = 4;

  private static final int SYMBOLS = 0xFFFFFF;

  private final WordTable table;
  private final Stemming stemming = new Stemming();
  private int[] stems = new int[64];
  private int[] groups = new int[64];
  private long[] features = new long[512];
  private int[] places = new int[512];
  private int count;

  SentenceFeatures(WordTable table) {
    this.table = table;
  }

  /**
   * Reads a sentence; the features of the one before are gone.
   *
   * @param patterns the entries whose patterns stand in it, such as {@code movement/harboured}
   */
  void read(AnalyzedBlock block, Sentence sentence, Set<String> patterns) {
    count = 0;
    for (String pattern : patterns) {
      add(feature(8, pattern.hashCode() & SYMBOLS, 0), -1);
      String kind = pattern.substring(0, pattern.indexOf('/'));
      add(feature(9, kind.hashCode() & SYMBOLS, 0), -1);
    }
    TokenSequence tokens = block.tokens();
    int size = sentence.end() - sentence.first();
    if (size + APART + 1 > stems.length) {
      stems = new int[size * 2 + APART];
      groups = new int[size * 2 + APART];
    }
    add(feature(7, 0, 0), -1);
    int denied = 0;
    boolean person = false;
    boolean suspect = false;
    for (int i = 0; i < size; i++) {
      int token = sentence.first() + i;
      WordTable.Entry entry = table.entry(tokens, token, sentence.first(), stemming);
      int stem = entry == null ? WordTable.kind(tokens, token) : entry.symbol();
      int group = entry == null ? stem : entry.group();
      int other = entry == null ? 0 : entry.other();
      stems[i] = stem;
      groups[i] = group;
      add(feature(1, stem, 0), i);
      if (group != stem) {
        add(feature(2, group, 0), i);
      }
      if (other != 0) {
        add(feature(2, other, 0), i);
      }
      if (denied > 0) {
        add(feature(3, group, 0), i);
        denied--;
      }
      denied = entry != null && entry.has(WordTable.DENIES) ? DENIED : denied;
      person |= stem == WordTable.NAME || entry != null && entry.has(WordTable.PERSON);
      suspect |= i < OPENING && entry != null && entry.has(WordTable.SUSPECT);
      add(feature(4, i == 0 ? WordTable.EDGE : stems[i - 1], stem), i);
      if (i > 0) {
        add(feature(5, groups[i - 1], group), i);
      }
      for (int apart = 2; apart <= APART && apart <= i; apart++) {
        add(feature(6, groups[i - apart], group), i);
      }
    }
    if (suspect) {
      addAll(10, size);
    }
    if (!person) {
      addAll(11, size);
    }
  }

  /** What is said of a suspect, or of nobody at all, means something else: each group counts once more for each case. */
  private void addAll(int kind, int size) {
    add(feature(kind, 0, 0), -1);
    for (int i = 0; i < size; i++) {
      add(feature(kind, groups[i], 0), i);
    }
  }

  private void add(long feature, int place) {
    if (count == features.length) {
      features = Arrays.copyOf(features, count * 2);
      places = Arrays.copyOf(places, count * 2);
    }
    features[count] = feature;
    places[count++] = place;
  }

  /** A feature's number; never 0. */
  static long feature(int kind, int one, int other) {
    return (long) kind << 48 | (long) one << 24 | other;
  }

  /** How many features there are. */
  int count() {
    return count;
  }

  /** A feature, by index. */
  long feature(int index) {
    return features[index];
  }

  /** The place of the word that gave a feature, from 0 at the start of the sentence; -1 where no word did. */
  int place(int index) {
    return places[index];
  }

  /** The features without repetition. */
  long[] distinct() {
    return Arrays.stream(features, 0, count).distinct().toArray();
  }
}
