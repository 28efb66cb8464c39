package org.referlint.lsp;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.referlint.config.ConfigurationReader;
import org.referlint.config.Sidecar;
import org.referlint.engine.RuleCatalog;
import org.referlint.text.SourceText;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/**
 * Configurations and files beside documents that are open in the editor. They are no narratives: what is wrong with them is
 * said while they are written; they take effect when they are saved. Changed by the thread that reads messages.
 */
final class ConfigurationDocuments {
  private final Session session;
  private final Map<String, Snapshot> open = new ConcurrentHashMap<>();

  ConfigurationDocuments(Session session) {
    this.session = session;
  }

  /** Whether a document is one of these, by its name. */
  static boolean isOne(String uri) {
    return uri.endsWith(ConfigurationReader.FILE_NAME);
  }

  void open(TextDocumentItem item) {
    SourceText text =
        SourceText.of(item.getUri(), Optional.ofNullable(item.getText()).orElse(""));
    take(
        item.getUri(),
        new Snapshot(item.getVersion(), new Positions(text, session.client().encoding())));
  }

  /** Takes changes; nothing where no such document is open. */
  void change(String uri, List<TextDocumentContentChangeEvent> changes) {
    Snapshot before = open.get(uri);
    if (before != null) {
      take(uri, before.changed(before.version() + 1, changes));
    }
  }

  /** After it was closed the file counts as it lies on the disk. */
  void close(String uri) {
    if (open.remove(uri) != null) {
      session.reload();
    }
  }

  private void take(String uri, Snapshot now) {
    open.put(uri, now);
    Setups.path(uri)
        .ifPresent(file -> session.pool().execute(() -> {
          List<YamlProblem> problems = problems(file, uri, now.source().text());
          Snapshot newest = open.get(uri);
          if (newest != null && newest.is(now)) {
            session.problems().ofYaml(file, problems);
          }
        }));
  }

  private List<YamlProblem> problems(Path file, String uri, String content) {
    String name = String.valueOf(file.getFileName());
    Collection<String> rules = new RuleCatalog(session.setups().of(uri).linter().lexicon()).ids();
    try {
      if (name.equals(ConfigurationReader.FILE_NAME)) {
        if (!ConfigurationReader.read(name, content).lint().rules().isEmpty()) {
          ConfigurationReader.checkRules(name, content, rules);
        }
      } else {
        Sidecar.read(name, content, rules);
      }
      return List.of();
    } catch (YamlException e) {
      return e.problems();
    }
  }
}
