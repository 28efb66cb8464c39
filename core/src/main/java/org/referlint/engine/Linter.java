package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Cast;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.context.ContextJudge;
import org.referlint.detectors.Detectors;
import org.referlint.evidence.EvidenceModel;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.HeldBack;
import org.referlint.finding.LateList;
import org.referlint.finding.LintResult;
import org.referlint.finding.Question;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Missing;
import org.referlint.overlap.KnownSources;
import org.referlint.parse.DocumentParser;
import org.referlint.rule.Detector;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/**
 * Checks texts. The same text and configuration give the same result, whatever was checked before; nothing is read from or
 * written to disk or network. Immutable, safe for all threads; keep one, it is dear to make.
 */
public final class Linter {
  private static final String EMPTY_TEXT = "empty-text";

  /** A text shorter than this, in UTF-16 units, may leave out whom it is about. */
  private static final int SHORT_TEXT = 1_500;

  /** In a text about a person, they are spoken of at least once in so many units. */
  private static final int SPOKEN_OF_EACH = 500;

  /** Groups whose replacements only name a person otherwise; all others change what the sentence says happened. */
  private static final Set<String> RENAMING_KINDS = Set.of("label", "offender", "immigration");

  private final Lexicon lexicon;
  private final TextAnalyzer analyzer;
  private final ContextJudge judge;
  private final Supplier<Learned> learned;
  private final BlockCounts counts;
  private final LintConfig config;
  private final KnownSources sources;
  private final Executor helper;

  /** A linter with its dictionaries and settings. */
  public Linter(Lexicon lexicon, LintConfig config) {
    this(lexicon, known(Learned.shipped(lexicon)), config);
  }

  private Linter(Lexicon lexicon, Supplier<Learned> learned, LintConfig config) {
    this.lexicon = lexicon;
    this.config = config;
    this.sources = KnownSources.NONE;
    this.helper = Linter::leave;
    this.analyzer = new TextAnalyzer(lexicon);
    this.judge = new ContextJudge(lexicon);
    this.counts = new BlockCounts(lexicon);
    this.learned = learned;
  }

  private static Supplier<Learned> known(Learned learned) {
    return () -> learned;
  }

  /** What a linter needs besides dictionaries; asked for when the blocks of a text are judged, so that it may load meanwhile. */
  private record Learned(WordingModel wording, EvidenceReading evidence, List<Detector> detectors) {
    static Learned shipped(Lexicon lexicon) {
      WordingModel wording = WordingModel.shipped(lexicon.vocabulary());
      EvidenceModel evidence = EvidenceModel.shipped(lexicon.vocabulary());
      return new Learned(wording, new EvidenceReading(lexicon, evidence), Detectors.all());
    }
  }

  private Linter(
      Lexicon lexicon,
      TextAnalyzer analyzer,
      ContextJudge judge,
      Supplier<Learned> learned,
      BlockCounts counts,
      LintConfig config,
      KnownSources sources,
      Executor helper) {
    this.learned = learned;
    this.counts = counts;
    this.lexicon = lexicon;
    this.analyzer = analyzer;
    this.judge = judge;
    this.config = config;
    this.sources = sources;
    this.helper = helper;
  }

  /** For a linter without help: what is not begun when it is needed is done then. */
  static void leave(Runnable work) {}

  /**
   * A linter of the shipped dictionaries as they are. Its models load while the caller goes on; the first check waits for them where it needs
   * them and they are not there yet.
   */
  public static Linter shipped() {
    Lexicon lexicon = Dictionaries.shipped();
    Supplier<Learned> learned = loading("load-models", () -> Learned.shipped(lexicon));
    return new Linter(lexicon, learned, LintConfig.DEFAULT);
  }

  /** The same, loaded by a thread of its own while the caller does other things and first asks for it later. */
  public static Supplier<Linter> loading() {
    return loading("load", Linter::shipped);
  }

  private static <T> Supplier<T> loading(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return () -> result(task);
  }

