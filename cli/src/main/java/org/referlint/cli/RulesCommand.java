package org.referlint.cli;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.RuleCatalog;
import org.referlint.report.RuleList;
import org.referlint.report.RulePage;
import org.referlint.rule.RuleInfo;
import org.referlint.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referlint rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "List every rule, or show one: what it reports, why, examples, source.")
final class RulesCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private @Nullable Streams streams;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "A rule, such as compliance/gang-member.")
  private @Nullable String rule;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private String format = "text";

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException {
    Streams io = Objects.requireNonNull(streams);
    boolean json =
        CheckCommand.choice("--format", format, List.of("text", "json")).equals("json");
    RuleCatalog catalog = new RuleCatalog(Dictionaries.shipped());
    Collection<RuleInfo> asked = catalog.all();
    if (rule != null) {
      Optional<RuleInfo> found = catalog.find(rule);
      if (found.isEmpty()) {
        throw new UsageException(
            "unknown rule '%s'%s".formatted(rule, NearestName.hint(rule, catalog.ids())));
      }
      asked = List.of(found.get());
    }
    if (json) {
      io.out().print(RuleList.json(asked));
    } else {
      io.out()
          .print(
              rule == null
                  ? RuleList.text(asked)
                  : RulePage.markdown(asked.iterator().next()));
    }
    return ExitStatus.CLEAN;
  }
}
