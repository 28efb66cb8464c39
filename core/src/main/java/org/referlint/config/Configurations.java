package org.referlint.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.Linter;
import org.referlint.engine.RuleCatalog;
import org.referlint.finding.RuleId;
import org.referlint.finding.Suppression;
import org.referlint.finding.Victim;
import org.referlint.input.TableColumns;
import org.referlint.lexicon.Lexicon;
import org.referlint.overlap.KnownSources;
import org.referlint.rule.RuleInfo;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/** Finds the configuration of each document and keeps one linter for each. Not for several threads. */
public final class Configurations {
  private final Optional<Path> given;
  private final Optional<Victim> victim;
  private final SourceLoader loader;
  private final Supplier<Linter> dictionaries;
  private final KnownSources archived;
  private final Map<Path, Optional<Path>> nearest = new HashMap<>();
  private final Map<Path, Loaded> loaded = new HashMap<>();
  private final Map<Lexicon, RuleCatalog> catalogs = new HashMap<>();
  private @Nullable Loaded unconfigured;
  private @Nullable Linter shipped;

  /**
   * Configurations of a run.
   *
   * @param given the one file to use for all documents, if any
   * @param victim what the command line says of the victim, which goes before any file
   */
  public Configurations(Optional<Path> given, Optional<Victim> victim) {
    this(given, victim, Configurations::readText);
  }

  /**
   * Configurations of a run.
   *
   * @param given the one file to use for all documents, if any
   * @param victim what the command line says of the victim, which goes before any file
   * @param loader reads the documents that a configuration names as sources
   */
  public Configurations(Optional<Path> given, Optional<Victim> victim, SourceLoader loader) {
    this(given, victim, loader, Linter::shipped, KnownSources.NONE);
  }

  /**
   * Configurations for those who read them more than once and keep the dictionaries.
   *
   * @param dictionaries the linter without any configuration; asked when it is first needed
   */
  public Configurations(
      Optional<Path> given, Optional<Victim> victim, Supplier<Linter> dictionaries) {
    this(given, victim, Configurations::readText, dictionaries, KnownSources.NONE);
  }

  /**
   * Configurations of a run with an archive at hand.
   *
   * @param given the one file to use for all documents, if any
   * @param victim what the command line says of the victim, which goes before any file
   * @param loader reads the documents that a configuration names as sources
   * @param dictionaries the linter without any configuration; asked when it is first needed
   * @param archived documents that are sources whatever a configuration names
   */
  public Configurations(
      Optional<Path> given,
      Optional<Victim> victim,
      SourceLoader loader,
      Supplier<Linter> dictionaries,
      KnownSources archived) {
    this.archived = archived;
    this.given = given;
    this.victim = victim;
    this.loader = loader;
    this.dictionaries = dictionaries;
  }

  private static SourceText readText(Path file, String name)
      throws IOException, UndecodableTextException {
    return SourceText.decode(name, Files.readAllBytes(file));
  }

  /** A configuration with its linter, or what is wrong with it. */
  public static final class Loaded {
    private final Optional<Linter> linter;
    private final Optional<Path> file;
    private final Path folder;
    private final List<PathMatcher> include;
    private final List<PathMatcher> exclude;
    private final List<YamlProblem> problems;
    private final List<SourceProblem> sourceProblems;
    private final List<String> accepted;

    private final List<Path> dictionaries;
    private final Optional<TableColumns> columns;
    private final byte[] fingerprint;

    private Loaded(
        Optional<Linter> linter,
        Optional<Path> file,
        Path folder,
        Configuration configuration,
        byte[] fingerprint,
        List<YamlProblem> problems,
        List<SourceProblem> sourceProblems) {
      this.sourceProblems = sourceProblems;
      this.accepted = configuration.accepted();
      this.linter = linter;
      this.file = file;
      this.folder = folder;
      this.include = matchers(folder, configuration.include());
      this.exclude = matchers(folder, configuration.exclude());
      List<Path> files = new ArrayList<>();
      for (String name : configuration.dictionaries()) {
        files.add(folder.resolve(name).normalize());
      }
      this.dictionaries = List.copyOf(files);
      this.columns = configuration.columns();
      this.fingerprint = fingerprint;
      this.problems = List.copyOf(problems);
    }

