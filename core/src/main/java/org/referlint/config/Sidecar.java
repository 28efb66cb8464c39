package org.referlint.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.RuleId;
import org.referlint.finding.Suppression;
import org.referlint.text.NearestName;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlFile;
import org.referlint.yaml.YamlFile.Value;

/**
 * {@code NAME.referlint.yml} beside the document {@code NAME}: which of its findings the writer keeps, and why. The text
 * that is sent carries no marks that way.
 *
 * <pre>{@code
 * ignore:
 *   - rule: compliance/gang-member
 *     words: gang member
 *     reason: a quotation of the police report
 *   - rule: pasted/from-source
 *     source: assessments/2024-03.txt
 *     reason: agreed with the author
 * }</pre>
 */
public final class Sidecar {
  /** What is added to the name of a document. */
  public static final String ENDING = ".referlint.yml";

  private static final List<String> KEYS = List.of("ignore");
  private static final List<String> ENTRY_KEYS = List.of("rule", "words", "source", "reason");

  private Sidecar() {}

  /** The file that may lie beside a document. */
  public static Path of(Path document) {
    return document.resolveSibling(document.getFileName() + ENDING);
  }

  /**
   * Reads the file beside a document.
   *
   * @param document where the document lies
   * @param name how the run names the document
   * @param ruleIds the rules there are
   * @return its entries, none where there is no such file
   * @throws YamlException with everything that is wrong in it
   * @throws IOException where it can't be read
   */
  public static List<Suppression> beside(Path document, String name, Collection<String> ruleIds)
      throws YamlException, IOException {
    String content;
    try {
      content = Files.readString(of(document));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return read(name + ENDING, content, ruleIds);
  }

  /**
   * Reads the content of such a file.
   *
   * @param name the file, for messages
   * @param ruleIds the rules there are
   * @throws YamlException with everything that is wrong in it
   */
  public static List<Suppression> read(String name, String content, Collection<String> ruleIds)
      throws YamlException {
    return YamlFile.read(name, content, top -> {
      List<Suppression> entries = new ArrayList<>();
      Value ignore = top.map(KEYS).get("ignore");
      if (ignore != null) {
        for (Value entry : ignore.list()) {
          entry(name, entry, ruleIds).ifPresent(entries::add);
        }
      }
      return entries;
    });
  }

  private static Optional<Suppression> entry(String name, Value entry, Collection<String> ruleIds) {
    Map<String, Value> members = entry.map(ENTRY_KEYS);
    Value rule = members.get("rule");
    if (rule == null) {
      entry.problem("an entry needs the rule that is not to report the words");
      return Optional.empty();
    }
    String id = rule.text();
    if (!ruleIds.contains(id)) {
      rule.problem("unknown rule '%s'%s".formatted(id, NearestName.hint(id, ruleIds)));
      return Optional.empty();
    }
    return RuleId.of(id)
        .map(ruleId -> new Suppression(
            name,
            entry.line(),
            ruleId,
            words(members),
            text(members.get("source")),
            text(members.get("reason"))));
  }

  private static String words(Map<String, Value> members) {
    return text(members.get("words")).strip().replaceAll("\\s+", " ");
  }

  /** An absent or empty value is an empty text: a reason that is yet to be written must not make the file unusable. */
  private static String text(@Nullable Value value) {
    return value == null || value.isEmpty() ? "" : value.text();
  }
}
