package org.referlint.config;

import java.util.List;
import java.util.Optional;
import org.referlint.engine.LintConfig;
import org.referlint.finding.Victim;
import org.referlint.input.TableColumns;

/**
 * A {@code .referlint.yml}, read.
 *
 * @param victim how to judge the person; empty for {@code auto}
 * @param include globs of the files a folder is searched for; empty for the usual ones
 * @param exclude globs of files to leave out
 * @param dictionaries local dictionaries, relative to the file
 * @param sources globs of documents against which pasted passages are looked up
 * @param accepted phrases that documents may share, such as those of a team's template
 * @param columns which columns of tables hold what
 * @param lint what the linter itself is told
 */
public record Configuration(
    Optional<Victim> victim,
    List<String> include,
    List<String> exclude,
    List<String> dictionaries,
    List<String> sources,
    List<String> accepted,
    Optional<TableColumns> columns,
    LintConfig lint) {
  /** Everything as shipped. */
  public static final Configuration DEFAULT = new Configuration(
      Optional.empty(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      Optional.empty(),
      LintConfig.DEFAULT);

  /** Copies the lists. */
  public Configuration {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    dictionaries = List.copyOf(dictionaries);
    sources = List.copyOf(sources);
    accepted = List.copyOf(accepted);
  }
}
