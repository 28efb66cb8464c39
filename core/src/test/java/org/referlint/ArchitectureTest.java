package org.referlint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the layers of the library apart; the picture is in {@code docs/architecture.md}. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.referlint");

  @Test
  void importsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy("org.referlint.text")
        .layer("packed")
        .definedBy("org.referlint.packed")
        .layer("yaml")
        .definedBy("org.referlint.yaml")
        .layer("document")
        .definedBy("org.referlint.document")
        .layer("finding")
        .definedBy("org.referlint.finding")
        .layer("input")
        .definedBy("org.referlint.input")
        .layer("lexicon")
        .definedBy("org.referlint.lexicon")
        .layer("gazetteer")
        .definedBy("org.referlint.gazetteer")
        .layer("model")
        .definedBy("org.referlint.model")
        .layer("nlp")
        .definedBy("org.referlint.nlp")
        .layer("html")
        .definedBy("org.referlint.html")
        .layer("parse")
        .definedBy("org.referlint.parse")
        .layer("analysis")
        .definedBy("org.referlint.analysis")
        .layer("context")
        .definedBy("org.referlint.context")
        .layer("rule")
        .definedBy("org.referlint.rule")
        .layer("learned")
        .definedBy("org.referlint.learned")
        .layer("evidence")
        .definedBy("org.referlint.evidence")
        .layer("build")
        .definedBy("org.referlint.build")
        .layer("detectors")
        .definedBy("org.referlint.detectors")
        .layer("overlap")
        .definedBy("org.referlint.overlap")
        .layer("pasted")
        .definedBy("org.referlint.pasted")
        .layer("engine")
        .definedBy("org.referlint.engine")
        .layer("report")
        .definedBy("org.referlint.report")
        .layer("config")
        .definedBy("org.referlint.config")
        .layer("archive")
        .definedBy("org.referlint.archive")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("packed")
        .mayNotAccessAnyLayer()
        .whereLayer("yaml")
        .mayOnlyAccessLayers("text")
        .whereLayer("document")
        .mayOnlyAccessLayers("text")
        .whereLayer("finding")
        .mayOnlyAccessLayers("text")
        .whereLayer("input")
        .mayOnlyAccessLayers("text")
        .whereLayer("model")
        .mayOnlyAccessLayers("packed")
        .whereLayer("nlp")
        .mayOnlyAccessLayers("text")
        .whereLayer("lexicon")
        .mayOnlyAccessLayers("text", "packed", "yaml", "finding")
        .whereLayer("html")
        .mayOnlyAccessLayers("text")
        .whereLayer("gazetteer")
        .mayOnlyAccessLayers("text", "packed")
        .whereLayer("parse")
        .mayOnlyAccessLayers("text", "document")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("text", "document", "lexicon", "gazetteer")
        .whereLayer("context")
        .mayOnlyAccessLayers("text", "lexicon", "analysis")
        .whereLayer("rule")
        .mayOnlyAccessLayers("text", "finding", "lexicon", "analysis")
        .whereLayer("learned")
        .mayOnlyAccessLayers(
            "text", "packed", "finding", "model", "nlp", "lexicon", "analysis", "context")
        .whereLayer("evidence")
        .mayOnlyAccessLayers("text", "packed", "model", "nlp", "lexicon", "analysis", "context")
        .whereLayer("build")
        .mayOnlyAccessLayers(
            "text",
            "packed",
            "yaml",
            "finding",
            "nlp",
            "lexicon",
            "gazetteer",
            "parse",
            "document",
            "analysis",
            "context",
            "learned",
            "evidence",
            "rule",
            "engine")
        .whereLayer("detectors")
        .mayOnlyAccessLayers("text", "document", "lexicon", "gazetteer", "analysis", "rule")
        .whereLayer("overlap")
        .mayOnlyAccessLayers("text")
        .whereLayer("pasted")
        .mayOnlyAccessLayers("text", "document", "analysis")
        .whereLayer("engine")
        .mayOnlyAccessLayers(
            "text",
            "packed",
            "yaml",
            "document",
            "finding",
            "lexicon",
            "gazetteer",
            "nlp",
            "parse",
            "analysis",
            "context",
            "rule",
            "learned",
            "evidence",
            "detectors",
            "overlap",
            "pasted")
        .whereLayer("report")
        .mayOnlyAccessLayers("text", "packed", "finding", "input", "html", "rule")
        .whereLayer("archive")
        .mayOnlyAccessLayers("text", "yaml", "finding", "input", "engine", "config", "report")
        .whereLayer("config")
        .mayOnlyAccessLayers(
            "text", "yaml", "finding", "input", "lexicon", "overlap", "rule", "engine")
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirAdapters() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.referlint.nlp")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("opennlp..", "org.apache.lucene..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.referlint.yaml")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.referlint.report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.gson..")
        .check(CLASSES);
  }

  /** A referral never leaves the machine: there is nothing in the library that could send it. */
  @Test
  void noNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "java.util.logging..")
        .check(CLASSES);
  }
}
