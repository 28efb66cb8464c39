package org.referlint.lsp;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Names results of one document, so that an editor that asks again is told when nothing changed. Safe for all threads. */
final class PublishedResults {
  private final AtomicLong names;
  private String name = "";
  private @Nullable List<Diagnostic> last;

  /**
   * Results of one document.
   *
   * @param names the last name given in this session; none is given twice, not even to a document opened again
   */
  PublishedResults(AtomicLong names) {
    this.names = names;
  }

  /** The name of a result: the same as before where it is equal to the one before. */
  synchronized String nameOf(List<Diagnostic> diagnostics) {
    if (last == null || !last.equals(diagnostics)) {
      last = List.copyOf(diagnostics);
      name = Long.toString(names.incrementAndGet());
    }
    return name;
  }
}