    private static List<PathMatcher> matchers(Path folder, List<String> globs) {
      List<PathMatcher> matchers = new ArrayList<>();
      for (String glob : globs) {
        matchers.add(glob(folder.getFileSystem(), glob));
      }
      return matchers;
    }

    /** Phrases that documents may share. */
    public List<String> accepted() {
      return accepted;
    }

    /** The linter; empty where the configuration can't be used. */
    public Optional<Linter> linter() {
      return linter;
    }

    /**
     * The findings of a document that its writer keeps, from the {@link Sidecar} beside it. Safe for all threads.
     *
     * @param document where the document lies
     * @param name how the run names the document
     * @throws YamlException with everything that is wrong in the file
     * @throws IOException where it can't be read
     */
    public List<Suppression> suppressions(Path document, String name)
        throws YamlException, IOException {
      return linter.isPresent() && Files.exists(Sidecar.of(document))
          ? Sidecar.beside(document, name, new RuleCatalog(linter.get().lexicon()).ids())
          : List.of();
    }

    /** Where it was read from; empty where there is none and everything is as shipped. */
    public Optional<Path> file() {
      return file;
    }

    /** What is wrong with the configuration and its dictionaries. */
    public List<YamlProblem> problems() {
      return problems;
    }

    /** The same in words, a line for each; empty where nothing is wrong. */
    public String error() {
      return problems.stream().map(YamlProblem::toString).collect(Collectors.joining("\n"));
    }

    /** Which columns of tables hold what, where the configuration says so. */
    public Optional<TableColumns> columns() {
      return columns;
    }

    /** Bytes that are the same only where the same is asked of a check; apart from what the program itself brings. */
    public byte[] fingerprint() {
      return fingerprint.clone();
    }

    /** Whether the configuration names a file among those that a search of folders is to take. */
    public boolean includesByName(Path file) {
      Path relative = folder.relativize(file.toAbsolutePath().normalize());
      return include.stream().anyMatch(m -> m.matches(relative));
    }

    /** Whether a search of folders passes over a file: it is excluded, not included, or part of the configuration. */
    public boolean leavesOut(Path file) {
      Path absolute = file.toAbsolutePath().normalize();
      Path relative = folder.relativize(absolute);
      return !include.isEmpty() && !includesByName(file)
          || exclude.stream().anyMatch(m -> m.matches(relative))
          || dictionaries.contains(absolute)
          || absolute.getFileName().toString().endsWith(ConfigurationReader.FILE_NAME);
    }
  }

  /** The {@code .referlint.yml} that counts for a file; empty where there is none. */
  public Optional<Path> file(Path document) {
    Path folder = document.toAbsolutePath().normalize().getParent();
    return given.isPresent() || folder == null ? given : nearest(folder);
  }

  /** The configuration that counts for a file. */
  public Loaded forFile(Path file) {
    return file(file)
        .map(p -> loaded.computeIfAbsent(p.toAbsolutePath().normalize(), this::load))
        .orElseGet(this::unconfigured);
  }

  /** What there is to say of a rule: of the shipped ones, or of a local dictionary of a configuration used. */
  public Optional<RuleInfo> rule(RuleId rule) {
    Optional<RuleInfo> found = catalog(shipped()).find(rule.toString());
    if (found.isPresent()) {
      return found;
    }
    return loaded.values().stream()
        .flatMap(l -> l.linter().stream())
        .flatMap(linter -> catalog(linter).find(rule.toString()).stream())
        .findFirst();
  }

  private RuleCatalog catalog(Linter linter) {
    return catalogs.computeIfAbsent(linter.lexicon(), RuleCatalog::new);
  }

  /** Everything that is wrong with the configurations used. */
  public List<String> errors() {
    return loaded.values().stream()
        .map(Loaded::error)
        .filter(e -> !e.isEmpty())
        .sorted()
        .toList();
  }

  /** The sources of the configurations used that could not be read. */
  public List<SourceProblem> sourceProblems() {
    List<SourceProblem> problems = new ArrayList<>();
    loaded.values().forEach(l -> problems.addAll(l.sourceProblems));
    problems.sort((one, other) -> one.path().compareTo(other.path()));
    return problems;
  }

