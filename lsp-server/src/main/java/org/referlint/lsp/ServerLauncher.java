package org.referlint.lsp;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.referlint.engine.Linter;

/** Runs the server until the editor is done with it. */
public final class ServerLauncher {
  private ServerLauncher() {}

  /**
   * Serves one editor on standard input and output; comes back when it says {@code exit} or closes the stream.
   *
   * @return the exit status of the process: 0 after {@code shutdown}, else 1
   */
  public static int run() {
    // Not the stream of prints, which hides that nobody reads any more.
    OutputStream protocol =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // Whatever else prints must not get between the messages.
    System.setOut(System.err);
    return serve(System.in, protocol);
  }

  /** Serves one editor on two streams. */
  static int serve(InputStream in, OutputStream out) {
    ReferlintServer server = new ReferlintServer(Linter.loading());
    CompletableFuture<Void> over = new CompletableFuture<>();
    MessageWriter writer = new MessageWriter(out, () -> over.complete(null));
    ServerEndpoint endpoint = new ServerEndpoint(writer, server.methods());
    server.connect(new RemoteEditor(endpoint));
    server.onExit(() -> over.complete(null));
    Thread reading = new Thread(
        () -> {
          try {
            new MessageReader(in, writer).listen(endpoint);
          } finally {
            over.complete(null);
          }
        },
        "referlint-read");
    reading.setDaemon(true);
    reading.start();
    over.join();
    try {
      writer.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    return server.exitStatus();
  }
}
