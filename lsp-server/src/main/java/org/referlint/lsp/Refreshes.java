package org.referlint.lsp;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.services.LanguageClient;

/** Asks the editor to ask again, where it announced that it will. At most one such request of a kind is under way. */
final class Refreshes {
  private final Session session;
  private final Map<String, String> sums = new ConcurrentHashMap<>();
  private final Kind lenses = new Kind(LanguageClient::refreshCodeLenses);
  private final Kind hints = new Kind(LanguageClient::refreshInlayHints);
  private final Kind diagnostics = new Kind(LanguageClient::refreshDiagnostics);

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
    private final Function<LanguageClient, CompletableFuture<Void>> request;
    private final AtomicInteger wanted = new AtomicInteger();

    Kind(Function<LanguageClient, CompletableFuture<Void>> request) {
      this.request = request;
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
          .ifPresent(editor -> request.apply(editor).whenComplete((nothing, error) -> {
            int asked = wanted.getAndSet(0);
            if (asked > 1 && error == null) {
              ask();
            }
          }));
    }
  }
}
