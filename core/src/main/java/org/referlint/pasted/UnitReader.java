package org.referlint.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.LineFact;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.SourceLines;
import org.referlint.document.BlockKind;
import org.referlint.text.TextRange;

/** Cuts a document into units and finds the signals that lie in several lines together. Used once and thrown away. */
final class UnitReader {
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

  private static final LineFact<LineShape> SHAPE = LineFact.ofLine(LineShape::new);
  private static final LineFact<Long> WRAPPED = signals(true);
  private static final LineFact<Long> ALONE = signals(false);
  private static final LineFact<String> SPEAKER =
      LineFact.ofLine((lines, line) -> new LineReader(lines).speaker(line));
  private static final LineFact<OwnVoice> VOICE = new LineFact<>(
      (lines, first, last) -> OwnVoice.of(lines.text(), lines.start(first), lines.end(last)));
  private static final LineFact<Long> RUNNING = normalized(true);
  private static final LineFact<Long> PARAGRAPH = normalized(false);

  private final AnalyzedDocument document;
  private final SourceLines lines;
  private final String text;
  private final List<Unit> units = new ArrayList<>();

  UnitReader(AnalyzedDocument document) {
    this.document = document;
    this.lines = document.lines();
    this.text = lines.text();
  }

  /** The signals of a line, as one of several that a paragraph was wrapped into or by itself. */
  private static LineFact<Long> signals(boolean wrapped) {
    return LineFact.ofLine(
        (lines, line) -> new LineReader(lines).signals(line, SHAPE.of(lines, line), wrapped));
  }

  /** A number for what some lines say, that of running lines whatever their own numbers are. */
  private static LineFact<Long> normalized(boolean numbersEqual) {
    return new LineFact<>((lines, first, last) -> {
      int start = lines.start(first);
      int end = Math.min(lines.end(last), start + LOOKED_AT);
      return normalized(lines.text(), start, end, numbersEqual);
    });
  }

  List<Unit> read() {
    int[] wrappedUntil = wrapped();
    long[] signals = new long[lines.count()];
    LineShape[] shapes = new LineShape[lines.count()];
    int wrappedTo = -1;
    for (int line = 0; line < lines.count(); line++) {
      wrappedTo = wrappedUntil[line] > line ? wrappedUntil[line] : wrappedTo;
      if (!lines.isBlank(line)) {
        shapes[line] = SHAPE.of(lines, line);
        signals[line] = (line <= wrappedTo ? WRAPPED : ALONE).of(lines, line);
      }
    }
    boolean apart = true;
    for (int line = 0; line < lines.count(); line++) {
      if (lines.isBlank(line)) {
        apart = true;
        continue;
      }
      int last = wrappedUntil[line];
      boolean wrapped = last > line;
      for (int i = line; i <= last && wrapped; i++) {
        wrapped = (signals[i] & ~PROSE_SIGNALS) == 0;
      }
      if (wrapped) {
        long all = debris(line, last);
        for (int i = line; i <= last; i++) {
          all |= signals[i];
        }
        add(line, last, shapes[line], true, apart, all);
        line = last;
      } else {
        boolean prose = shapes[line].isProse();
        add(line, line, shapes[line], prose, apart, signals[line]);
      }
      apart = false;
    }
    mailHeaders();
    runs();
    foreignNumbers();
    turns();
    repeated();
    return units;
  }

  private static final long PROSE_SIGNALS = Signals.of(
      Signal.AGENCY_VOICE,
      Signal.SHORTHAND,
      Signal.CROSS_REFERENCE,
      Signal.GENERIC,
      Signal.PROMPT,
      Signal.CLINICAL,
      Signal.STATEMENT,
      Signal.MAIL_FOOTER,
      Signal.ENCODING,
      Signal.TAPE,
      Signal.DICTATION,
      Signal.CAPITALS,
      Signal.TRACKED);

  private void add(
      int first, int last, LineShape shape, boolean prose, boolean apart, long signals) {
    TextRange range = lines.range(first, last);
    OwnVoice voice = VOICE.of(lines, first, last);
    units.add(new Unit(
        new Unit.Lines(first, last, range.length()),
        shape,
        prose,
        apart,
        text.charAt(range.end() - 1) == ':',
        voice,
        signals | (prose && voice.foreign() ? Signal.FOREIGN.bit() : 0)));
  }

  /** For each line, the last line of the wrapped paragraph that begins with it. */
  private int[] wrapped() {
    int[] until = new int[lines.count()];
    Arrays.setAll(until, i -> i);
    int line = 0;
    for (PlacedBlock placed : document.blocks()) {
      BlockKind kind = placed.block().kind();
      TextRange range = placed.block().range();
      while (line < lines.count() && lines.end(line) <= range.start()) {
        line++;
      }
      int last = line;
      while (last + 1 < lines.count()
          && lines.start(last + 1) < range.end()
          && !lines.isBlank(last + 1)) {
        last++;
      }
      last -= last > line && (isSignature(last) || isFragment(last)) ? 1 : 0;
      if (line < lines.count()
          && last > line
          && (kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM)) {
        until[line] = last;
      }
    }
    return until;
  }

  /** A line that holds nothing but one to three words, as a name below a message does. */
  private boolean isSignature(int line) {
    return line < lines.count()
        && lines.length(line) <= 30
        && Character.isUpperCase(lines.first(line))
        && !lines.endsSentence(line)
        && SHAPE.of(lines, line).words <= 3;
  }

  /** A line behind a finished sentence that begins something else, such as a title. */
  private boolean isFragment(int line) {
    return line < lines.count() && lines.endsSentence(line - 1) && !lines.endsSentence(line);
  }

  private long debris(int first, int last) {
    int broken = 0;
    for (int line = first; line < last; line++) {
      int end = lines.end(line);
      broken += end - 2 >= lines.start(line)
              && text.charAt(end - 1) == '-'
              && Character.isLetter(text.charAt(end - 2))
              && Character.isLowerCase(lines.first(line + 1))
          ? 1
          : 0;
    }
    return broken >= 2 ? Signal.DEBRIS.bit() : 0;
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

  private static final Pattern DECIDES =
      Pattern.compile("(?i)competent authority|subject of (?:this|the) referral");

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
        : text.substring(start, end).replace("*", "").strip().toLowerCase(java.util.Locale.ROOT);
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
    int lineCount = counts.values().stream().mapToInt(Integer::intValue).sum();
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
    Map<Long, Integer> seen = new HashMap<>();
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
      Integer before = seen.put(what.of(lines, unit.first, unit.last), i);
      if (before != null) {
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
  private static long normalized(String text, int from, int to, boolean numbersEqual) {
    long hash = 1;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
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
