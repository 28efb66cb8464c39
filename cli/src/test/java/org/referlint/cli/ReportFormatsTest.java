package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every form of report promises to those who read it by program. */
class ReportFormatsTest {
  private static final String SAMPLES = "../samples";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private Path text;

  @BeforeEach
  void writeText() throws IOException {
    text = folder.resolve("ä 😀 & one.txt");
    Files.writeString(text, "Line <one>.\n😀 é Callum Reid, 15, is a gang member.\n");
  }

  private static JsonNode json(RunResult run) throws IOException {
    return JSON.readTree(run.out());
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The schema that OASIS published, as another library carries it. */
  private static JsonSchema sarifSchema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(ReportFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
  }

  @Test
  void sarifFollowsThePublishedSchema() throws IOException {
    Files.write(folder.resolve("wrong.txt"), new byte[] {'a', 0});
    JsonNode report = json(RunResult.of("check", "--format", "sarif", SAMPLES, folder.toString()));
    assertEquals(Set.of(), sarifSchema().validate(report));
    JsonNode run = report.at("/runs/0");
    assertTrue(run.get("results").size() > 50);
    assertEquals(1, run.at("/invocations/0/toolExecutionNotifications").size());
    assertFalse(run.at("/invocations/0/executionSuccessful").booleanValue());
  }

  @Test
  void sarifSchemaRefusesWhatItShould() throws IOException {
    JsonNode report = json(RunResult.of("check", "--format", "sarif", text.toString()));
    ((ObjectNode) report.at("/runs/0/results/0")).put("level", "grave");
    assertFalse(sarifSchema().validate(report).isEmpty());
  }

  @Test
  void sarifResultsPointAtTheirRulesAndHaveOneFingerprintEach() throws IOException {
    JsonNode run = json(RunResult.of("check", "--format", "sarif", SAMPLES)).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");
    Set<String> fingerprints = new HashSet<>();
    int flows = 0;
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").intValue());
      assertEquals(result.get("ruleId"), rule.get("id"));
      assertFalse(rule.at("/help/text").asText().isBlank());
      assertFalse(rule.at("/help/markdown").asText().isBlank());
      String document =
          result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
      String key = result.at("/partialFingerprints/referlintFinding~1v1").asText();
      assertTrue(fingerprints.add(document + " " + key));
      flows += result.has("codeFlows") ? 1 : 0;
    }
    assertTrue(flows > 0);
  }

  @Test
  void sarifCountsFromOneAndEncodesPaths() throws IOException {
    JsonNode run =
        json(RunResult.of("check", "--format", "sarif", text.toString())).at("/runs/0");
    JsonNode result = null;
    for (JsonNode one : run.get("results")) {
      result = one.get("ruleId").asText().equals("compliance/gang-member") ? one : result;
    }
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals(2, place.at("/region/startLine").intValue());
    assertEquals(28, place.at("/region/startColumn").intValue());
    assertEquals("gang member", place.at("/region/snippet/text").asText());
    String uri = place.at("/artifactLocation/uri").asText();
    assertTrue(uri.startsWith("file:///"), uri);
    assertTrue(uri.endsWith("/%C3%A4%20%F0%9F%98%80%20&%20one.txt"), uri);
  }

  @Test
  void rdjsonCountsColumnsInBytes() throws IOException {
    JsonNode report = json(RunResult.of("check", "--format", "rdjson", text.toString()));
    JsonNode found = null;
    for (JsonNode one : report.get("diagnostics")) {
      found = one.at("/code/value").asText().equals("compliance/gang-member") ? one : found;
    }
    JsonNode range = found.at("/location/range");
    byte[] line = Files.readString(text).lines().toList().get(1).getBytes(StandardCharsets.UTF_8);
    int start = range.at("/start/column").intValue() - 1;
    int end = range.at("/end/column").intValue() - 1;
    assertEquals("gang member", new String(line, start, end - start, StandardCharsets.UTF_8));
    assertEquals(2, range.at("/start/line").intValue());
    assertFalse(found.at("/suggestions/0/text").asText().isBlank());
  }

  @Test
  void checkstyleNamesEveryDocumentAndEscapesText() throws Exception {
    Document report =
        xml(RunResult.of("check", "--format", "checkstyle", folder.toString()).out());
    assertEquals(1, elements(report, "file").size());
    assertTrue(elements(report, "file").get(0).getAttribute("name").endsWith("ä 😀 & one.txt"));
    Element error = elements(report, "error").stream()
        .filter(e -> e.getAttribute("source").equals("referlint.compliance/gang-member"))
        .findFirst()
        .orElseThrow();
    assertEquals("2", error.getAttribute("line"));
    assertEquals("28", error.getAttribute("column"));
    assertTrue(error.getAttribute("message").startsWith("“gang member”: "));
  }

  @Test
  void junitFailsWhereTheRunFails() throws Exception {
    String path = text.toString();
    Document warning = xml(RunResult.of("check", "--format", "junit", path).out());
    assertEquals(6, elements(warning, "testcase").size());
    assertFalse(elements(warning, "failure").isEmpty());
    assertEquals(
        String.valueOf(elements(warning, "failure").size()),
        elements(warning, "testsuite").get(0).getAttribute("failures"));
    Document never = xml(
        RunResult.of("check", "--format", "junit", "--fail-on", "never", path).out());
    assertTrue(elements(never, "failure").isEmpty());
    assertFalse(elements(never, "system-out").isEmpty());
  }

