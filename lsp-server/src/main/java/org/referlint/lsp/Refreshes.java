package org.referlint.lsp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the editor to ask again, where it announced that it will. At most one such request of a kind is under way. */
final class Refreshes {
  private final Session session;
  private final Map<String, String> sums = new ConcurrentHashMap<>();
  private final Kind lenses = new Kind(RemoteEditor.Shown.LENSES);
  private final Kind hints = new Kind(RemoteEditor.Shown.HINTS);
  private final Kind diagnostics = new Kind(RemoteEditor.Shown.DIAGNOSTICS);

  Refreshes(Session session) {
    this.session = session;
  }

  /** After a check: an editor that got its lenses before the text changed does not ask again by itself. */
  void checked(Checked checked) {
    if (session.client().refreshesLenses() && session.settings().codeLens()) {
      String shown = sums.get(checked.uri());
      String sum = new CoverageMap(checked).sum();
      if (shown != null && !shown.equals(sum) && !sum.equals(sums.put(checked.uri(), sum))) {
        lenses.ask();
      }
    }
  }

  /** The editor has a sum. */
  void shown(Checked checked) {
    sums.put(checked.uri(), new CoverageMap(checked).sum());
  }

  /** A document was closed. */
  void forget(String uri) {
    sums.remove(uri);
  }

  /** After settings or configurations changed. */
  void all() {
    Client client = session.client();
    if (client.pullsDiagnostics() && client.refreshesDiagnostics()) {
      diagnostics.ask();
    }
    if (client.refreshesLenses()) {
      lenses.ask();
    }
    if (client.refreshesHints()) {
      hints.ask();
    }
  }

  /** Requests of one kind: while one is under way, all others become one that follows. */
  private final class Kind {
    private final RemoteEditor.Shown shown;
    private final AtomicInteger wanted = new AtomicInteger();

    Kind(RemoteEditor.Shown shown) {
      this.shown = shown;
    }

    void ask() {
      if (wanted.getAndIncrement() == 0) {
        send();
      }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The answer carries nothing.
    private void send() {
      session
          .editor()
          .ifPresent(editor -> editor.refresh(shown).whenComplete((nothing, error) -> {
            int asked = wanted.getAndSet(0);
            if (asked > 1 && error == null) {
              ask();
            }
          }));
    }
  }
}
