package org.referlint.lsp;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs the server until the editor is done with it. */
public final class ServerLauncher {
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.eclipse.lsp4j");

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
    // The library logs messages it can't read, with their content, which may be a referral.
    LIBRARY_LOG.setLevel(Level.OFF);
    ReferlintServer server = new ReferlintServer();
    MessageJsonHandler json = new MessageJsonHandler(
        methods(server),
        gson ->
            gson.registerTypeAdapter(ReportedDiagnostic.class, new ReportedDiagnostic.Writer()));
    CompletableFuture<Void> over = new CompletableFuture<>();
    MessageWriter writer = new MessageWriter(out, json, () -> over.complete(null));
    ServerEndpoint endpoint = new ServerEndpoint(writer, ServiceEndpoints.toEndpoint(server));
    json.setMethodProvider(endpoint);
    endpoint.setJsonHandler(json);
    server.connect(ServiceEndpoints.toServiceObject(endpoint, LanguageClient.class));
    server.onExit(() -> over.complete(null));
    Thread reading = new Thread(
        () -> {
          try {
            new MessageReader(in, json, writer).listen(endpoint);
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

  private static Map<String, JsonRpcMethod> methods(ReferlintServer server) {
    Map<String, JsonRpcMethod> methods =
        new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(server.getClass()));
    return methods;
  }
}
