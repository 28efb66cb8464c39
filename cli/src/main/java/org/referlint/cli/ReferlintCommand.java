package org.referlint.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.referlint.archive.Problems;
import org.referlint.report.Tool;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code referlint} with all its subcommands. */
@Command(
    name = "referlint",
    mixinStandardHelpOptions = true,
    versionProvider = ReferlintCommand.Version.class,
    description =
        "Reads referrals of potential victims of modern slavery and says what weakens them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 nothing at or above --fail-on; 1 something at or above it;",
      "2 the command was used wrongly; 3 some input could not be read.",
      "",
      "Nothing leaves this machine, and no word of a text is ever logged."
    },
    subcommands = {
      CheckCommand.class,
      RulesCommand.class,
      CoverageCommand.class,
      ConfigCommand.class,
      LspCommand.class,
      AutoComplete.GenerateCompletion.class,
      HelpCommand.class
    })
public final class ReferlintCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  /** Made by the parser of options, for the manual page as well. */
  public ReferlintCommand() {
    spec = CommandSpec.create();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** Runs the command and gives back its exit status. */
  static int run(Streams streams, String... args) {
    ReferlintCommand command = new ReferlintCommand();
    CommandLine line = new CommandLine(command, new StreamsFactory(streams))
        .setOut(writer(streams.out()))
        .setErr(writer(streams.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(
            streams.color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler((e, failed, parsed) -> failed(streams, e, command.debug));
    return line.execute(args);
  }

  /** Says why a command failed; gives the exit status. */
  static int failed(Streams streams, Exception e, boolean debug) {
    streams.say(describe(e));
    if (debug) {
      e.printStackTrace(streams.err());
    }
    return ExitStatus.USED_WRONGLY;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The message of an error of ours may quote the text under check; its kind does not. */
  private static String describe(Exception e) {
    if (e instanceof UsageException) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof IOException io
        ? Problems.describe(io)
        : "internal error: " + Problems.place(e) + "; run again with --debug and report it";
  }

  /** Gives commands their streams. */
  private static final class StreamsFactory implements CommandLine.IFactory {
    private final Streams streams;

    StreamsFactory(Streams streams) {
      this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
      K made = CommandLine.defaultFactory().create(type);
      if (made instanceof NeedsStreams needy) {
        needy.use(streams);
      }
      return made;
    }
  }

  /** A command that reads or writes. */
  interface NeedsStreams {
    /** Called before the command runs. */
    void use(Streams streams);
  }

  /** The version line. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Tool.NAME + " " + Tool.VERSION};
    }
  }
}
