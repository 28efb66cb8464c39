/**
 * Everything that decides what is weak in a referral narrative. The page {@code docs/library.md} shows how it is used and says
 * which packages may be relied on; the others that are exported stand in their signatures.
 */
module org.referlint.core {
  requires com.google.gson;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine.v2;

  exports org.referlint.analysis;
  exports org.referlint.archive;
  exports org.referlint.config;
  exports org.referlint.document;
  exports org.referlint.engine;
  exports org.referlint.finding;
  exports org.referlint.gazetteer;
  exports org.referlint.input;
  exports org.referlint.lexicon;
  exports org.referlint.overlap;
  exports org.referlint.packed;
  exports org.referlint.parse;
  exports org.referlint.report;
  exports org.referlint.rule;
  exports org.referlint.text;
  exports org.referlint.yaml;

  uses org.referlint.input.FormatReader;
}
