package org.referlint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.document.Document;
import org.referlint.lexicon.DictionaryReader;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Words;
import org.referlint.nlp.LuceneFolding;
import org.referlint.parse.DocumentParser;
import org.referlint.yaml.YamlException;

/** What looking for patterns costs as their number grows; without any entry only tokens are made. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class LexiconSizeBenchmark {
  private static final String WORDS = "/org/referlint/dictionaries/words.yml";

  /** How many entries the dictionary has. */
  @Param({"0", "250", "1000", "5000"})
  public int entries;

  private final Corpus corpus = new Corpus();
  private final List<Document> documents = corpus.sources.stream()
      .map(source -> DocumentParser.forPath(source.path()).parse(source))
      .toList();
  private TextAnalyzer analyzer = new TextAnalyzer(lexicon(0));

  /** Compiles the dictionary. */
  @Setup
  public void compile() {
    analyzer = new TextAnalyzer(lexicon(entries));
  }

  private Lexicon lexicon(int size) {
    String yaml = new SyntheticDictionary(corpus.documents).yaml(size);
    try (InputStream in = LexiconSizeBenchmark.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException(WORDS + " is missing");
      }
      Words words = Words.read("words.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      var dictionary = DictionaryReader.read("synthetic.yml", yaml);
      return Lexicon.compile(words, List.of(dictionary), List.of(), new LuceneFolding());
    } catch (IOException | YamlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Blocks to tokens, sentences and hits. */
  @Benchmark
  public void analyze(WordCounter counter, Blackhole sink) {
    for (Document document : documents) {
      sink.consume(analyzer.analyze(document));
    }
    counter.words += corpus.words;
  }
}