  /** What came of work. It takes a moment: whoever wants the thread to end finds it told when that is over. */
  static <T> T result(Future<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A linter with other dictionaries and the same settings; as dear to make as any. */
  public Linter with(Lexicon other) {
    return new Linter(other, config).with(sources).helpedBy(helper);
  }

  /** A linter with the same dictionaries and other settings; costs nothing. */
  public Linter with(LintConfig other) {
    return new Linter(lexicon, analyzer, judge, learned, counts, other, sources, helper);
  }

  /** A linter that looks passages up in other sources; costs nothing. */
  public Linter with(KnownSources others) {
    return new Linter(lexicon, analyzer, judge, learned, counts, config, others, helper);
  }

  /**
   * A linter that has another thread do a part of each check, for those who wait for one result while a processor is idle; costs
   * nothing. The results are the same.
   *
   * @param other runs what it is given on another thread, several pieces for each check; a check does not wait for work that was not
   *     begun when it is needed, but does it itself. It must refuse nothing: what it throws ends the check
   */
  public Linter helpedBy(Executor other) {
    return new Linter(lexicon, analyzer, judge, learned, counts, config, sources, other);
  }

  /** The dictionaries in use. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The analyser, for those who keep the facts of blocks. */
  public TextAnalyzer analyzer() {
    return analyzer;
  }

  /** Checks a text; its path decides between plain text and Markdown. */
  public LintResult lint(SourceText source) {
    return changing(DocumentParser.forPath(source.path()))
        .check(source, TextChange.NONE)
        .complete();
  }

  /** A text that is checked again and again while it changes. */
  public ChangingText changing(DocumentParser parser) {
    return new ChangingText(this, parser);
  }

  /** Checks a text that is analysed already. */
  public LintResult lint(AnalyzedDocument document) {
    DocumentMemory memory = newMemory();
    memory.search().beginRepeated(document.source(), TextChange.NONE);
    memory.search().beginPasted(document.document(), TextChange.NONE);
    return lint(document, memory).complete();
  }

  /** A memory for a document of which nothing is known. */
  DocumentMemory newMemory() {
    return new DocumentMemory(lexicon, helper);
  }

  /**
   * Checks a state of a text that changes. The result is that of any other check of the same text.
   *
   * @param memory what is known from the state before; of this linter and this document alone
   */
  LintResult lint(AnalyzedDocument document, DocumentMemory memory) {
    Learned known = learned.get();
    Judged judged = new Judged(
        document,
        new BlockJudge(
            lexicon,
            judge,
            Optional.of(known.wording()),
            Optional.of(known.evidence()),
            isAboutSomebody(document)),
        known.detectors(),
        sources,
        memory);
    Victim victim = config.victim().orElseGet(() -> VictimReader.read(document, judged.shown));
    Coverage coverage = CoverageReader.read(judged.shown, victim);
    List<Finding> findings = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    List<TextRange> ignored = ignored(document.source().text());
    boolean unnamed = coverage.state(Element.SUBJECT_NAMED).state() == State.NOT_APPLICABLE;
    Optional<RightlyUnnamed> rightlyUnnamed =
        unnamed ? Optional.of(new RightlyUnnamed(document, judged.finds)) : Optional.empty();
    Function<Judged.Find, Optional<Finding>> maker =
        find -> reported(finding(document.source(), find, victim));
    Reporter reporter = new Reporter(rightlyUnnamed, judged, ignored, findings);
    int inBlocks = 0;
    for (PlacedJudgement block : judged.blocks) {
      reporter.take(block.finds(), block.findings(victim, maker));
      inBlocks += block.finds().size();
    }
    judged.takePassages();
    List<Judged.Find> others = judged.finds.subList(inBlocks, judged.finds.size());
    reporter.take(others, memory.wholeText().of(document, others, victim, maker));
    if (!saysItIsEmpty(others)) {
      Absences absences = new Absences(document, judged, coverage, victim, counts);
      List<Missing> absent = absences.of(lexicon.missing());
      absent.forEach(
          missing -> absences.finding(missing).flatMap(this::reported).ifPresent(findings::add));
      absent.stream()
          .filter(missing -> !missing.question().isEmpty())
          .map(absences::question)
          .forEach(questions::add);
    }
    List<Finding> reported =
        OncePerLabel.join(FindingOverlaps.settled(findings), document.source());
    return new LintResult(
        victim,
        reported,
        LateList.of(judged::heldBack),
        coverage.withQuestions(questions),
        judged.failures);
  }

  private static boolean saysItIsEmpty(List<Judged.Find> finds) {
    for (Judged.Find find : finds) {
      if (isOfEmptyText(find.entry())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEmptyText(Entry entry) {
    Optional<String> detector = entry.detector();
    return detector.isPresent() && detector.get().equals(EMPTY_TEXT);
  }

  /** The finding as the settings have it; empty where its rule is off. */
  private Optional<Finding> reported(Finding finding) {
    return config.severity(finding.rule(), finding.severity()).map(finding::withSeverity);
  }

  /** Holds back what is not to be reported here, and gathers the rest. */
  private record Reporter(
      Optional<RightlyUnnamed> rightlyUnnamed,
      Judged judged,
      List<TextRange> ignored,
      List<Finding> findings) {
    void take(List<Judged.Find> finds, List<Optional<Finding>> made) {
      boolean allPass =
          judged.hidingNobody.isEmpty() && rightlyUnnamed.isEmpty() && ignored.isEmpty();
      for (int i = 0; i < made.size(); i++) {
        if (allPass) {
          made.get(i).ifPresent(findings::add);
        } else {
          take(finds.get(i), made.get(i));
        }
      }
    }

    private void take(Judged.Find find, Optional<Finding> finding) {
      @Nullable
      HeldBack nobody = judged.hidingNobody.isEmpty() ? null : judged.hidingNobody.get(find);
      if (nobody != null) {
        judged.clear(nobody);
        return;
      }
      if (rightlyUnnamed.isPresent() && rightlyUnnamed.get().holds(find)) {
        judged.clear(new HeldBack(
            find.entry().key(),
            find.range(),
            "an adult under the duty to notify stays unnamed",
            find.range()));
        return;
      }
      for (TextRange words : ignored) {
        if (words.contains(find.range())) {
          judged.clear(new HeldBack(
              find.entry().key(), find.range(), "on the list of ignored words", words));
          return;
        }
      }
      finding.ifPresent(findings::add);
    }
  }

  /** A long text that hardly ever says "he" or "she" or a name is guidance, or a report of many cases. */
  private static boolean isAboutSomebody(AnalyzedDocument document) {
    int length = document.source().text().length();
    Cast cast = document.cast();
    boolean known = cast.gender() != Cast.Gender.UNKNOWN
        || cast.people().stream().anyMatch(Cast.Person::evident);
    return length < SHORT_TEXT || known && cast.spokenOf() * SPOKEN_OF_EACH >= length;
  }

  private static Finding finding(SourceText source, Judged.Find find, Victim victim) {
    Entry entry = find.entry();
    boolean safe = RENAMING_KINDS.contains(entry.kind());
    List<Fix> fixes = Wording.fixes(source.text(), find.range(), entry.betterFor(victim), safe);
    Severity severity = entry.severityFor(victim);
    return new Finding(
        entry.rule(),
        find.certain() ? severity : severity.milder(),
        find.range(),
        isOfEmptyText(entry),
        Finding.quoted(source.text(), find.range()),
        find.certain() ? Messages.of(entry, find.seen()) : Messages.uncertain(entry),
        fixes,
        find.related(),
        entry.source(),
        find.grounds());
  }

  private List<TextRange> ignored(String text) {
    List<TextRange> ranges = new ArrayList<>();
    for (String phrase : config.ignore()) {
      for (int at = text.indexOf(phrase);
          at >= 0 && !phrase.isEmpty();
          at = text.indexOf(phrase, at + 1)) {
        ranges.add(new TextRange(at, at + phrase.length()));
      }
    }
    return ranges;
  }
}
