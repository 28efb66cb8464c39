package org.referlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.yaml.YamlException;

/** What YAML editors are told of our files is what the readers take. */
class ConfigurationSchemaTest {
  private static JsonNode json(String name) throws IOException {
    try (InputStream in = ConfigurationReader.class.getResourceAsStream(name + ".schema.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static int errors(String name, String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(name));
    return schema.validate(yaml, InputFormat.YAML).size();
  }

  @Test
  void everyKeyIsDescribed() throws IOException {
    Set<String> described = new HashSet<>();
    json("configuration").get("properties").fieldNames().forEachRemaining(described::add);
    assertEquals(Set.copyOf(ConfigurationReader.KEYS), described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victim: auto",
        "include: [\"**/*.txt\"]\nexclude: [\"archive/**\"]",
        "rules:\n  compliance/boyfriend: error\n  pasted/*: warning",
        "rules:\n  compliance/boyfriend: off",
        "columns:\n  text: Narrative\n  id: Case",
        "dictionaries: [a.yml]\nsources: [\"s/**\"]\naccepted: [\"x y\"]\nignore: [\"Operation X\"]"
      })
  void whatTheReaderTakesIsValid(String yaml) throws Exception {
    assertEquals(0, errors("configuration", yaml));
    ConfigurationReader.read("c.yml", yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victims: auto",
        "victim: elder",
        "include: {a: b}",
        "rules:\n  compliance/boyfriend: loud",
        "columns:\n  name: x",
        "ignore: [{a: b}]"
      })
  void whatTheReaderRefusesIsNot(String yaml) throws Exception {
    assertEquals(true, errors("configuration", yaml) > 0);
    assertThrows(YamlException.class, () -> ConfigurationReader.read("c.yml", yaml));
  }

  @Test
  void theFileBesideADocument() throws Exception {
    String good =
        "ignore:\n  - rule: compliance/boyfriend\n    words: \"boyfriend\"\n    reason:\n";
    assertEquals(0, errors("sidecar", good));
    assertEquals(1, Sidecar.read("a", good, List.of("compliance/boyfriend")).size());
    String bad = "ignore:\n  - words: \"boyfriend\"\n";
    assertEquals(true, errors("sidecar", bad) > 0);
    assertThrows(YamlException.class, () -> Sidecar.read("a", bad, List.of()));
  }
}
