package org.referlint.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referlint.document.Document;

/**
 * Finds the passages of a text that come from other documents. Each line is weighed by its signals; the likeliest division
 * of the whole text into own and pasted stretches, with a price on each change between them, gives the passages; those
 * without a strong signal, or enough medium ones, are dropped. Stateless, safe for all threads; takes time and memory in
 * proportion to the text.
 */
final class PassageReader {
  private static final double CHANGE = 1.6;
  private static final double CHANGE_AT_BLANK_LINE = 1.1;

  /** What medium signals must weigh together where no strong one decides. */
  private static final double ENOUGH = 3.9;

  /** The same where they are all of one sort. */
  private static final double ENOUGH_OF_ONE = 7;

  private static final int MOST_SIGNALS_NAMED = 3;

  private PassageReader() {}

  /** The passages of a document, ascending and disjoint. */
  static List<Passage> read(Document document, SourceLines lines) {
    List<Unit> units = new UnitReader(document, lines).read();
    List<Passage> passages = new ArrayList<>(furnished(units, lines));
    passages.addAll(OtherVoice.read(units, passages, lines));
    passages.sort((one, other) -> one.range().compareTo(other.range()));
    return passages;
  }

  /** The passages that their signals give away, ascending. */
  private static List<Passage> furnished(List<Unit> units, SourceLines lines) {
    if (!Unit.haveSignals(units)) {
      return List.of();
    }
    new Embrace(units, openings(units, lines)).mark();
    boolean[] pasted = divide(units);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (pasted[i]) {
        int last = i;
        while (last + 1 < units.size() && pasted[last + 1]) {
          last++;
        }
        take(units, i, last, lines, passages);
        i = last;
      }
    }
    return passages;
  }

  private static List<String> openings(List<Unit> units, SourceLines lines) {
    List<String> openings = new ArrayList<>();
    for (Unit unit : units) {
      openings.add(
          unit.prose || unit.length > 120
              ? ""
              : opening(
                  lines.text(),
                  lines.start(unit.first),
                  lines.end(unit.first),
                  unit.has(Signal.MAIL_HEADER)));
    }
    return openings;
  }

  /** The first word; of a header line all of it, where the names are. */
  private static String opening(String text, int from, int to, boolean whole) {
    if (whole) {
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
    int end = from;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  /** The likeliest states, own or pasted, of all units (Viterbi's algorithm with two states). */
  private static boolean[] divide(List<Unit> units) {
    int count = units.size();
    boolean[] ownFromPasted = new boolean[count];
    boolean[] pastedFromOwn = new boolean[count];
    double own = 0;
    double pasted = -CHANGE_AT_BLANK_LINE;
    for (int i = 0; i < count; i++) {
      Unit unit = units.get(i);
      double change = unit.apart ? CHANGE_AT_BLANK_LINE : CHANGE;
      ownFromPasted[i] = pasted - change > own;
      pastedFromOwn[i] = own - change >= pasted;
      double ownNow = Math.max(own, pasted - change);
      pasted = Math.max(pasted, own - change) + unit.evidence();
      own = ownNow;
    }
    boolean[] states = new boolean[count];
    boolean state = pasted - CHANGE_AT_BLANK_LINE > own;
    for (int i = count - 1; i >= 0; i--) {
      states[i] = state;
      state = state ? !pastedFromOwn[i] : ownFromPasted[i];
    }
    return states;
  }

  private static void take(
      List<Unit> units, int from, int to, SourceLines lines, List<Passage> passages) {
    int first = from;
    int last = to;
    while (last > first && isLoose(units.get(last))) {
      last--;
    }
    while (first < last
        && (isIntroduction(units.get(first))
            || isVoiceOnly(units.get(first)) && units.get(first + 1).apart)) {
      first++;
    }
    List<Unit> block = units.subList(first, last + 1);
    Map<Signal, Double> weights = Signals.weights(block);
    boolean strong = weights.keySet().stream().anyMatch(Signal::isStrong);
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean voiceAlone =
        weights.keySet().stream().allMatch(signal -> signal.in(Signals.VOICE | Signal.FIELD.bit()));
    if (weights.isEmpty()
        || !strong && (voiceAlone || sum < (weights.size() < 2 ? ENOUGH_OF_ONE : ENOUGH))) {
      return;
    }
    passages.add(new Passage(
        Signals.kind(weights),
        lines.range(units.get(first).first, units.get(last).last),
        Signals.inWords(weights, MOST_SIGNALS_NAMED)));
  }

  /** A heading or short line at the end that nothing ties to the passage. */
  private static boolean isLoose(Unit unit) {
    return unit.signals == 0 && !unit.embraced && unit.apart;
  }

  /** A paragraph with one turn of an agency's record and nothing else, which a writer may use; the passage begins below. */
  private static boolean isVoiceOnly(Unit unit) {
    return unit.prose && !unit.embraced && unit.signals == Signal.AGENCY_VOICE.bit();
  }

  /** A line of the writer that leads to the passage. */
  private static boolean isIntroduction(Unit unit) {
    return !unit.embraced
        && (unit.isIntroduction()
            || unit.signals == 0
                && (unit.ownVoice > 0
                    || unit.shape.endsSentence()
                    || unit.endsWithColon && !unit.shape.isCapitals()));
  }
}
