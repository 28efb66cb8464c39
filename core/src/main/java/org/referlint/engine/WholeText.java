package org.referlint.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.Indicator;
import org.referlint.lexicon.Circumstance;
import org.referlint.text.TextRange;

/** Works out the circumstances that no words name: what the text as a whole is and has. */
final class WholeText {
  /** Fewer words say too little to judge element by element. */
  private static final int LEAST_WORDS = 40;

  private static final int FACTS = 3;
  private static final int CATEGORIES = 2;

  private static final Set<Indicator> HOLDING = EnumSet.of(
      Indicator.CONTROL_OF_MOVEMENT,
      Indicator.CONTROL_OF_DOCUMENTS,
      Indicator.DEBT_BONDAGE,
      Indicator.THREATS_VIOLENCE,
      Indicator.ISOLATION);

  private final AnalyzedDocument document;
  private final ShownEvidence shown;
  private final Coverage coverage;
  private final BlockCounts counts;

  WholeText(AnalyzedDocument document, ShownEvidence shown, Coverage coverage, BlockCounts counts) {
    this.document = document;
    this.shown = shown;
    this.coverage = coverage;
    this.counts = counts;
  }

  /** All that hold. */
  Set<Circumstance> circumstances() {
    Set<Circumstance> all = EnumSet.noneOf(Circumstance.class);
    TextKind kind = new TextKind(document, counts);
    int facts = kind.facts() + shown.count(Element.TIME) + shown.count(Element.PLACE);
    facts += facts < FACTS ? quotations(document.source().text()) : 0;
    put(all, Circumstance.ENGLISH, kind.isEnglish());
    put(all, Circumstance.SENTENCES, kind.hasSentences());
    put(all, Circumstance.LENGTH, kind.words() >= LEAST_WORDS);
    put(all, Circumstance.ACCOUNT, kind.isAccount(coverage));
    put(all, Circumstance.THREE_FACTS, facts >= FACTS);
    put(all, Circumstance.TWO_INDICATORS, coverage.indicators().size() >= CATEGORIES);
    put(
        all,
        Circumstance.REASON_TO_STAY,
        coverage.indicators().keySet().stream().anyMatch(HOLDING::contains));
    return all;
  }

  private static void put(Set<Circumstance> all, Circumstance circumstance, boolean holds) {
    if (holds) {
      all.add(circumstance);
    }
  }

  private static int quotations(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += text.charAt(i) == '"' || text.charAt(i) == '“' || text.charAt(i) == '”' ? 1 : 0;
    }
    return marks / 2;
  }

  /** The first sentence as far as its line goes; the whole of a text without one. */
  static TextRange firstLine(AnalyzedDocument document) {
    String text = document.source().text();
    for (PlacedBlock block : document.blocks()) {
      List<Sentence> sentences = block.facts().sentences();
      if (!sentences.isEmpty()) {
        TextRange range = block.range(sentences.get(0));
        int line = document.source().lines().lineColumn(range.start()).line();
        int end = document.source().lines().endOf(line);
        while (end > range.start() && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        return new TextRange(range.start(), Math.min(range.end(), end));
      }
    }
    return new TextRange(0, text.length());
  }
}
