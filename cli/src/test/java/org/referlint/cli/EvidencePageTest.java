package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code coverage --format html} writes. */
class EvidencePageTest {
  @TempDir
  private Path folder;

  @Test
  void showsTheTextAndWhatItGives() throws IOException {
    Path text = Files.writeString(
        folder.resolve("one.txt"), "Zebedee Quillfeather, 15, said that his passport was taken.\n");
    Path page = folder.resolve("page.html");
    RunResult run =
        RunResult.of("coverage", "--format", "html", "--output", page.toString(), text.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out());
    String html = Files.readString(page);
    assertTrue(html.contains("<title>Evidence map</title>"));
    assertTrue(html.contains("Zebedee"));
    assertTrue(html.contains("Control of documents"));
    assertFalse(html.contains("id=\"work\""), "an evidence map reports no findings");
    RunResult bare = RunResult.of("coverage", "--format", "html", "--no-excerpts", text.toString());
    assertFalse(bare.out().contains("Zebedee"));
  }
}
