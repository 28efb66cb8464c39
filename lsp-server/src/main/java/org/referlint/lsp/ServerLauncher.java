package org.referlint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs the server on standard input and output until the editor is done with it. */
public final class ServerLauncher {
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.eclipse.lsp4j");

  private ServerLauncher() {}

  /**
   * Serves one editor; comes back when it says {@code exit} or closes the stream.
   *
   * @return the exit status of the process: 0 after {@code shutdown}, else 1
   */
  public static int run() {
    PrintStream protocol = System.out;
    // Whatever else prints must not get between the messages.
    System.setOut(System.err);
    // The library logs messages it can't read, with their content, which may be a referral.
    LIBRARY_LOG.setLevel(Level.OFF);
    return serve(System.in, protocol);
  }

  /** Serves one editor on two streams. */
  static int serve(InputStream in, OutputStream out) {
    ReferlintServer server = new ReferlintServer();
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.connect(launcher.getRemoteProxy());
    try {
      var listening = launcher.startListening();
      server.onExit(() -> listening.cancel(true));
      listening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      // The stream broke or "exit" came: either way the session is over.
      return server.exitStatus();
    } finally {
      server.close();
    }
    return server.exitStatus();
  }
}
