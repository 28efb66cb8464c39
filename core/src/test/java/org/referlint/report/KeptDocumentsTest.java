package org.referlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.referlint.finding.Severity;
import org.referlint.html.Html;

class KeptDocumentsTest {
  private static RankedDocument document(int number, int errors) {
    return new RankedDocument(
        number, "n", "", "", Map.of(Severity.ERROR, errors), Map.of(), Set.of(), new Html());
  }

  @Test
  void aFewDocumentsAreAllKeptInTheirOrder() {
    KeptDocuments kept = new KeptDocuments();
    for (int i = 1; i <= KeptDocuments.MOST; i++) {
      kept.add(document(i, i % 7));
    }
    assertEquals(
        IntStream.rangeClosed(1, KeptDocuments.MOST).boxed().toList(),
        kept.inOrder().stream().map(RankedDocument::number).toList());
  }

  @Test
  void ofManyTheWorstAndTheBestAreKept() {
    KeptDocuments kept = new KeptDocuments();
    int all = KeptDocuments.MOST * 5;
    for (int i = 0; i < all; i++) {
      kept.add(document(i, (int) (i * 7919L % all)));
    }
    List<Integer> errors =
        kept.worstFirst().stream().map(d -> d.count(Severity.ERROR)).toList();
    assertEquals(KeptDocuments.MOST, errors.size());
    assertEquals(all - 1, errors.get(0));
    assertEquals(all - KeptDocuments.MOST + KeptDocuments.BEST, errors.get(errors.size() - 11));
    assertEquals(
        List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), errors.subList(errors.size() - 10, errors.size()));
    assertEquals(all, kept.seen());
  }
}
