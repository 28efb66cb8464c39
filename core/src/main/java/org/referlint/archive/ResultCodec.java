package org.referlint.archive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.referlint.finding.Coverage;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.Grounds;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.finding.LintResult;
import org.referlint.finding.Question;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * Writes results as bytes and reads them back with their text at hand. The words of a finding are not written but taken from
 * the text again. The form belongs to its build: the key of the cache sees to it that no other reads it.
 */
final class ResultCodec {
  private ResultCodec() {}

  private interface Part<T> {
    void write(T value) throws IOException;
  }

  /** Writes one result. */
  static final class Writer {
    private final DataOutputStream out;

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void result(LintResult result) throws IOException {
      out.writeByte(result.victim().ordinal());
      list(result.findings(), this::finding);
      list(result.heldBack(), this::heldBack);
      coverage(result.coverage());
    }

    private void text(String text) throws IOException {
      if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
        // A half of a pair, which a name may hold, has no bytes of its own in UTF-8.
        out.writeInt(-text.length());
        out.writeChars(text);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }

    private <T> void list(List<T> values, Part<T> part) throws IOException {
      out.writeInt(values.size());
      for (T value : values) {
        part.write(value);
      }
    }

    private void range(TextRange range) throws IOException {
      out.writeInt(range.start());
      out.writeInt(range.end());
    }

    private void finding(Finding finding) throws IOException {
      text(finding.rule().toString());
      out.writeByte(finding.severity().ordinal());
      range(finding.range());
      out.writeBoolean(finding.ofWholeText());
      out.writeBoolean(!finding.words().isEmpty());
      text(finding.message());
      list(finding.fixes(), this::fix);
      list(finding.related(), this::related);
      text(finding.source());
      out.writeByte(finding.grounds().basis().ordinal());
      out.writeDouble(finding.grounds().sureness());
      list(finding.grounds().decidedBy(), this::range);
    }

    private void fix(Fix fix) throws IOException {
      text(fix.title());
      range(fix.range());
      text(fix.replacement());
      out.writeBoolean(fix.safe());
    }

    private void related(RelatedPlace place) throws IOException {
      text(place.path());
      range(place.range());
      text(place.message());
    }

    private void heldBack(HeldBack held) throws IOException {
      text(held.entry());
      range(held.range());
      text(held.reason());
      range(held.decidedBy());
    }

    private void coverage(Coverage coverage) throws IOException {
      out.writeByte(coverage.elements().size());
      for (Map.Entry<Element, ElementState> element : coverage.elements().entrySet()) {
        out.writeByte(element.getKey().ordinal());
        out.writeByte(element.getValue().state().ordinal());
        list(element.getValue().evidence(), this::evidence);
      }
      out.writeByte(coverage.indicators().size());
      for (Map.Entry<Indicator, List<Evidence>> indicator :
          coverage.indicators().entrySet()) {
        out.writeByte(indicator.getKey().ordinal());
        list(indicator.getValue(), this::evidence);
      }
      list(coverage.questions(), this::question);
    }

    private void question(Question question) throws IOException {
      text(question.about());
      out.writeByte(question.severity().ordinal());
      text(question.text());
    }

    private void evidence(Evidence evidence) throws IOException {
      range(evidence.range());
      text(evidence.entry());
    }
  }

  /** Reads one result; whatever it throws says that the bytes are none. */
  static final class Reader {
    private final ByteBuffer in;
    private final SourceText source;

    Reader(ByteBuffer in, SourceText source) {
      this.in = in;
      this.source = source;
    }

    LintResult result() {
      Victim victim = Victim.values()[unsignedByte()];
      List<Finding> findings = list(this::finding);
      List<HeldBack> heldBack = list(this::heldBack);
      List<DetectorFailure> none = List.of();
      return new LintResult(victim, findings, heldBack, coverage(), none);
    }

    private int unsignedByte() {
      return in.get() & 0xFF;
    }

    private boolean flag() {
      return in.get() != 0;
    }

    private String text() {
      int length = in.getInt();
      if (length < 0) {
        if (-(long) length * Character.BYTES > in.remaining()) {
          throw new BufferUnderflowException();
        }
        char[] units = new char[-length];
        in.asCharBuffer().get(units);
        in.position(in.position() + Character.BYTES * units.length);
        return new String(units);
      }
      String text =
          new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      return text;
    }

    private <T> List<T> list(Supplier<T> part) {
      int size = in.getInt();
      List<T> values = new ArrayList<>(Math.min(size, 1_000));
      for (int i = 0; i < size; i++) {
        values.add(part.get());
      }
      return values;
    }

    private TextRange range() {
      return new TextRange(in.getInt(), in.getInt());
    }

    private Finding finding() {
      RuleId rule = RuleId.of(text()).orElseThrow();
      Severity severity = Severity.values()[unsignedByte()];
      TextRange range = range();
      boolean ofWholeText = flag();
      String words = flag() ? Finding.quoted(source.slice(range)) : "";
      return new Finding(
          rule,
          severity,
          range,
          ofWholeText,
          words,
          text(),
          list(this::fix),
          list(this::related),
          text(),
          new Grounds(Grounds.Basis.values()[unsignedByte()], in.getDouble(), list(this::range)));
    }

    private Fix fix() {
      return new Fix(text(), range(), text(), flag());
    }

    private RelatedPlace related() {
      return new RelatedPlace(text(), range(), text());
    }

    private HeldBack heldBack() {
      return new HeldBack(text(), range(), text(), range());
    }

    private Coverage coverage() {
      Map<Element, ElementState> elements = new EnumMap<>(Element.class);
      for (int left = unsignedByte(); left > 0; left--) {
        elements.put(
            Element.values()[unsignedByte()],
            new ElementState(ElementState.State.values()[unsignedByte()], list(this::evidence)));
      }
      Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
      for (int left = unsignedByte(); left > 0; left--) {
        indicators.put(Indicator.values()[unsignedByte()], list(this::evidence));
      }
      return new Coverage(elements, indicators, list(this::question));
    }

    private Question question() {
      return new Question(text(), Severity.values()[unsignedByte()], text());
    }

    private Evidence evidence() {
      return new Evidence(range(), text());
    }
  }
}
