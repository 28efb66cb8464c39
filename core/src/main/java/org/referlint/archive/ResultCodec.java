package org.referlint.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private interface Source<T> {
    T read() throws IOException;
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
      out.writeUTF(finding.rule().toString());
      out.writeByte(finding.severity().ordinal());
      range(finding.range());
      out.writeBoolean(finding.ofWholeText());
      out.writeBoolean(!finding.words().isEmpty());
      out.writeUTF(finding.message());
      list(finding.fixes(), this::fix);
      list(finding.related(), this::related);
      out.writeUTF(finding.source());
      out.writeByte(finding.grounds().basis().ordinal());
      out.writeDouble(finding.grounds().sureness());
      list(finding.grounds().decidedBy(), this::range);
    }

    private void fix(Fix fix) throws IOException {
      out.writeUTF(fix.title());
      range(fix.range());
      out.writeUTF(fix.replacement());
      out.writeBoolean(fix.safe());
    }

    private void related(RelatedPlace place) throws IOException {
      out.writeUTF(place.path());
      range(place.range());
      out.writeUTF(place.message());
    }

    private void heldBack(HeldBack held) throws IOException {
      out.writeUTF(held.entry());
      range(held.range());
      out.writeUTF(held.reason());
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
      out.writeUTF(question.about());
      out.writeByte(question.severity().ordinal());
      out.writeUTF(question.text());
    }

    private void evidence(Evidence evidence) throws IOException {
      range(evidence.range());
      out.writeUTF(evidence.entry());
    }
  }

  /** Reads one result. */
  static final class Reader {
    private final DataInputStream in;
    private final SourceText source;

    Reader(DataInputStream in, SourceText source) {
      this.in = in;
      this.source = source;
    }

    LintResult result() throws IOException {
      Victim victim = Victim.values()[in.readUnsignedByte()];
      List<Finding> findings = list(this::finding);
      List<HeldBack> heldBack = list(this::heldBack);
      List<DetectorFailure> none = List.of();
      return new LintResult(victim, findings, heldBack, coverage(), none);
    }

    private <T> List<T> list(Source<T> part) throws IOException {
      int size = in.readInt();
      List<T> values = new ArrayList<>(Math.min(size, 1_000));
      for (int i = 0; i < size; i++) {
        values.add(part.read());
      }
      return values;
    }

    private TextRange range() throws IOException {
      return new TextRange(in.readInt(), in.readInt());
    }

    private Finding finding() throws IOException {
      RuleId rule = RuleId.of(in.readUTF()).orElseThrow(() -> new IOException("no rule"));
      Severity severity = Severity.values()[in.readUnsignedByte()];
      TextRange range = range();
      boolean ofWholeText = in.readBoolean();
      String words = in.readBoolean() ? Finding.quoted(source.slice(range)) : "";
      return new Finding(
          rule,
          severity,
          range,
          ofWholeText,
          words,
          in.readUTF(),
          list(this::fix),
          list(this::related),
          in.readUTF(),
          new Grounds(
              Grounds.Basis.values()[in.readUnsignedByte()], in.readDouble(), list(this::range)));
    }

    private Fix fix() throws IOException {
      return new Fix(in.readUTF(), range(), in.readUTF(), in.readBoolean());
    }

    private RelatedPlace related() throws IOException {
      return new RelatedPlace(in.readUTF(), range(), in.readUTF());
    }

    private HeldBack heldBack() throws IOException {
      return new HeldBack(in.readUTF(), range(), in.readUTF(), range());
    }

    private Coverage coverage() throws IOException {
      Map<Element, ElementState> elements = new EnumMap<>(Element.class);
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        elements.put(
            Element.values()[in.readUnsignedByte()],
            new ElementState(
                ElementState.State.values()[in.readUnsignedByte()], list(this::evidence)));
      }
      Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        indicators.put(Indicator.values()[in.readUnsignedByte()], list(this::evidence));
      }
      return new Coverage(elements, indicators, list(this::question));
    }

    private Question question() throws IOException {
      return new Question(in.readUTF(), Severity.values()[in.readUnsignedByte()], in.readUTF());
    }

    private Evidence evidence() throws IOException {
      return new Evidence(range(), in.readUTF());
    }
  }
}
