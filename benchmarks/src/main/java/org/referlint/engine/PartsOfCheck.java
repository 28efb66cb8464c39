package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.context.ContextJudge;
import org.referlint.detectors.Detectors;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.parse.DocumentParser;
import org.referlint.rule.Detector;
import org.referlint.text.SourceText;

/**
 * A check with some of its parts left out, to see what each costs. It stands in this package because a check can't be taken
 * apart from outside, and only a benchmark has a reason to. For one thread.
 */
public final class PartsOfCheck {
  private final Lexicon lexicon = Dictionaries.shipped();
  private final TextAnalyzer analyzer = new TextAnalyzer(lexicon);
  private final BlockJudge patterns;
  private final BlockJudge language;
  private final List<Detector> detectors = Detectors.all();

  /** Loads the shipped dictionaries and the model of wording. */
  public PartsOfCheck() {
    ContextJudge judge = new ContextJudge(lexicon);
    patterns = new BlockJudge(lexicon, judge, Optional.empty(), Optional.empty(), true);
    language = new BlockJudge(
        lexicon,
        judge,
        Optional.of(WordingModel.shipped(lexicon.vocabulary())),
        Optional.empty(),
        true);
  }

  /** Blocks, tokens, sentences, names, hits of all patterns, and what their context makes of them. */
  public Object patterns(SourceText source) {
    return judged(analyze(source), patterns);
  }

  /** The same, with the model of wording: all that the families compliance and credibility need. */
  public Object language(SourceText source) {
    return judged(analyze(source), language);
  }

  /** The same, with all detectors: the family anonymised too. */
  public Object languageAndNames(SourceText source) {
    AnalyzedDocument document = analyze(source);
    List<Object> found = new ArrayList<>(judged(document, language));
    for (Detector detector : detectors) {
      for (Entry entry : lexicon.detectedBy(detector.name())) {
        found.add(entry);
        found.add(detector.detect(document));
      }
    }
    return found;
  }

  private AnalyzedDocument analyze(SourceText source) {
    return analyzer.analyze(DocumentParser.forPath(source.path()).parse(source));
  }

  private static List<BlockJudge.Judgement> judged(AnalyzedDocument document, BlockJudge judge) {
    return document.blocks().stream()
        .map(PlacedBlock::facts)
        .map(block -> judge.judge(block, document.cast()))
        .toList();
  }
}
