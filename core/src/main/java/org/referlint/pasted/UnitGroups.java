package org.referlint.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.referlint.text.LatePattern;
import org.referlint.text.PlaceTable;

/**
 * Finds the signals that lie in several units together: headers of mail, rows, speakers, lines that come back. Changes only
 * {@link Unit#signals}. Used once and thrown away.
 */
final class UnitGroups {
  /** A paragraph shorter than this may stand twice by design. */
  private static final int SHORTEST_REPEATED = 80;

  private static final int LONGEST_RUNNING_LINE = 90;
  private static final int LOOKED_AT = 400;
  private static final long HASH = 0x9E3779B97F4A7C15L;
  private static final long MAIL = Signals.of(Signal.MAIL_HEADER);
  private static final long ONLY_WITH_OTHERS = Signals.of(
      Signal.DATE_ROW,
      Signal.TIME_ROW,
      Signal.CAPITALS,
      Signal.CHAT_LINE,
      Signal.TABLE_ROW,
      Signal.PARAGRAPH_NUMBER);

  private static final long NEVER_RUNNING = Signals.of(
      Signal.FIELD,
      Signal.NOTE_LABEL,
      Signal.TURN,
      Signal.CHAT_LINE,
      Signal.TABLE_ROW,
      Signal.MAIL_HEADER);
  private static final long OTHERS_WORDS =
      Signals.of(Signal.AGENCY_VOICE, Signal.SHORTHAND, Signal.CLINICAL);

  private static final LineFact<String> SPEAKER =
      LineFact.ofLine((lines, line) -> new LineReader(lines).speaker(line));
  private static final LineFact<Long> RUNNING = normalized(true);
  private static final LineFact<Long> PARAGRAPH = normalized(false);

  private final List<Unit> units;
  private final SourceLines lines;
  private final String text;

  /** Over the units of a document. */
  UnitGroups(List<Unit> units, SourceLines lines) {
    this.units = units;
    this.lines = lines;
    this.text = lines.text();
  }

  /** A number for what some lines say, that of running lines whatever their own numbers are. */
  private static LineFact<Long> normalized(boolean numbersEqual) {
    return new LineFact<>((lines, first, last) -> {
      char[] text = lines.units(first, last);
      return normalized(text, Math.min(text.length, LOOKED_AT), numbersEqual);
    });
  }

  void mark() {
    mailHeaders();
    runs();
    foreignNumbers();
    turns();
    repeated();
  }

