package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.config.Setting;
import org.referlint.config.SettingsInForce;
import org.referlint.config.Sidecar;
import org.referlint.finding.Victim;
import org.referlint.yaml.YamlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code referlint config}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Look at the configuration.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ConfigCommand.Print.class)
final class ConfigCommand implements Runnable {
  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** {@code referlint config print}. */
  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      description = "Show the settings that count for a document, as .referlint.yml has them.")
  static final class Print implements Callable<Integer>, ReferlintCommand.NeedsStreams {
    private static final int COMMENT_COLUMN = 44;

    private @Nullable Streams streams;

    @Parameters(paramLabel = "FILE", description = "The document; it need not be there yet.")
    private Path file = Path.of("");

    @Option(names = "--why", description = "Say behind each setting where it comes from.")
    private boolean why;

    @Option(names = "--victim", paramLabel = "VICTIM", description = "As for check.")
    private @Nullable String victim;

    @Option(names = "--config", paramLabel = "FILE", description = "As for check.")
    private @Nullable Path config;

    @Override
    public void use(Streams given) {
      streams = given;
    }

    @Override
    public Integer call() throws UsageException, IOException {
      Streams io = Objects.requireNonNull(streams);
      Optional<Victim> asked = InputOptions.victimOf(victim);
      Optional<Path> found = new Configurations(Optional.ofNullable(config), asked).file(file);
      String name = found
          .map(f -> Configurations.shortName(f.toAbsolutePath().normalize()))
          .orElse("");
      try {
        print(io, SettingsInForce.of(found, name, asked));
      } catch (YamlException e) {
        io.say(String.valueOf(e.getMessage()));
        return ExitStatus.USED_WRONGLY;
      }
      if (why && Files.exists(Sidecar.of(file))) {
        io.out().println("# findings kept by the writer: " + Sidecar.of(file));
      }
      return ExitStatus.CLEAN;
    }

    private void print(Streams io, List<Setting> settings) {
      String open = "";
      for (Setting setting : settings) {
        if (setting.member().isEmpty()) {
          line(io, setting.key() + ": " + value(setting), setting.origin());
        } else {
          if (!open.equals(setting.key())) {
            io.out().println(setting.key() + ":");
          }
          line(io, "  " + quoted(setting.member()) + ": " + value(setting), setting.origin());
        }
        open = setting.key();
      }
    }

    private void line(Streams io, String text, String origin) {
      String gap = " ".repeat(Math.max(2, COMMENT_COLUMN - text.length()));
      io.out().println(why ? text + gap + "# " + origin : text);
    }

    private static String value(Setting setting) {
      if (setting.isList()) {
        List<String> items = new ArrayList<>();
        setting.values().forEach(item -> items.add(quoted(item)));
        return "[" + String.join(", ", items) + "]";
      }
      return setting.values().isEmpty() ? "{}" : String.join(" ", setting.values());
    }

    /** Plain where YAML leaves it so, quoted otherwise. */
    private static String quoted(String text) {
      return text.matches("[A-Za-z][\\w/.-]*(\\*)?")
          ? text
          : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }
}
