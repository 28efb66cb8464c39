package org.referlint.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.referlint.config.Configurations;
import org.referlint.config.Sidecar;
import org.referlint.engine.Linter;
import org.referlint.finding.LintResult;
import org.referlint.finding.Suppression;
import org.referlint.input.UnreadableException;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;
import org.referlint.yaml.YamlException;

/** Reads and checks one document; whatever goes wrong becomes part of the outcome. Safe for all threads. */
final class DocumentCheck {
  /** From this size on a document is worked on alone, so that it can't take the memory of others. */
  private static final long LARGE = 1L << 20;

  private final DocumentReader reader;
  private final Optional<ResultCache> cache;
  private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

  DocumentCheck(DocumentReader reader, Optional<ResultCache> cache) {
    this.reader = reader;
    this.cache = cache;
  }

  Outcome check(Item item) {
    Lock lock = item.size() > LARGE ? memory.writeLock() : memory.readLock();
    lock.lock();
    try {
      return read(item);
    } catch (OutOfMemoryError e) {
      return failed(item, "too large for the memory of this run; start Java with a larger -Xmx");
    } finally {
      lock.unlock();
    }
  }

  private Outcome read(Item item) {
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

  private LintResult lint(Linter linter, Configurations.Loaded loaded, SourceText source) {
    return cache.isEmpty()
        ? linter.lint(source)
        : cache.get().result(loaded.fingerprint(), source, () -> linter.lint(source));
  }

  private static List<InputNote> notes(DocumentReader.Opened opened) {
    String path = opened.source().path();
    return opened.notes().stream().map(note -> new InputNote(path, note)).toList();
  }

  private static Outcome failed(Item item, String reason) {
    return new Outcome(null, new InputError(item.name(), reason), List.of());
  }

  /** A document whose sidecar can't be used is reported in full. */
  private static Outcome withoutSuppressed(
      CheckedDocument document, Item item, List<InputNote> notes) {
    SourceText source = document.source();
    try {
      List<Suppression> suppressions = item.file().isEmpty()
          ? List.of()
          : item.loaded().suppressions(item.file().get(), source.path());
      LintResult result = document.result().without(suppressions, source);
      return new Outcome(new CheckedDocument(source, document.origin(), result), null, notes);
    } catch (IOException | YamlException e) {
      String sidecar = source.path() + Sidecar.ENDING;
      return new Outcome(document, new InputError(sidecar, Problems.reason(e)), notes);
    }
  }
}
