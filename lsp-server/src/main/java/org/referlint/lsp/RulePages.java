package org.referlint.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.RuleCatalog;
import org.referlint.finding.RuleId;
import org.referlint.lexicon.Lexicon;
import org.referlint.report.RulePage;
import org.referlint.report.Tool;
import org.referlint.rule.RuleInfo;

/**
 * Pages of rules as files that a diagnostic can link to: the program has no address on the network. A page is written into
 * the user's cache folder when its rule is reported first; it holds nothing of any text. Safe for all threads.
 */
final class RulePages {
  /**
   * What is known of one set of dictionaries.
   *
   * @param lexicon the dictionaries
   * @param catalog their rules
   * @param links the pages written
   */
  private record Known(Lexicon lexicon, RuleCatalog catalog, Map<RuleId, Optional<String>> links) {}

  private final Path folder;
  private volatile @Nullable Known newest;

  RulePages(Path folder) {
    this.folder = folder;
  }

  /** Where pages of this version lie. */
  static Path usualFolder() {
    String given = System.getenv("XDG_CACHE_HOME");
    String local = System.getenv("LOCALAPPDATA");
    Path cache = given != null && !given.isBlank()
        ? Path.of(given)
        : local != null && !local.isBlank()
            ? Path.of(local)
            : Path.of(System.getProperty("user.home", "."), ".cache");
    return cache.resolve(Tool.NAME).resolve(Tool.VERSION).resolve("rules");
  }

  private Known of(Lexicon lexicon) {
    Known known = newest;
    if (known == null || known.lexicon() != lexicon) {
      known = new Known(lexicon, new RuleCatalog(lexicon), new ConcurrentHashMap<>());
      newest = known;
    }
    return known;
  }

  /** What there is to say of a rule; empty for one that the dictionaries do not know. */
  Optional<RuleInfo> rule(String rule, Lexicon lexicon) {
    return of(lexicon).catalog().find(rule);
  }

  /** The address of a rule's page; empty where it could not be written. */
  Optional<String> link(RuleId rule, Lexicon lexicon) {
    Known known = of(lexicon);
    return known
        .links()
        .computeIfAbsent(
            rule,
            id ->
                known.catalog().find(id.toString()).flatMap(i -> write(id, RulePage.markdown(i))));
  }

  private Optional<String> write(RuleId rule, String page) {
    Path file = folder.resolve(rule.family().id()).resolve(rule.slug() + ".md");
    try {
      byte[] content = page.getBytes(StandardCharsets.UTF_8);
      if (!Files.exists(file) || Files.size(file) != content.length) {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), rule.slug(), ".tmp");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return Optional.of(file.toUri().toString());
    } catch (IOException e) {
      // A diagnostic without a link is still a diagnostic.
      return Optional.empty();
    }
  }
}
