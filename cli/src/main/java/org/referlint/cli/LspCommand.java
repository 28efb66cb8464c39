package org.referlint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.lsp.ServerLauncher;
import org.referlint.lsp.SocketTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code referlint lsp}; the plain command is started by {@link Main} without delay. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = "Run the language server on standard input and output, for editors.")
final class LspCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--stdio",
      description = "Use standard input and output, as without any option; some editors say so.")
  private boolean stdio;

  @Option(
      names = "--socket",
      paramLabel = "PORT",
      description =
          "Wait for one editor on this port of this machine alone, for debugging; 0 for any free port.")
  private @Nullable Integer port;

  @Override
  public Integer call() throws UsageException, IOException {
    if (port == null) {
      return ServerLauncher.run();
    }
    if (stdio || port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("--socket needs a port from 0 to 65535, and no --stdio beside it");
    }
    return SocketTransport.run(port);
  }
}
