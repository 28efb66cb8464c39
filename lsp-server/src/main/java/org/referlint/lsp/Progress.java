package org.referlint.lsp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** How far a check of folders is, for editors that show it. */
final class Progress implements WorkspaceDiagnostics.Listener {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int PERCENT = 100;

  private final Session session;
  private final Optional<Either<String, Integer>> token;
  private int shown = -1;

  private Progress(Session session, Optional<Either<String, Integer>> token) {
    this.session = session;
    this.token = token;
  }

  /** Uses the token that the editor gave, or one that it is asked to make; none where it shows no progress. */
  static Progress of(Session session, Optional<Either<String, Integer>> given) {
    if (given.isPresent() || !session.client().showsProgress()) {
      return new Progress(session, given);
    }
    Either<String, Integer> token = Either.forLeft("referlint-check-" + NUMBERS.incrementAndGet());
    session
        .editor()
        .ifPresent(e ->
            e.createProgress(new WorkDoneProgressCreateParams(token)).exceptionally(error -> null));
    return new Progress(session, Optional.of(token));
  }

  Optional<Either<String, Integer>> token() {
    return token;
  }

  void begin() {
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle("Checking referrals");
    begin.setCancellable(true);
    begin.setPercentage(0);
    send(begin);
  }

  @Override
  public void at(int done, int all) {
    int percent = done * PERCENT / Math.max(1, all);
    if (percent > shown) {
      shown = percent;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setMessage("%d of %d".formatted(done, all));
      report.setPercentage(percent);
      report.setCancellable(true);
      send(report);
    }
  }

  void end(WorkspaceDiagnostics.Sum sum) {
    WorkDoneProgressEnd end = new WorkDoneProgressEnd();
    end.setMessage("%d documents, %d findings".formatted(sum.documents(), sum.findings()));
    send(end);
  }

  private void send(WorkDoneProgressNotification value) {
    if (token.isPresent()) {
      session
          .editor()
          .ifPresent(e -> e.notifyProgress(new ProgressParams(token.get(), Either.forLeft(value))));
    }
  }
}
