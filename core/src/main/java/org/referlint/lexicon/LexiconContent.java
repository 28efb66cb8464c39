package org.referlint.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the dictionaries of a lexicon hold. Entries have numbers, from 0, in the order of the files. Safe for all threads. */
interface LexiconContent {
  /** The shared words. */
  Words words();

  /** The abbreviations among them. */
  Set<String> abbreviations();

  /** The files, with all they hold. */
  List<Dictionary> dictionaries();

  /** How many entries there are, active or not. */
  int size();

  /** The entry of a number. */
  Entry entry(int number);

  /** The key of the entry of a number. */
  String key(int number);

  /** The family of the entry of a number, without making the entry. */
  DictionaryFamily family(int number);

  /** The entries that no later file has replaced or switched off. Nobody changes it. */
  BitSet active();

  /** The active entries that name a detector. */
  List<Entry> detectedBy(String detector);

  /** What to report for absences: for each label what the last file says. */
  List<Missing> missing();

  /** The numbers of the single words of a shared class; null where there is no such class, or where it has not been worked out. */
  int @Nullable [] wordsOfClass(String name);
}
