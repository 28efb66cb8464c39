package org.referlint.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.referlint.config.Configurations;
import org.referlint.config.Sidecar;
import org.referlint.engine.Linter;
import org.referlint.finding.Suppression;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/**
 * With what each document is checked: its configuration and the file beside it. Where one of them is broken, the last good
 * one stays in force. Reads files; never call it from the thread that reads messages. Safe for all threads.
 */
final class Setups {
  private final Supplier<Linter> shipped;
  private final FileProblems problems;
  private final Map<String, Setup> known = new HashMap<>();
  private final Map<Path, Linter> good = new HashMap<>();
  private final Map<Path, List<Suppression>> goodSuppressions = new HashMap<>();
  private Settings settings = Settings.USUAL;
  private List<Path> roots = List.of();
  private Configurations configurations;

  /**
   * Setups of a session.
   *
   * @param shipped the linter without any configuration, loaded once
   * @param problems takes what is wrong with the files
   */
  Setups(Supplier<Linter> shipped, FileProblems problems) {
    this.shipped = shipped;
    this.problems = problems;
    this.configurations = configurations();
  }

  private Configurations configurations() {
    Optional<Path> given = settings.configFile().map(file -> root().resolve(file));
    return new Configurations(given, settings.victim(), shipped);
  }

  private Path root() {
    return roots.isEmpty() ? Path.of("").toAbsolutePath() : roots.get(0);
  }

  /** Everything is to be read anew when it is needed next. */
  synchronized void reload(Settings now, List<Path> folders) {
    if (!now.victim().equals(settings.victim())) {
      good.clear();
    }
    settings = now;
    roots = List.copyOf(folders);
    known.clear();
    configurations = configurations();
  }

  /** The setup of a document. */
  synchronized Setup of(String uri) {
    return known.computeIfAbsent(uri, this::read);
  }

  /** The configuration that counts for a file, and which of its neighbours are documents. */
  synchronized Configurations.Loaded configurationOf(Path file) {
    return configurations.forFile(file);
  }

  /** The file in which a rule is to be changed: the one in force, else one in the folder that the editor opened. */
  synchronized Path configurationFile(String uri) {
    return of(uri).configuration().orElseGet(() -> {
      Optional<Path> file = path(uri);
      return roots.stream()
          .filter(root -> file.isPresent() && file.get().startsWith(root))
          .findFirst()
          .or(() -> file.map(Path::getParent))
          .orElseGet(this::root)
          .resolve(org.referlint.config.ConfigurationReader.FILE_NAME);
    });
  }

  private Setup read(String uri) {
    Optional<Path> file = path(uri);
    Configurations.Loaded loaded =
        configurations.forFile(file.orElseGet(() -> root().resolve("untitled")));
    loaded.file().ifPresent(path -> problems.ofYaml(path, loaded.problems()));
    Linter linter = linter(loaded);
    return new Setup(
        linter, file.map(path -> suppressions(path, loaded)).orElse(List.of()), loaded.file());
  }

  private Linter linter(Configurations.Loaded loaded) {
    Optional<Linter> linter = loaded.linter();
    if (linter.isPresent()) {
      loaded.file().ifPresent(path -> good.put(path, linter.get()));
      return linter.get();
    }
    return loaded.file().map(good::get).orElseGet(configurations::shipped);
  }

  private List<Suppression> suppressions(Path document, Configurations.Loaded loaded) {
    Path sidecar = Sidecar.of(document);
    try {
      List<Suppression> read =
          loaded.suppressions(document, document.getFileName().toString());
      goodSuppressions.put(sidecar, read);
      problems.ofYaml(sidecar, List.of());
      return read;
    } catch (YamlException e) {
      problems.ofYaml(sidecar, e.problems());
    } catch (IOException e) {
      problems.ofYaml(
          sidecar, List.of(new YamlProblem(sidecar.getFileName().toString(), 0, "can't be read")));
    }
    return goodSuppressions.getOrDefault(sidecar, List.of());
  }

  /** Where a document lies; empty for one that lies in no file, such as a new one. */
  static Optional<Path> path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
