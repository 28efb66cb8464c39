package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.finding.HeldBack;
import org.referlint.finding.RelatedPlace;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.overlap.KnownSources;
import org.referlint.overlap.Overlap;
import org.referlint.overlap.Place;
import org.referlint.pasted.PassageKind;
import org.referlint.text.LatePattern;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** Turns what a text shares with known sources, or with itself, into finds. Stateless. */
final class OverlapReader {
  /** The name by which an entry asks for passages of known sources. */
  static final String KNOWN_SOURCE = "known-source";

  /** A quotation of more words than this is a pasted passage, whoever is named. */
  private static final int LONGEST_QUOTATION = 60;

  private static final int LOOKED_AT = 160;

  /** Who said or wrote the words that follow or went before. */
  private static final LatePattern ATTRIBUTION = LatePattern.of(
      "\\b(?:said|says|wrote|writes|written|told|states?|stated|reads?|recorded|records|noted|notes|reported|reports|according to|in (?:his|her|their) words|quotes?|quoting|added|explained)\\b");

  /** What is said of a repeated passage, by its number of words: after each key it is said again of hundreds. */
  private static final AtomicReferenceArray<List<String>> REPEATED =
      new AtomicReferenceArray<>(1 << 9);

  private OverlapReader() {}

  static void readKnown(AnalyzedDocument document, KnownSources sources, Judged judged) {
    SourceText text = document.source();
    Lexicon lexicon = document.lexicon();
    for (Entry entry : lexicon.detectedBy(KNOWN_SOURCE)) {
      for (Overlap overlap : sources.find(text)) {
        Optional<TextRange> attribution = attribution(text.text(), overlap);
        if (attribution.isPresent()) {
          judged.clear(new HeldBack(
              entry.key(),
              overlap.range(),
              "a quotation that says whose words they are",
              attribution.get()));
        } else {
          judged.finds.add(find(
              entry,
              overlap,
              List.of(overlap.words() + " words that also stand in "
                  + overlap.places().get(0).path()),
              "The same words stand here."));
        }
      }
    }
  }

  static void readRepeated(AnalyzedDocument document, List<Overlap> overlaps, Judged judged) {
    for (Entry entry : document.lexicon().detectedBy(PassageKind.REPEATED_PARAGRAPH.id())) {
      for (Overlap overlap : overlaps) {
        judged.finds.add(find(
            entry, overlap, repeated(overlap.words()), "Here the words stand for the first time."));
      }
    }
  }

  private static List<String> repeated(int words) {
    List<String> known = words < REPEATED.length() ? REPEATED.get(words) : null;
    if (known == null) {
      known = List.of(words + " words that stand in this text before");
      if (words < REPEATED.length()) {
        REPEATED.set(words, known);
      }
    }
    return known;
  }

  private static Judged.Find find(Entry entry, Overlap overlap, List<String> seen, String message) {
    List<RelatedPlace> related = new ArrayList<>(overlap.places().size());
    for (Place place : overlap.places()) {
      related.add(new RelatedPlace(place.path(), place.range(), message));
    }
    return new Judged.Find(entry, overlap.range(), true, seen, related);
  }

  /** Where a short passage in quotation marks is attributed; empty where it is not both. */
  private static Optional<TextRange> attribution(String text, Overlap overlap) {
    TextRange range = overlap.range();
    if (overlap.words() > LONGEST_QUOTATION) {
      return Optional.empty();
    }
    int paragraph =
        Math.max(text.lastIndexOf('\n', Math.max(0, range.start() - 1)) + 1, range.start() - 600);
    int opening = opening(text, Math.min(paragraph, range.start()), range.start());
    int closing = closing(text, range);
    if (opening < 0 || closing < 0) {
      return Optional.empty();
    }
    Matcher matcher = ATTRIBUTION.matcher(text);
    int from = Math.max(Math.min(paragraph, opening), opening - LOOKED_AT);
    if (matcher.region(from, opening).find()
        || matcher
            .region(closing, Math.min(text.length(), closing + LOOKED_AT / 2))
            .find()) {
      return Optional.of(new TextRange(matcher.start(), matcher.end()));
    }
    return Optional.empty();
  }

  /** The quotation mark that is open where the passage begins; -1 where none is. */
  private static int opening(String text, int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '"' && open < 0) {
        open = i;
      } else if (c == '”' || c == '"') {
        open = -1;
      }
    }
    return open;
  }

  /** The mark that closes the quotation, at the end of the passage or a little behind it. */
  private static int closing(String text, TextRange range) {
    for (int i = range.end() - 1; i < Math.min(text.length(), range.end() + LOOKED_AT); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '”') {
        return i + 1;
      }
      if (c == '\n') {
        return -1;
      }
    }
    return -1;
  }
}