  private Optional<Path> nearest(Path folder) {
    Optional<Path> known = nearest.get(folder);
    if (known == null) {
      Path here = folder.resolve(ConfigurationReader.FILE_NAME);
      Path parent = folder.getParent();
      known = Files.isRegularFile(here)
          ? Optional.of(here)
          : parent == null ? Optional.empty() : nearest(parent);
      nearest.put(folder, known);
    }
    return known;
  }

  /** A glob as people mean it: {@code **}{@code /} stands for no folder as well, which Java's does not. */
  public static PathMatcher glob(FileSystem files, String glob) {
    PathMatcher literal = files.getPathMatcher("glob:" + glob);
    PathMatcher withoutFolder =
        files.getPathMatcher("glob:" + glob.replaceFirst("(^|/)\\*\\*/", "$1"));
    return path -> literal.matches(path) || withoutFolder.matches(path);
  }

  private Loaded unconfigured() {
    Loaded known = unconfigured;
    if (known == null) {
      Configuration none = Configuration.DEFAULT;
      known = new Loaded(
          Optional.of(withVictim(none, shipped()).with(archived)),
          Optional.empty(),
          Path.of("").toAbsolutePath().getRoot(),
          none,
          new byte[] {(byte) (victim.isEmpty() ? 0 : 1 + victim.get().ordinal())},
          List.of(),
          List.of());
      unconfigured = known;
    }
    return known;
  }

  /** The linter without any configuration. */
  public Linter shipped() {
    Linter known = shipped;
    if (known == null) {
      known = dictionaries.get();
      shipped = known;
    }
    return known;
  }

  private Loaded load(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    String name = shortName(file);
    try {
      String content = Files.readString(file);
      Configuration configuration = ConfigurationReader.read(name, content);
      Linter linter = shipped();
      List<Path> files =
          configuration.dictionaries().stream().map(folder::resolve).toList();
      if (!files.isEmpty()) {
        linter = linter.with(Dictionaries.withLocal(linter.lexicon(), files));
      }
      if (!configuration.lint().rules().isEmpty()) {
        ConfigurationReader.checkRules(name, content, catalog(linter).ids());
      }
      ByteArrayOutputStream known = new ByteArrayOutputStream();
      SourceFiles sources = SourceFiles.read(folder, configuration.sources(), (path, shown) -> {
        SourceText text = loader.read(path, shown);
        known.writeBytes(digest(shown + "\n" + text.text()));
        return text;
      });
      return new Loaded(
          Optional.of(withVictim(configuration, linter).with(sources.sources().and(archived))),
          Optional.of(file),
          folder,
          configuration,
          fingerprint(content, files, known.toByteArray()),
          List.of(),
          sources.problems());
    } catch (YamlException e) {
      return unusable(file, e.problems());
    } catch (IOException e) {
      return unusable(file, List.of(new YamlProblem(name, 0, "can't read " + e.getMessage())));
    }
  }

  private static Loaded unusable(Path file, List<YamlProblem> problems) {
    return new Loaded(
        Optional.empty(),
        Optional.of(file),
        file.resolveSibling(""),
        Configuration.DEFAULT,
        new byte[0],
        problems,
        List.of());
  }

  private byte[] fingerprint(String content, List<Path> dictionaries, byte[] sources)
      throws IOException {
    ByteArrayOutputStream print = new ByteArrayOutputStream();
    print.writeBytes(victim.map(Victim::id).orElse("auto").getBytes(StandardCharsets.UTF_8));
    print.writeBytes(content.getBytes(StandardCharsets.UTF_8));
    for (Path file : dictionaries) {
      print.write(0);
      print.writeBytes(Files.readAllBytes(file));
    }
    print.write(0);
    print.writeBytes(sources);
    return print.toByteArray();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Linter withVictim(Configuration configuration, Linter linter) {
    return linter.with(victim.map(configuration.lint()::withVictim).orElse(configuration.lint()));
  }

  /** How a configuration is named in front of people: from the current folder on where it lies in it. */
  public static String shortName(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
