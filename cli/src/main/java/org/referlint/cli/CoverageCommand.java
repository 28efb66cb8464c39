package org.referlint.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.report.CheckedDocument;
import org.referlint.report.CoverageReport;
import org.referlint.report.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referlint coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Show the evidence map alone: which words give which element or indicator, and what is missing.")
final class CoverageCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private @Nullable Streams streams;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "As for check.")
  private List<String> paths = List.of();

  @Option(names = "--victim", paramLabel = "VICTIM", description = "child, adult or auto.")
  private @Nullable String victim;

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = Objects.requireNonNull(streams);
    Configurations configurations =
        new Configurations(Optional.empty(), CheckCommand.victimOf(victim));
    boolean[] unread = {false};
    new Run(configurations, io, Runtime.getRuntime().availableProcessors())
        .check(paths, new Run.Taker() {
          @Override
          public void take(CheckedDocument document) throws IOException {
            StringWriter text = new StringWriter();
            CoverageReport.write(document, text, io.color());
            io.out().print(text);
          }

          @Override
          public void take(InputError error) {
            unread[0] = true;
            io.say(error.path() + ": " + error.reason());
          }
        });
    configurations.errors().forEach(io::say);
    return !configurations.errors().isEmpty()
        ? ExitStatus.USED_WRONGLY
        : unread[0] ? ExitStatus.UNREADABLE : ExitStatus.CLEAN;
  }
}
