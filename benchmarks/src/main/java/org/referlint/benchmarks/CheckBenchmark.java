package org.referlint.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.referlint.engine.Linter;
import org.referlint.engine.PartsOfCheck;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/** What the steps of a check cost, beside what merely splitting the same texts into words costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {
  private final Corpus corpus = new Corpus();
  private final Linter linter = Linter.shipped();
  private final PartsOfCheck parts = new PartsOfCheck();
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TokenStream lowerCase = new LowerCaseFilter(tokenizer);
  private final CharTermAttribute term = lowerCase.addAttribute(CharTermAttribute.class);

  /** Bytes to text. */
  @Benchmark
  public void decode(WordCounter counter, Blackhole sink) throws UndecodableTextException {
    for (int i = 0; i < Corpus.DOCUMENTS; i++) {
      sink.consume(SourceText.decode(corpus.sources.get(i).path(), corpus.encoded.get(i)));
    }
    counter.words += corpus.words;
  }

  /** Lucene's words in small letters: the floor that the other figures are held against. */
  @Benchmark
  public void standardTokenizer(WordCounter counter, Blackhole sink) throws IOException {
    for (SourceText source : corpus.sources) {
      tokenizer.setReader(new java.io.StringReader(source.text()));
      lowerCase.reset();
      while (lowerCase.incrementToken()) {
        sink.consume(term.length());
        sink.consume(term.buffer());
      }
      lowerCase.end();
      lowerCase.close();
    }
    counter.words += corpus.words;
  }

  /** Text to blocks, tokens, sentences and hits. */
  @Benchmark
  public void parseAndAnalyze(WordCounter counter, Blackhole sink) {
    for (SourceText source : corpus.sources) {
      sink.consume(
          linter.analyzer().analyze(DocumentParser.forPath(source.path()).parse(source)));
    }
    counter.words += corpus.words;
  }

  /** Patterns and their context alone, without models, detectors, coverage and pasted passages. */
  @Benchmark
  public void patterns(WordCounter counter, Blackhole sink) {
    for (SourceText source : corpus.sources) {
      sink.consume(parts.patterns(source));
    }
    counter.words += corpus.words;
  }

  /** The language families whole: patterns and the trained models of wording. */
  @Benchmark
  public void language(WordCounter counter, Blackhole sink) {
    for (SourceText source : corpus.sources) {
      sink.consume(parts.language(source));
    }
    counter.words += corpus.words;
  }

  /** The language families and everything about names. */
  @Benchmark
  public void languageAndNames(WordCounter counter, Blackhole sink) {
    for (SourceText source : corpus.sources) {
      sink.consume(parts.languageAndNames(source));
    }
    counter.words += corpus.words;
  }

  /** Text to findings. */
  @Benchmark
  public void check(WordCounter counter, Blackhole sink) {
    for (SourceText source : corpus.sources) {
      sink.consume(linter.lint(source));
    }
    counter.words += corpus.words;
  }
}
