package org.referlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.referlint.finding.Family;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.yaml.YamlException;

class ConfigurationReaderTest {
  private static String error(String yaml) {
    return assertThrows(YamlException.class, () -> ConfigurationReader.read(".referlint.yml", yaml))
        .getMessage();
  }

  @Test
  void everythingThatTheContractNames() throws YamlException {
    Configuration read = ConfigurationReader.read(".referlint.yml", """
        victim: child
        include: ["**/*.txt"]
        exclude: ["archive/**"]
        dictionaries: ["local-terms.yml"]
        sources: ["assessments/**"]
        rules:
          compliance/boyfriend: error
          pasted/*: off
        ignore: ["Operation Streetwise"]
        """);
    assertEquals(Optional.of(Victim.CHILD), read.victim());
    assertEquals(List.of("local-terms.yml"), read.dictionaries());
    assertEquals(List.of("assessments/**"), read.sources());
    assertEquals(
        Optional.of(Severity.ERROR),
        read.lint().severity(new RuleId(Family.COMPLIANCE, "boyfriend"), Severity.HINT));
    assertEquals(
        Optional.empty(),
        read.lint().severity(new RuleId(Family.PASTED, "minutes"), Severity.ERROR));
    assertEquals(List.of("Operation Streetwise"), read.lint().ignore());
  }

  @Test
  void emptyFileIsFine() throws YamlException {
    assertEquals(Configuration.DEFAULT, ConfigurationReader.read(".referlint.yml", "# nothing\n"));
  }

  @Test
  void unknownKeysValuesAndRules() {
    assertEquals(
        ".referlint.yml:1: unknown key 'vicitm'; did you mean 'victim'?", error("vicitm: child\n"));
    assertEquals(
        ".referlint.yml:1: unknown value 'kid'; expected child, adult or auto",
        error("victim: kid\n"));
    assertEquals(
        ".referlint.yml:2: unknown setting 'eror'; did you mean 'error'?; expected one of off, hint, info, warning, error",
        error("rules:\n  compliance/boyfriend: eror\n"));
    YamlException unknown = assertThrows(
        YamlException.class,
        () -> ConfigurationReader.checkRules(
            ".referlint.yml",
            "rules:\n  compliance/boyfreind: off\n",
            List.of("compliance/boyfriend")));
    assertEquals(
        ".referlint.yml:2: unknown rule 'compliance/boyfreind'; did you mean 'compliance/boyfriend'?",
        unknown.getMessage());
  }
}
