package org.referlint.pasted;

import java.util.List;

/**
 * Marks prose that belongs to the passage around it: the body between headers and sign-off, what stands between the pages'
 * marks, the note below its labels. Changes only {@link Unit#embraced} and signals of signatures.
 */
final class Embrace {
  private static final int LONGEST_LETTER = 30;
  private static final int LONGEST_SIGNATURE = 7;
  private static final int WIDEST_GAP = 4;
  private static final long LETTER_HEAD = Signals.of(Signal.SALUTATION);
  private static final long MAIL_HEAD =
      Signals.of(Signal.MAIL_HEADER, Signal.MAIL_QUOTE, Signal.MAIL_GREETING);
  private static final long ENDS = Signals.of(Signal.SIGN_OFF, Signal.CLOSE);
  private static final long ATTACHING = Signals.of(
      Signal.NOTE_LABEL,
      Signal.FORM_HEADING,
      Signal.FORM_LABEL,
      Signal.SECTION,
      Signal.DEEP_NUMBER,
      Signal.PARAGRAPH_NUMBER,
      Signal.FORM_QUESTION,
      Signal.STATEMENT);

  private static final long BEFORE_NO_NAME = Signals.of(Signal.MAIL_HEADER, Signal.MAIL_GREETING);
  private static final long BELOW_SIGN_OFF =
      Signals.of(Signal.MAIL_FOOTER, Signal.DICTATION, Signal.SIGNATURE);

  /** Kinds whose own prose stands between their signals; the others alternate with the writer's text. */
  private static final List<PassageKind> CLOSED = List.of(
      PassageKind.MINUTES,
      PassageKind.WEB_PAGE,
      PassageKind.PAGE_FURNITURE,
      PassageKind.WITNESS_STATEMENT,
      PassageKind.TRANSCRIPT,
      PassageKind.NUMBERED_REPORT,
      PassageKind.CASE_NOTES,
      PassageKind.FORM,
      PassageKind.RECORD_PRINTOUT,
      PassageKind.CLINICAL_NOTES);

  private final List<Unit> units;
  private final List<String> openings;

  /**
   * Over the units of a document.
   *
   * @param openings the first word of each unit, in small letters
   */
  Embrace(List<Unit> units, List<String> openings) {
    this.units = units;
    this.openings = openings;
  }

