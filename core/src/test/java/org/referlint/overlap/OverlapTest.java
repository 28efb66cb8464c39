package org.referlint.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** Shared passages are found with their exact borders, in sources, inside a text and across an archive. */
class OverlapTest {
  /** Words that no other text of the test has. */
  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ");
      for (int letter = 0; letter < 5; letter++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
    }
    return words.toString();
  }

  private static SourceText text(String path, String text) {
    return SourceText.of(path, text);
  }

  @Test
  void aPassageOfASourceIsFoundFromItsFirstToItsLastCharacter() {
    Random random = new Random(1);
    String passage = words(random, 30) + ".";
    String source = words(random, 200) + ". " + passage + " " + words(random, 50);
    String mine = words(random, 90) + ". " + passage + " " + words(random, 90);
    List<Overlap> found =
        KnownSources.of(List.of(text("assessment.txt", source))).find(text("referral.txt", mine));
    assertEquals(1, found.size());
    int at = mine.indexOf(passage);
    assertEquals(new TextRange(at, at + passage.length()), found.get(0).range());
    assertEquals(30, found.get(0).words());
    Place place = found.get(0).places().get(0);
    assertEquals("assessment.txt", place.path());
    assertEquals(source.indexOf(passage), place.range().start());
  }

  @Test
  void fewerThanTwentyFiveWordsAreNoPassage() {
    Random random = new Random(2);
    String passage = words(random, 24);
    KnownSources sources =
        KnownSources.of(List.of(text("s.txt", passage + ". " + words(random, 40))));
    assertEquals(List.of(), sources.find(text("r.txt", words(random, 40) + ". " + passage)));
  }

  @Test
  void smallEditsDoNotEndAPassage() {
    String source =
        "The young person was visited in placement on two occasions during the period under review and the allocated practitioner noted that he presented as guarded, while information that he shared about his friends was limited throughout both of these visits.";
    String edited = source
        .replace("young person", "boy")
        .replace("allocated practitioner noted", "worker wrote")
        .replace("visits", "meetings");
    List<Overlap> found =
        KnownSources.of(List.of(text("s.txt", source))).find(text("r.txt", "Ann. " + edited));
    assertEquals(1, found.size());
    assertTrue(found.get(0).range().length() > edited.length() - 20);
  }

  @Test
  void capitalsApostrophesAndLineEndsDoNotMatter() {
    Random random = new Random(3);
    String passage = "Blessing's aunt said " + words(random, 30);
    String other =
        passage.replace("'", "’").replace(" ", "\r\n").toUpperCase(java.util.Locale.ROOT);
    assertEquals(
        1,
        KnownSources.of(List.of(text("s.txt", passage)))
            .find(text("r.txt", other))
            .size());
  }

  @Test
  void aTextIsNoSourceOfItself() {
    String text = words(new Random(4), 100);
    KnownSources sources = KnownSources.of(List.of(text("a/../r.txt", text), text("s.txt", text)));
    List<Overlap> found = sources.find(text("r.txt", text));
    assertEquals(1, found.size());
    assertEquals(
        List.of("s.txt"), found.get(0).places().stream().map(Place::path).toList());
  }

  @Test
  void whatStandsTwiceInATextLeadsToItsFirstPlace() {
    Random random = new Random(5);
    String passage = words(random, 40);
    String text = passage + ". " + words(random, 60) + ". " + passage + ".";
    List<Overlap> found = InnerOverlaps.of(text("r.txt", text)).passages();
    assertEquals(1, found.size());
    assertEquals(text.lastIndexOf(passage), found.get(0).range().start());
    assertEquals(0, found.get(0).places().get(0).range().start());
  }

  private static final class Texts implements WordSource {
    private final List<String> texts = new ArrayList<>();
    private final PassageIndex.Builder builder = new PassageIndex.Builder();

    void add(String path, String text) {
      texts.add(text);
      WordSequence words = WordSequence.of(text);
      builder.add(
          new IndexedDocument(path, text.length(), 7), Fingerprints.of(words), Signature.of(words));
    }

    @Override
    public Optional<WordSequence> words(int document) {
      return Optional.of(WordSequence.of(texts.get(document)));
    }
  }

  @Test
  void sharedPassagesOfAnArchiveAreClustersTheLargestFirst() {
    Random random = new Random(6);
    String small = words(random, 40);
    String large = words(random, 120);
    Texts archive = new Texts();
    for (int i = 0; i < 40; i++) {
      String shared = i % 10 == 3 ? ". " + large + ". " : i % 20 == 5 ? ". " + small + ". " : ". ";
      archive.add("case-%02d.txt".formatted(i), words(random, 200) + shared + words(random, 100));
    }
    List<SharedPassage> found =
        new Archive(archive.builder.build(), archive, List.of()).sharedPassages();
    assertEquals(2, found.size());
    assertEquals(120, found.get(0).words());
    assertEquals(
        List.of("case-03.txt", "case-13.txt", "case-23.txt", "case-33.txt"),
        found.get(0).places().stream().map(Place::path).toList());
    assertEquals(40, found.get(1).words());
    Place place = found.get(1).places().get(0);
    String text = archive.texts.get(5);
    assertEquals(small, text.substring(place.range().start(), place.range().end()));
  }

  /** The same text with some words replaced by others, spread evenly. */
  private static String edited(String text, Random random, int oneIn) {
    String[] words = text.split(" ", -1);
    for (int i = oneIn / 2; i < words.length; i += oneIn) {
      words[i] = words(random, 1);
    }
    return String.join(" ", words);
  }

  @Test
  void documentsThatAreAlikeAsAWholeAreGroupedAlsoWhereNoPassageIsLong() {
    Random random = new Random(11);
    Texts archive = new Texts();
    String template = words(random, 600);
    for (int i = 0; i < 30; i++) {
      boolean copy = i % 10 == 4;
      archive.add(
          "case-%02d.txt".formatted(i), copy ? edited(template, random, 30) : words(random, 600));
    }
    archive.add("short-1.txt", "One sentence that two texts share.");
    archive.add("short-2.txt", "One sentence that two texts share.");
    List<LikeDocuments> found = LikeDocuments.of(archive.builder.build());
    assertEquals(1, found.size());
    assertEquals(
        List.of("case-04.txt", "case-14.txt", "case-24.txt"), found.get(0).paths());
    assertTrue(found.get(0).likeness() >= 0.5 && found.get(0).likeness() < 1);
  }

  @Test
  void acceptedPhrasesAreNoSharedPassage() {
    Random random = new Random(7);
    String phrase = words(random, 40);
    Texts archive = new Texts();
    for (int i = 0; i < 6; i++) {
      archive.add(i + ".txt", words(random, 100) + ". " + phrase + ". " + words(random, 100));
    }
    PassageIndex index = archive.builder.build();
    assertEquals(1, new Archive(index, archive, List.of()).sharedPassages().size());
    assertEquals(List.of(), new Archive(index, archive, List.of(phrase)).sharedPassages());
  }

  @Test
  void aStoredIndexAnswersAsBeforeAndHoldsNoWord(@TempDir Path folder) throws IOException {
    Random random = new Random(8);
    String passage = words(random, 60);
    Texts archive = new Texts();
    archive.add("one.txt", words(random, 100) + ". " + passage);
    archive.add("two.txt", words(random, 100));
    PassageIndex index = archive.builder.build();
    Path file = folder.resolve("archive.index");
    IndexFile.write(index, file);
    PassageIndex again = IndexFile.read(file);
    SourceText asked = text("three.txt", passage);
    assertEquals(index.find(asked, archive), again.find(asked, archive));
    assertEquals(1, again.find(asked, archive).size());
    assertEquals(index.documents(), again.documents());
    assertEquals(1.0, again.signatures().get(0).likeness(index.signatures().get(0)));
    assertEquals(LikeDocuments.of(index), LikeDocuments.of(again));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (String word : passage.split("[ .]+", -1)) {
      assertFalse(word.length() > 4 && bytes.contains(word));
    }
    PassageIndex extended = again.without(List.of("one.txt")).build();
    assertEquals(List.of(), extended.find(asked, archive));
    assertEquals(1, extended.documents().size());
  }

  @Test
  void aDamagedIndexIsRefusedWithItsName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("archive.index");
    Texts archive = new Texts();
    archive.add("one.txt", words(new Random(9), 100));
    IndexFile.write(archive.builder.build(), file);
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 10, 30, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      IOException e = assertThrows(IOException.class, () -> IndexFile.read(file));
      assertTrue(String.valueOf(e.getMessage()).contains("archive.index"), e.getMessage());
    }
  }

  @Test
  void monotonousTextsTakeBoundedTime() {
    String rows = "04/05/24 seen home nfa ".repeat(50_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertFalse(KnownSources.of(List.of(text("s.txt", rows)))
          .find(text("r.txt", rows))
          .isEmpty());
      InnerOverlaps.of(text("r.txt", rows)).passages();
    });
  }
}