  /** One line that looks like a header is a label; two that are different and near each other head a message. */
  private void mailHeaders() {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).has(Signal.MAIL_HEADER)) {
        int j = i;
        int headers = 0;
        int telling = 0;
        Set<String> labels = new HashSet<>();
        while (j < units.size() && j < i + 8 && units.get(j).has(Signal.MAIL_HEADER)) {
          String label = label(units.get(j).first);
          headers += labels.add(label) ? 1 : 0;
          telling += TELLING.contains(label) ? 1 : 0;
          j++;
        }
        if (i == 0 && isHeadOfReferral(j)) {
          for (int k = i; k < j; k++) {
            units.get(k).signals = 0;
          }
        } else if (headers < 2 || telling < 1) {
          for (int k = i; k < j; k++) {
            units.get(k).signals &= ~MAIL;
          }
        } else {
          for (int k = i; k < j; k++) {
            units.get(k).signals &=
                ~Signals.of(Signal.FIELD, Signal.NOTE_LABEL, Signal.REFERENCE, Signal.FORM_LABEL);
          }
        }
        i = j - 1;
      }
    }
  }

  /** Whether the lines at the top of the text, up to a unit, are addressed to those who decide on the referral. */
  private boolean isHeadOfReferral(int end) {
    for (int unit = 0; unit < end; unit++) {
      if (lines.finds(units.get(unit).first, DECIDES)) {
        return true;
      }
    }
    return false;
  }

  private static final LatePattern DECIDES =
      LatePattern.of("(?i)competent authority|subject of (?:this|the) referral");

  private static final Set<String> TELLING = Set.of(
      "from",
      "sent",
      "subject",
      "von",
      "gesendet",
      "betreff",
      "objet",
      "envoyé",
      "temat",
      "subiect",
      "cc",
      "bcc");

  private String label(int line) {
    int start = lines.start(line);
    while (start < lines.end(line) && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf(':', start);
    return end < 0
        ? ""
        : text.substring(start, end).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Rows, times and capitals count only in company: three near each other. */
  private void runs() {
    for (Signal signal : List.of(
        Signal.DATE_ROW,
        Signal.TIME_ROW,
        Signal.CAPITALS,
        Signal.CHAT_LINE,
        Signal.TABLE_ROW,
        Signal.PARAGRAPH_NUMBER)) {
      int fewest = signal == Signal.CHAT_LINE
              || signal == Signal.CAPITALS
              || signal == Signal.PARAGRAPH_NUMBER
          ? 2
          : 3;
      for (int i = 0; i < units.size(); i++) {
        if (units.get(i).has(signal)) {
          int count = 0;
          int last = i;
          for (int j = i; j < units.size() && j <= last + 3; j++) {
            if (units.get(j).has(signal)) {
              count++;
              last = j;
            }
          }
          settleRun(units.subList(i, last + 1), signal, count >= fewest, count >= 3);
          i = last;
        }
      }
    }
  }

  /** Runs of three are strong unless their lines are the writer's sentences. */
  private static void settleRun(List<Unit> run, Signal signal, boolean stays, boolean isLong) {
    int lines = 0;
    int told = 0;
    boolean personal = false;
    for (Unit unit : run) {
      if (unit.has(signal)) {
        lines++;
        told += unit.voice.others() > 0 ? 1 : 0;
        personal |= unit.voice.person() >= 0.8;
      }
    }
    boolean own = signal != Signal.CHAT_LINE && (personal || told * 2 > lines);
    Signal decided = switch (signal) {
      case CHAT_LINE -> Signal.CHAT_MARK;
      case PARAGRAPH_NUMBER -> Signal.DEEP_NUMBER;
      case CAPITALS -> Signal.CAPITALS;
      default -> Signal.ROW_RUN;
    };
    for (Unit unit : run) {
      if (unit.has(signal)) {
        boolean menu = !stays && unit.shape.bars >= 2 && unit.shape.digits == 0 && unit.length < 90;
        unit.signals |= menu ? Signal.WEB.bit() : 0;
        unit.signals &= stays && !own ? -1L : ~signal.bit();
        unit.signals |= isLong && !own ? decided.bit() : 0;
      }
    }
  }

  /** Headings with numbers count where the first number of the text is not 1. */
  private void foreignNumbers() {
    boolean first = true;
    boolean own = false;
    for (Unit unit : units) {
      if (unit.has(Signal.FOREIGN_NUMBER)) {
        int start = lines.start(unit.first);
        own =
            first ? text.startsWith("1", start) && !Character.isDigit(text.charAt(start + 1)) : own;
        first = false;
        unit.signals &= own ? ~Signal.FOREIGN_NUMBER.bit() : -1L;
      }
    }
  }

  /** Speakers: labels that come back, at least two of them, in at least four lines. */
  private void turns() {
    Map<String, Integer> counts = new HashMap<>();
    List<String> speakers = new ArrayList<>();
    for (Unit unit : units) {
      String speaker = unit.hasAny(ONLY_WITH_OTHERS & ~Signal.CAPITALS.bit())
          ? ""
          : SPEAKER.of(lines, unit.first);
      speakers.add(speaker);
      if (!speaker.isEmpty()) {
        counts.merge(speaker, 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < 2);
    int lineCount = 0;
    for (int count : counts.values()) {
      lineCount += count;
    }
    boolean questions = counts.containsKey("q#") && counts.size() == 1 && lineCount >= 3;
    if (counts.size() < 2 && !questions || lineCount < 4 && !questions) {
      return;
    }
    for (int i = 0; i < units.size(); i++) {
      boolean another = i > 0
          && !units.get(i).apart
          && units.get(i - 1).has(Signal.TURN)
          && !speakers.get(i).isEmpty();
      if (another || counts.containsKey(speakers.get(i))) {
        units.get(i).signals |= Signal.TURN.bit();
      }
    }
  }

  /** Lines that come back: short ones are headers and footers, long ones a paragraph pasted twice. */
  private void repeated() {
    PlaceTable seen = new PlaceTable(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean paragraph = unit.prose && unit.length >= SHORTEST_REPEATED;
      boolean running = !unit.prose
          && unit.length >= 8
          && unit.length <= LONGEST_RUNNING_LINE
          && unit.shape.words >= 3
          && !unit.shape.endsSentence()
          && !unit.hasAny(NEVER_RUNNING);
      if (!paragraph && !running) {
        continue;
      }
      LineFact<Long> what = running ? RUNNING : PARAGRAPH;
      int before = seen.exchange(what.of(lines, unit.first, unit.last), i);
      if (before != PlaceTable.NOWHERE) {
        if (paragraph) {
          unit.signals |= Signal.REPEATED.bit();
          if (units.get(before).hasAny(OTHERS_WORDS)) {
            units.get(before).signals |= Signal.REPEATED.bit();
          }
        } else if (i - before > 1) {
          unit.signals |= Signal.RUNNING_LINE.bit();
          units.get(before).signals |= Signal.RUNNING_LINE.bit();
        }
      }
    }
  }

  /** A number for a stretch in small letters, blanks as one; the numbers of running lines count as equal. */
  private static long normalized(char[] text, int to, boolean numbersEqual) {
    long hash = 1;
    boolean blank = false;
    for (int i = 0; i < to; i++) {
      char c = text[i];
      int kind = Chars.kind(c);
      if ((kind & Chars.BLANK) != 0) {
        blank = true;
      } else {
        hash = blank ? hash * HASH + ' ' : hash;
        blank = false;
        boolean number = numbersEqual && (kind & Chars.DIGIT) != 0;
        hash = hash * HASH + (number ? '#' : Character.toLowerCase(c));
      }
    }
    return hash;
  }
}