  @Test
  void csvHasOneLineForEachFinding() throws IOException {
    RunResult csv = RunResult.of("check", "--format", "csv", SAMPLES);
    JsonNode whole = json(RunResult.of("check", "--format", "json", SAMPLES));
    List<List<String>> rows = CsvRows.read(csv.out().substring(1));
    assertEquals('\uFEFF', csv.out().charAt(0));
    assertEquals(whole.at("/summary/findings").intValue(), rows.size() - 1);
    assertEquals(1, rows.stream().map(List::size).distinct().count());
  }

  @Test
  void csvHoldsNoFormula() throws IOException {
    Path evil = folder.resolve("=HYPERLINK(1).txt");
    Files.writeString(evil, "@Callum Reid, 15, is a gang member.\n-gang member, \"gang member\"\n");
    String run = RunResult.withInput(
            Files.readString(evil), "check", "--format", "csv", "-", folder.toString())
        .out();
    for (List<String> row : CsvRows.read(run.substring(1))) {
      for (String cell : row) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        assertFalse(formula, cell);
      }
    }
    assertTrue(run.contains("\n'-,"), "standard input's own name is guarded too");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "json", "jsonl", "sarif", "rdjson", "checkstyle", "csv", "junit", "html"})
  void withoutExcerptsNoWordOfTheTextIsLeft(String format) throws IOException {
    Files.delete(text);
    Path plain = folder.resolve("one.txt");
    Files.writeString(plain, "Zebedee Quillfeather, 15, is a notorious drug runner.\n");
    String path = plain.toString();
    RunResult with = RunResult.of("check", "--format", format, path);
    RunResult without = RunResult.of("check", "--format", format, "--no-excerpts", path);
    assertTrue(with.out().contains("drug runner"));
    for (String word : List.of("Zebedee", "Quillfeather", "notorious")) {
      assertFalse(without.out().contains(word), word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "json", "jsonl", "sarif", "rdjson", "checkstyle", "csv", "junit", "html"})
  void inputsThatFailStandInEveryReport(String format) throws IOException {
    Files.write(folder.resolve("wrong.txt"), new byte[] {'a', 0});
    RunResult run = RunResult.of("check", "--format", format, folder.toString());
    assertEquals(3, run.status());
    assertTrue(run.out().contains("wrong.txt"));
    assertTrue(run.out().contains("a binary file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkstyle", "junit"})
  void controlCharactersDoNotBreakXml(String format) throws Exception {
    Files.writeString(text, "Callum Reid, 15, is a gang \u0001\u001B\uFFFE member ]]> &amp;\n");
    xml(RunResult.of("check", "--format", format, text.toString()).out());
  }

  @Test
  void theHtmlReportShowsEveryDocumentWithItsFindings() throws IOException {
    RunResult run = RunResult.of("check", "--format", "html", SAMPLES);
    JsonNode whole = json(RunResult.of("check", "--format", "json", SAMPLES));
    int documents = 0;
    int findings = 0;
    for (JsonNode document : whole.get("documents")) {
      documents++;
      findings += document.get("findings").size();
      String name = document.path("id").asText(document.get("path").asText());
      assertTrue(run.out().contains("data-name=\"" + name + "\""), name);
    }
    assertEquals(documents, run.out().split("<details class=\"document\"", -1).length - 1);
    assertEquals(findings, run.out().split("<li id=\"d\\d+f\\d+\"", -1).length - 1);
    assertEquals(run.out(), RunResult.of("check", "--format", "html", SAMPLES).out());
  }

  @Test
  void theHtmlReportAsksWhatTheMapAsks() throws IOException {
    String poor = SAMPLES + "/13-adult-farm-police-poor.txt";
    String page = RunResult.of("check", "--format", "html", poor).out();
    JsonNode questions =
        json(RunResult.of("check", "--format", "json", poor)).at("/documents/0/coverage/questions");
    assertTrue(questions.size() > 4);
    assertEquals(
        questions.size(),
        page.substring(page.indexOf(">Ask next<")).split("<li class=", -1).length - 1);
    for (JsonNode question : questions) {
      String start = question.get("text").asText().split("[“”\"'’&]", -1)[0];
      assertTrue(page.contains(start), start);
    }
  }

  @Test
  void theHtmlReportCannotBeBrokenByATextOrAName() throws IOException {
    Path evil = folder.resolve("\"><script>alert(1)<");
    Files.createDirectory(evil);
    Files.writeString(
        evil.resolve("x.txt"),
        "</div><script>alert(2)</script> Callum Reid, 15, is a gang member.\n");
    String page = RunResult.of("check", "--format", "html", folder.toString()).out();
    assertEquals(1, page.split("<script", -1).length - 1);
    // Evidence may begin inside the text's own signs, so marks are taken out first.
    String unmarked = page.replaceAll("</?span[^>]*>", "");
    assertTrue(unmarked.contains("&lt;/div&gt;&lt;script&gt;alert(2)&lt;/script&gt; Callum"));
  }

  @Test
  void theHtmlReportNamesNoAddressOutsideItself() {
    String page = RunResult.of("check", "--format", "html", SAMPLES).out();
    assertFalse(page.matches("(?s).*<(?:script|link|img|iframe)[^>]* (?:src|href)=.*"));
    assertFalse(page.contains("url("));
    assertTrue(page.contains("default-src 'none'"));
  }
}
