package org.referlint.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.ArchiveListener;
import org.referlint.archive.ArchiveRun;
import org.referlint.archive.InputNote;
import org.referlint.config.Configurations;
import org.referlint.report.CheckedDocument;
import org.referlint.report.CoverageReport;
import org.referlint.report.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code referlint coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Show the evidence map alone: which words give which element or indicator, and what is missing.")
final class CoverageCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private @Nullable Streams streams;

  @Mixin
  private InputOptions inputs = new InputOptions();

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = Objects.requireNonNull(streams);
    List<String> paths = inputs.paths(io);
    Configurations configurations = inputs.configurations();
    boolean[] unread = {false};
    new ArchiveRun(configurations, inputs.run(io, Set.of())).check(paths, new ArchiveListener() {
      @Override
      public void document(CheckedDocument document) throws IOException {
        StringWriter text = new StringWriter();
        CoverageReport.write(document, text, io.color());
        io.out().print(text);
      }

      @Override
      public void error(InputError error) {
        unread[0] = true;
        io.say(error.path() + ": " + error.reason());
      }

      @Override
      public void note(InputNote note) {
        if (!inputs.quiet()) {
          io.say(note.path() + ": " + note.message());
        }
      }
    });
    configurations.errors().forEach(io::say);
    return !configurations.errors().isEmpty()
        ? ExitStatus.USED_WRONGLY
        : unread[0] ? ExitStatus.UNREADABLE : ExitStatus.CLEAN;
  }
}
