package org.referlint.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referlint.nlp.LuceneFolding;
import org.referlint.packed.PackedBytes;

class GazetteerTest {
  private static final LuceneFolding FOLDING = new LuceneFolding();
  private static final Gazetteer SHIPPED = Gazetteer.shipped(FOLDING);

  @ParameterizedTest
  @CsvSource({
    "Arjeta, GIVEN", "Hoxha, FAMILY", "Thuy, GIVEN", "Nguyễn, FAMILY", "Tesfay, GIVEN",
        "ELHASSAN, FAMILY",
    "Ifrah, GIVEN", "Munteanu, FAMILY", "Małgorzata, GIVEN", "Okafor, FAMILY", "Akosua, GIVEN",
        "Zhang, FAMILY",
    "Gurpreet, GIVEN", "Qureshi, FAMILY", "Khatun, FAMILY", "Reyes, FAMILY", "João, GIVEN",
        "Sherwan, GIVEN",
    "Ahmadzai, FAMILY", "Hosseini, FAMILY", "Haddad, FAMILY", "Callum, GIVEN", "Goole, PLACE",
        "Asmara, PLACE"
  })
  void knowsNamesOfManyCulturesWithOrWithoutAccents(String word, NameKind kind) {
    assertTrue(kind.in(SHIPPED.kindsOf(word)));
  }

  @Test
  void doesNotKnowOrdinaryWords() {
    assertEquals(0, SHIPPED.kindsOf("referral"));
    assertEquals(0, SHIPPED.kindsOf(""));
  }

  @Test
  void aWordMayBeSeveralKinds() {
    int kinds = SHIPPED.kindsOf("Preston");
    assertTrue(NameKind.FAMILY.in(kinds));
    assertTrue(NameKind.PLACE.in(kinds));
    assertFalse(NameKind.GIVEN.in(kinds));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    TreeMap<String, Integer> names = new TreeMap<>();
    GazetteerCompiler.add("x.txt", List.of("given: Zoë Ana", "family: Ana"), names, FOLDING);
    byte[] bytes = PackedBytes.of(new Gazetteer(names, FOLDING).packed());
    Gazetteer read = Gazetteer.read(PackedBytes.reader(bytes, Gazetteer.PACKED), FOLDING);
    assertEquals(2, read.size());
    assertTrue(NameKind.GIVEN.in(read.kindsOf("ZOE")));
    assertTrue(NameKind.FAMILY.in(read.kindsOf("ana")));
  }

  @Test
  void aWrongListIsRefusedWithItsPlace() {
    TreeMap<String, Integer> names = new TreeMap<>();
    String key = assertThrows(
            IllegalArgumentException.class,
            () -> GazetteerCompiler.add("x.txt", List.of("# ok", "gvien: Ana"), names, FOLDING))
        .getMessage();
    assertEquals("x.txt, line 2: expected 'given:', 'family:' or 'place:' at the start", key);
    String letters = assertThrows(
            IllegalArgumentException.class,
            () -> GazetteerCompiler.add("x.txt", List.of("given: An4"), names, FOLDING))
        .getMessage();
    assertEquals("x.txt, line 1: expected letters only, found 'An4'", letters);
  }
}
