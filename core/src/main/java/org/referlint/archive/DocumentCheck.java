package org.referlint.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.config.Sidecar;
import org.referlint.engine.Linter;
import org.referlint.finding.LintResult;
import org.referlint.finding.Suppression;
import org.referlint.input.UnreadableException;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.Turn;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;
import org.referlint.yaml.YamlException;

/** Reads and checks one document; whatever goes wrong becomes part of the outcome. Safe for all threads. */
final class DocumentCheck {
  /** From this size on a document is worked on alone, so that it can't take the memory of others. */
  private static final long LARGE = 1L << 20;

  private final DocumentReader reader;
  private final Optional<ResultCache> cache;
  private final Preparing preparing;
  private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

  /**
   * A check.
   *
   * @param preparing what is done with each checked document before its turn comes
   */
  DocumentCheck(DocumentReader reader, Optional<ResultCache> cache, Preparing preparing) {
    this.reader = reader;
    this.cache = cache;
    this.preparing = preparing;
  }

  /** Gets a checked document ready for its turn. */
  interface Preparing {
    Turn prepare(CheckedDocument document) throws IOException;
  }

  /** Reads and checks a document; throws only what preparing it throws. */
  Outcome check(Item item) throws IOException {
    Lock lock = item.size() > LARGE ? memory.writeLock() : memory.readLock();
    lock.lock();
    try {
      Checked checked = read(item);
      Turn turn = checked.document() == null ? null : preparing.prepare(checked.document());
      return new Outcome(turn, checked.error(), checked.notes());
    } catch (OutOfMemoryError e) {
      return new Outcome(
          null,
          new InputError(
              item.name(), "too large for the memory of this run; start Java with a larger -Xmx"),
          List.of());
    } finally {
      lock.unlock();
    }
  }

  private Checked read(Item item) {
    Linter linter = item.loaded().linter().orElse(null);
    if (linter == null) {
      return failed(item, "its configuration can't be used");
    }
    try {
      DocumentReader.Opened opened = reader.read(item);
      LintResult result = lint(linter, item.loaded(), opened.source());
      return withoutSuppressed(
          new CheckedDocument(opened.source(), opened.origin(), result), item, notes(opened));
    } catch (UnreadableException e) {
      return failed(item, e.reason());
    } catch (IOException | UndecodableTextException e) {
      return failed(item, Problems.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(item, "the run was ended before it was read");
    } catch (Exception | StackOverflowError e) {
      // One document that the program can't cope with must not cost the others; the message may
      // quote the text.
      return failed(item, "internal error: " + Problems.place(e) + "; please report it");
    }
  }

  /** A document before it is got ready, or what prevented it from being read. */
  private record Checked(
      @Nullable CheckedDocument document, @Nullable InputError error, List<InputNote> notes) {}

  private LintResult lint(Linter linter, Configurations.Loaded loaded, SourceText source) {
    return cache.isEmpty()
        ? linter.lint(source)
        : cache.get().result(loaded.fingerprint(), source, () -> linter.lint(source));
  }

  private static List<InputNote> notes(DocumentReader.Opened opened) {
    String path = opened.source().path();
    return opened.notes().stream().map(note -> new InputNote(path, note)).toList();
  }

  private static Checked failed(Item item, String reason) {
    return new Checked(null, new InputError(item.name(), reason), List.of());
  }

  /** A document whose sidecar can't be used is reported in full. */
  private static Checked withoutSuppressed(
      CheckedDocument document, Item item, List<InputNote> notes) {
    SourceText source = document.source();
    try {
      List<Suppression> suppressions = item.file().isEmpty()
          ? List.of()
          : item.loaded().suppressions(item.file().get(), source.path());
      LintResult result = document.result().without(suppressions, source);
      return new Checked(new CheckedDocument(source, document.origin(), result), null, notes);
    } catch (IOException | YamlException e) {
      String sidecar = source.path() + Sidecar.ENDING;
      return new Checked(document, new InputError(sidecar, Problems.reason(e)), notes);
    }
  }
}
