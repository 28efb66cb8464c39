package org.referlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.yaml.YamlEdit.Member;

class YamlEditTest {
  private static final Member ITEM = new Member("", "\"new\"");

  private static String withItem(String content) {
    return YamlEdit.withItem(content, "ignore", List.of(ITEM));
  }

  @Test
  void aListThatIsNotThereIsPutAtTheEnd() {
    assertEquals("ignore:\n  - \"new\"\n", withItem(""));
    assertEquals("victim: child # c\nignore:\n  - \"new\"\n", withItem("victim: child # c"));
  }

  @Test
  void aListOfLinesKeepsItsCommentsAndIndents() {
    assertEquals(
        "ignore: # never\n    - \"new\"\n    # why\n    - old\nrules: {}\n",
        withItem("ignore: # never\n    # why\n    - old\nrules: {}\n"));
    assertEquals("ignore:\n- \"new\"\n- old\n", withItem("ignore:\n- old\n"));
  }

  @Test
  void aListInBracketsStaysInBrackets() {
    assertEquals("ignore: [\"new\", \"a\"] # c\n", withItem("ignore: [\"a\"] # c\n"));
    assertEquals("ignore: [\"new\"]\n", withItem("ignore: []\n"));
    assertEquals("ignore: [\"new\", \n  a]\n", withItem("ignore: [\n  a]\n"));
  }

  @Test
  void aSingleValueBecomesAList() {
    assertEquals("ignore: [old words, \"new\"]\n", withItem("ignore: old words\n"));
  }

  @Test
  void anItemOfSeveralMembers() {
    List<Member> members = List.of(new Member("rule", "a/b"), new Member("words", "\"w\""));
    assertEquals(
        "ignore:\n  - rule: a/b\n    words: \"w\"\n", YamlEdit.withItem("", "ignore", members));
    assertEquals(
        "ignore: [{rule: a/b, words: \"w\"}, {rule: c/d}]\n",
        YamlEdit.withItem("ignore: [{rule: c/d}]\n", "ignore", members));
  }

  @Test
  void aMemberIsPutIntoItsMapOrReplacesTheOldValue() {
    Member off = new Member("a/b", "off");
    assertEquals("rules:\n  a/b: off\n", YamlEdit.withMember("", "rules", off));
    assertEquals(
        "rules:\n    a/b: off\n    a/b-c: hint\n",
        YamlEdit.withMember("rules:\n    a/b-c: hint\n", "rules", off));
    assertEquals(
        "rules:\n  x/y: hint\n  a/b: off # c\nignore: []\n",
        YamlEdit.withMember("rules:\n  x/y: hint\n  a/b: error # c\nignore: []\n", "rules", off));
    assertEquals("rules: {a/b: off}\n", YamlEdit.withMember("rules: {a/b: hint}\n", "rules", off));
    assertEquals("rules: {a/b: off}\n", YamlEdit.withMember("rules: {}\n", "rules", off));
    assertEquals(
        "rules: {a/b: off, c/d: off}\n", YamlEdit.withMember("rules: {c/d: off}\n", "rules", off));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "quote \" and \\ back",
        "two\nlines\r\n\ttab",
        "# no: comment",
        "\u0000\u0007",
        "emoji 😀",
        "- [x]"
      })
  void quotedTextReadsAsItself(String text) throws YamlException {
    String content = YamlEdit.withItem("", "k", List.of(new Member("", YamlEdit.quoted(text))));
    assertEquals(
        List.of(text), YamlFile.read("f", content, top -> top.map().get("k").texts()));
  }
}
