package org.referlint.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.referlint.document.Block;
import org.referlint.document.BlockKind;
import org.referlint.document.Document;
import org.referlint.text.TextRange;

/** Cuts a document into units: lines, and wrapped paragraphs. Used once and thrown away. */
final class UnitReader {
  private static final LineFact<LineShape> SHAPE = LineFact.ofLine(LineShape::new);
  private static final LineFact<Long> WRAPPED = signals(true);
  private static final LineFact<Long> ALONE = signals(false);
  private static final LineFact<OwnVoice> VOICE =
      new LineFact<>((lines, first, last) -> OwnVoice.of(lines.units(first, last)));

  private final Document document;
  private final SourceLines lines;
  private final String text;
  private final List<Unit> units = new ArrayList<>();

  UnitReader(Document document, SourceLines lines) {
    this.document = document;
    this.lines = lines;
    this.text = lines.text();
  }

  /** The signals of a line, as one of several that a paragraph was wrapped into or by itself. */
  private static LineFact<Long> signals(boolean wrapped) {
    return LineFact.ofLine(
        (lines, line) -> new LineReader(lines).signals(line, SHAPE.of(lines, line), wrapped));
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
    new UnitGroups(units, lines).mark();
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
    for (Block block : document.blocks()) {
      BlockKind kind = block.kind();
      TextRange range = block.range();
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
}