  void mark() {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.hasAny(LETTER_HEAD | MAIL_HEAD)) {
        message(i, unit.hasAny(MAIL_HEAD));
      }
      unit.alone = unit.apart && (i + 1 == units.size() || units.get(i + 1).apart);
      unit.answer = i > 0 && unit.signals == 0 && units.get(i - 1).has(Signal.PROMPT);
      if (unit.hasAny(ENDS)) {
        signature(i);
      }
      if (unit.has(Signal.MAIL_QUOTE) && !unit.has(Signal.MAIL_MARGIN)) {
        reply(i);
      }
      if (unit.isStrong() && (unit.prose || unit.voice.person() < 0.8)
          || unit.hasAny(Unit.SPEAKING)) {
        unit.embraced = true;
      }
      if (unit.hasAny(ATTACHING)
          && !unit.has(Signal.PROMPT)
          && i + 1 < units.size()
          && !units.get(i + 1).apart) {
        attach(i + 1);
      }
    }
    long all = 0;
    for (Unit unit : units) {
      all |= unit.signals;
    }
    for (PassageKind kind : CLOSED) {
      if ((all & Signals.telling(kind)) != 0) {
        between(kind);
      }
    }
  }

  /** From a salutation or header to the sign-off; a mail without one ends with its first paragraph. */
  private void message(int head, boolean mail) {
    int end = closing(head);
    if (end > 0 && !(isWholeText(head, end) && !units.get(head).has(Signal.MAIL_HEADER))) {
      embrace(head + 1, end);
      if (units.get(end).hasAny(ENDS) && !units.get(head).has(Signal.MAIL_HEADER)) {
        units.get(head).signals |= Signal.FRAME.bit();
        units.get(end).signals |= Signal.FRAME.bit();
      }
    } else if (mail) {
      int body = head + 1;
      while (body < units.size() && units.get(body).hasAny(MAIL_HEAD)) {
        body++;
      }
      if (body < units.size() && !units.get(head).has(Signal.MAIL_GREETING)) {
        embrace(body, body);
      }
    }
  }

  /** The unit that closes a message: a sign-off, or a line that is only a name. */
  private int closing(int head) {
    for (int i = head + 1; i < Math.min(units.size(), head + LONGEST_LETTER); i++) {
      Unit unit = units.get(i);
      if (unit.hasAny(ENDS)) {
        return i;
      }
      if (i > head + 1 && isName(i) && isKnown(head, i)) {
        return i;
      }
      if (unit.has(Signal.MAIL_HEADER) && i > head + 1 && !units.get(i - 1).has(Signal.MAIL_HEADER)
          || unit.prose && unit.ownVoice > 4.2) {
        return -1;
      }
    }
    return -1;
  }

  /** A line of one to three words, beginning with capitals. */
  private boolean isName(int i) {
    Unit unit = units.get(i);
    return !unit.prose
        && unit.shape.words <= 3
        && unit.length <= 30
        && unit.shape.upper >= 1
        && unit.shape.digits == 0
        && unit.shape.colon < 0
        && !unit.shape.endsSentence()
        && !units.get(i - 1).hasAny(BEFORE_NO_NAME);
  }

  /** Whether a name at the end of a message stands in its headers; a greeting alone has none to ask. */
  private boolean isKnown(int head, int name) {
    String opening = openings.get(name);
    return !opening.isEmpty()
        && (headerNames(head).contains(opening)
            || units.get(head).has(Signal.MAIL_HEADER) && !hasProseBehind(name));
  }

  private String headerNames(int head) {
    StringBuilder names = new StringBuilder();
    for (int i = Math.max(0, head - 6); i <= Math.min(units.size() - 1, head + 6); i++) {
      if (units.get(i).has(Signal.MAIL_HEADER)) {
        names.append(openings.get(i)).append(' ');
      }
    }
    return names.toString();
  }

  private boolean hasProseBehind(int name) {
    return name + 1 < units.size() && !units.get(name + 1).apart;
  }

  /** A letter with no sentence before or behind it is the writer's own. */
  private boolean isWholeText(int head, int end) {
    for (int i = 0; i < units.size(); i++) {
      if ((i < head || i > end) && (units.get(i).prose || units.get(i).shape.isSentence())) {
        return false;
      }
    }
    return true;
  }

  private void embrace(int from, int to) {
    for (int i = from; i <= to; i++) {
      Unit unit = units.get(i);
      unit.embraced |= !(unit.apart && unit.isIntroduction());
    }
  }

  /** Name, role, telephone: short lines below the sign-off. */
  private void signature(int signOff) {
    int last = signOff;
    for (int i = signOff + 1; i < Math.min(units.size(), signOff + LONGEST_SIGNATURE); i++) {
      Unit unit = units.get(i);
      boolean part =
          !unit.prose && !unit.shape.endsSentence() && (unit.ownVoice == 0 || !unit.apart)
              || unit.hasAny(BELOW_SIGN_OFF);
      if (!part) {
        break;
      }
      last = i;
    }
    embrace(signOff + 1, last);
  }

  /** The message above a quoted one, where it ends with a name or sign-off. */
  private void reply(int quote) {
    int end = quote - 1;
    if (end < 1 || !(units.get(end).hasAny(ENDS) || isName(end))) {
      return;
    }
    int from = end;
    while (from > 0
        && !(units.get(from).apart && from < end)
        && units.get(from).ownVoice < Unit.DEFINITE) {
      from--;
    }
    embrace(from, end);
  }

  /** The prose right below a label or heading, without a blank line. */
  private void attach(int body) {
    Unit unit = units.get(body);
    boolean more = body + 1 < units.size()
        && (!units.get(body + 1).apart || units.get(body + 1).isStrong());
    if (unit.prose
        && (unit.ownVoice < 1 && (more || unit.signals != 0)
            || unit.ownVoice == 0 && units.get(body - 1).hasAny(HEADING))) {
      unit.embraced = true;
    }
  }

  private static final long HEADING =
      Signals.of(Signal.FORM_HEADING, Signal.DEEP_NUMBER, Signal.PARAGRAPH_NUMBER);

  /** Prose between two signals of one kind, or around the marks of a page. */
  private void between(PassageKind kind) {
    long signals = Signals.telling(kind);
    int before = -1;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean same = unit.hasAny(signals);
      boolean close = kind == PassageKind.FORM && unit.hasAny(SHEET);
      if (same || close) {
        int gap = LONG.contains(kind) ? LONGEST_LETTER : WIDEST_GAP;
        if (before >= 0 && i - before - 1 <= gap && isNobodysOwn(before + 1, i, kind)) {
          embrace(before + 1, i - 1);
        }
        before = i;
      }
    }
  }

  private static final long SHEET = Signals.of(Signal.PAGE_MARK, Signal.NOTE_LABEL);
  private static final List<PassageKind> LONG = List.of(PassageKind.MINUTES, PassageKind.WEB_PAGE);

  /** Below and above instructions of a template stand the writer's answers. */
  private boolean isNobodysOwn(int from, int to, PassageKind kind) {
    double tolerated = switch (kind) {
      case WITNESS_STATEMENT, TRANSCRIPT -> 5;
      case WEB_PAGE -> 2.5;
      default -> 1;
    };
    for (int i = Math.max(0, from - 2); i < Math.min(units.size(), to + 2); i++) {
      boolean between = i >= from && i < to;
      if (units.get(i).has(Signal.PROMPT)
          || between && units.get(i).prose && units.get(i).voice.person() >= tolerated) {
        return false;
      }
    }
    return true;
  }
}
