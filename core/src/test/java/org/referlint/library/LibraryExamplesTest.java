package org.referlint.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.engine.Linter;
import org.referlint.finding.LintResult;
import org.referlint.report.Summary;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;
import org.referlint.yaml.YamlException;

/** Runs what {@code docs/library.md} shows, and holds the page to the code and to the dictionary that ran. */
class LibraryExamplesTest {
  private static final Path PAGE = Path.of("../docs/library.md");
  private static final Path CODE =
      Path.of("src/test/java/org/referlint/library/LibraryExamples.java");
  private static final String TEXT =
      "Callum Reid, 15, is a gang member.\nHis passport was taken from him.\n";

  private static final Linter LINTER = Linter.shipped();

  @TempDir
  private Path folder;

  private static String page() throws IOException {
    return Files.readString(PAGE).replace("\r\n", "\n");
  }

  /** The first fenced block of a language in the page. */
  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertTrue(block.find(), language);
    return block.group(1);
  }

  @Test
  void everyExampleStandsInThePageAsItIsRun() throws IOException {
    String code = Files.readString(CODE).replace("\r\n", "\n");
    Matcher example = Pattern.compile("    // example: [^\n]*\n(.*?)    // end\n", Pattern.DOTALL)
        .matcher(code);
    int examples = 0;
    while (example.find()) {
      examples++;
      String shown = example.group(1).replaceAll("(?m)^    ", "");
      assertTrue(page().contains("```java\n" + shown + "```\n"), shown);
    }
    assertEquals(6, examples);
    assertEquals(examples, page().split("```java\n", -1).length - 1);
  }

  @Test
  void oneText() {
    List<String> lines = LibraryExamples.checkOne(LINTER, TEXT);
    assertTrue(lines.contains("1:23 error compliance/gang-member"), lines.toString());
  }

  @Test
  void aTextThatChanges() {
    int at = TEXT.indexOf("gang");
    LintResult result = LibraryExamples.whileItIsWritten(
        LINTER, TEXT, new TextRange(at, at + "gang member".length()), "member of a choir");
    assertEquals(
        LINTER.lint(
            SourceText.of("referral.txt", TEXT.replace("gang member", "member of a choir"))),
        result);
  }

  @Test
  void settings() {
    Linter own = LibraryExamples.configured(LINTER);
    List<String> lines = LibraryExamples.checkOne(own, TEXT + "From: a@example.org\nSent: 1 May\n");
    assertTrue(lines.contains("1:23 error compliance/gang-member"), lines.toString());
    assertTrue(lines.stream().noneMatch(line -> line.contains("pasted/")), lines.toString());
  }

  @Test
  void ownRuleInAnOwnDictionary() throws IOException, YamlException {
    Path terms = Files.writeString(folder.resolve("local-terms.yml"), block("yaml"));
    Linter own = LibraryExamples.ownDictionary(terms);
    String text = "Callum Reid, 15, is on the cuckoo list.\n";
    assertTrue(
        LibraryExamples.checkOne(own, text).contains("1:28 warning compliance/cuckoo-list"),
        LibraryExamples.checkOne(own, text).toString());
    assertFalse(LibraryExamples.checkOne(LINTER, text).toString().contains("cuckoo-list"));
  }

  @Test
  void anOwnDictionaryWhoseExamplesDoNotHoldIsRefused() throws IOException {
    Path terms = Files.writeString(
        folder.resolve("local-terms.yml"), block("yaml").replace("[[cuckoo list]]", "[[list]]"));
    assertThrows(YamlException.class, () -> LibraryExamples.ownDictionary(terms));
  }

  @Test
  void coverage() {
    List<String> lines = LibraryExamples.coverage(LINTER, SourceText.of("a.txt", TEXT));
    assertTrue(lines.contains("missing: suspicion"), lines.toString());
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("control-of-documents: ")),
        lines.toString());
  }

  @Test
  void manyTexts() throws IOException, InterruptedException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("one.txt"), TEXT);
    Files.write(texts.resolve("two.txt"), new byte[] {0, 1, 2});
    Path report = folder.resolve("report.html");
    Summary summary = LibraryExamples.archive(texts, report);
    assertEquals(1, summary.documents());
    assertEquals(1, summary.errors());
    String page = Files.readString(report);
    assertTrue(page.contains("compliance/gang-member"));
    assertFalse(page.contains("Callum"));
  }
}
