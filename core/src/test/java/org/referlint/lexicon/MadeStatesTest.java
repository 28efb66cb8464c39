package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.nlp.LuceneFolding;
import org.referlint.packed.PackedBytes;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;

class MadeStatesTest {
  private static final String TEXT =
      "She was kept in a locked room and had to hand over her wages. "
          + "He chose to work there; he is streetwise and puts himself at risk, staff said. "
          + "They were told that their families would be hurt if they spoke to the police.";

  private static Lexicon without() {
    return LexiconCompiler.shippedWithoutStates(new LuceneFolding());
  }

  private static List<String> hits(Lexicon lexicon) {
    AnalyzedDocument document =
        new TextAnalyzer(lexicon).analyze(new PlainTextParser().parse(SourceText.of("x", TEXT)));
    List<String> hits = new ArrayList<>();
    document
        .blocks()
        .forEach(block -> block.facts().hits().forEach(hit -> hits.add(hit.toString())));
    return hits;
  }

  private static byte[] bytes(Lexicon... read) throws IOException {
    return PackedBytes.of(MadeStates.packed(
        List.of(read).stream()
            .map(lexicon -> lexicon.matchers().get(0).states())
            .toList(),
        1));
  }

  @Test
  void theShippedOnesFindTheSame() {
    Lexicon shipped = LexiconCompiler.shipped(new LuceneFolding());
    assertTrue(shipped.matchers().get(0).states().numbered() > 1_000);
    assertEquals(hits(without()), hits(shipped));
  }

  @Test
  void whatSeveralReadIsKept() throws IOException {
    Lexicon one = without();
    Lexicon other = without();
    int found = hits(one).size();
    assertTrue(found > 3);
    assertEquals(found, hits(other).size());
    byte[] bytes = bytes(one, other);
    var in = PackedBytes.reader(bytes, MadeStates.PACKED);
    assertEquals(1, in.wideNumber());
    assertEquals(one.matchers().get(0).states().numbered(), MadeStates.read(in).size());
    assertArrayEquals(bytes, bytes(one, other));
  }

  @Test
  void whatOneReadAloneIsNot() throws IOException {
    Lexicon one = without();
    hits(one);
    var in = PackedBytes.reader(bytes(one, without()), MadeStates.PACKED);
    in.wideNumber();
    assertEquals(MatchStates.ROOTS, MadeStates.read(in).size());
  }
}
