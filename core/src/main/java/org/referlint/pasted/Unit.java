package org.referlint.pasted;

import java.util.List;

/** One line, or the lines of one wrapped paragraph, with what speaks for and against its being pasted. */
final class Unit {
  /** From here on the words are the writer's whatever stands around them. */
  static final double DEFINITE = 3;

  /** In these other people say I. */
  static final long SPEAKING = Signals.of(Signal.TURN, Signal.CHAT_LINE, Signal.STATEMENT);

  private static final double MOST = 7;
  /** More than two changes at blank lines cost: a sentence that stands alone is no part of what stands around it. */
  private static final double ALONE = -2.6;

  private static final double EMBRACED = 0.8;
  private static final double FRAGMENT = 0.3;

  final int first;
  final int last;
  final int length;
  final LineShape shape;

  /** Whether it is running text. */
  final boolean prose;

  /** Whether a blank line stands right above. */
  final boolean apart;

  /** Whether its last character is a colon. */
  final boolean endsWithColon;

  /** How much it sounds like the writer of the referral. */
  final OwnVoice voice;

  /** What that weighs; not negative. */
  final double ownVoice;

  long signals;

  /** Whether it stands below an instruction, where the writer's answer does. */
  boolean answer;

  /** Whether it is a paragraph of its own, with blank lines around it. */
  boolean alone;

  /** Whether other signals embrace it, so that its prose belongs to the passage around it. */
  boolean embraced;

  Unit(
      Lines where,
      LineShape shape,
      boolean prose,
      boolean apart,
      boolean endsWithColon,
      OwnVoice voice,
      long signals) {
    this.first = where.first;
    this.last = where.last;
    this.length = where.length;
    this.shape = shape;
    this.prose = prose;
    this.apart = apart;
    this.endsWithColon = endsWithColon;
    this.voice = voice;
    this.ownVoice = voice.weight();
    this.signals = signals;
  }

  /**
   * Where a unit stands.
   *
   * @param first its first line
   * @param last its last line
   * @param length in UTF-16 units
   */
  record Lines(int first, int last, int length) {}

  /** Whether any of some units has a signal. */
  static boolean haveSignals(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.signals != 0) {
        return true;
      }
    }
    return false;
  }

  boolean has(Signal signal) {
    return signal.in(signals);
  }

  boolean hasAny(long asked) {
    return (signals & asked) != 0;
  }

  boolean isStrong() {
    return hasAny(Signals.STRONG);
  }

  /** A line of the writer that leads to what follows, for all that can be told from its words. */
  boolean isIntroduction() {
    return endsWithColon
        && (signals & ~Signal.FIELD.bit()) == 0
        && shape.words >= 3
        && !shape.isCapitals();
  }

  /** Logarithm of how much likelier the unit is in a pasted passage than in the writer's own text. */
  double evidence() {
    double sum = Math.min(MOST, Signals.weight(signals));
    if (embraced) {
      return Math.max(EMBRACED, sum) - (ownVoice > DEFINITE && !hasAny(SPEAKING) ? ownVoice : 0);
    }
    if (signals == 0 && alone && shape.isSentence()) {
      return Math.min(ALONE, -length / 100.0) - ownVoice;
    }
    if (prose) {
      return sum - ownVoice - (signals == 0 ? 1 + length / 100.0 : 0.8) - (answer ? 1.5 : 0);
    }
    if (isIntroduction()) {
      return apart ? -2.5 : -1.2;
    }
    boolean fragment = signals == 0 && !shape.endsSentence();
    return sum - ownVoice + (fragment ? FRAGMENT : signals == 0 ? -0.6 : 0);
  }
}
