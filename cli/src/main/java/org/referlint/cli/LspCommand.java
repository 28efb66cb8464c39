package org.referlint.cli;

import java.util.concurrent.Callable;
import org.referlint.lsp.ServerLauncher;
import picocli.CommandLine.Command;

/** {@code referlint lsp}; stands here for the help, the plain command is started by {@link Main} without delay. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = "Run the language server on standard input and output, for editors.")
final class LspCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ServerLauncher.run();
  }
}
