package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;
import org.referlint.config.ConfigurationEdit;
import org.referlint.config.Sidecar;
import org.referlint.engine.RuleCatalog;
import org.referlint.finding.Victim;
import org.referlint.report.RulePage;
import org.referlint.yaml.YamlException;

/** What the editor may have the server do. Every argument comes from the editor and is looked at before it is used. */
final class Commands {
  static final String CHECK_WORKSPACE = "referlint.checkWorkspace";
  static final String SHOW_COVERAGE = "referlint.showCoverage";
  static final String EXPLAIN = "referlint.explain";
  static final String IGNORE_HERE = "referlint.ignoreHere";
  static final String IGNORE_EVERYWHERE = "referlint.ignoreEverywhere";
  static final String SWITCH_OFF = "referlint.switchOff";
  static final String INSERT_OUTLINE = "referlint.insertOutline";
  static final String ACCEPT_SOURCE = "referlint.acceptSource";
  static final String APPLY = "referlint.apply";

  /** All of them. */
  static final List<String> ALL = List.of(
      CHECK_WORKSPACE,
      SHOW_COVERAGE,
      EXPLAIN,
      IGNORE_HERE,
      IGNORE_EVERYWHERE,
      SWITCH_OFF,
      INSERT_OUTLINE,
      ACCEPT_SOURCE,
      APPLY);

  private final Session session;

  Commands(Session session) {
    this.session = session;
  }

  /** Changes a file that says how documents are checked. */
  private interface FileChange {
    void apply() throws IOException, YamlException;
  }

  /** Carries a command out; the answer is what it gives back, often nothing. */
  CompletableFuture<@Nullable Object> execute(ExecuteCommandParams params) {
    Arguments given = new Arguments(Optional.ofNullable(params.getArguments()).orElse(List.of()));
    return switch (params.getCommand()) {
      case SHOW_COVERAGE -> showCoverage(given.text(0), given.flag(1));
      case EXPLAIN -> explain(given.text(0), given.textOr(1, ""), given.flag(2));
      case IGNORE_HERE ->
        keep(given.text(0), given.text(1), "words", given.text(2), given.textOr(3, ""));
      case IGNORE_EVERYWHERE -> {
        String words = given.text(1);
        yield configuration(given.text(0), file -> ConfigurationEdit.ignore(file, words));
      }
      case SWITCH_OFF -> {
        String rule = given.text(1);
        yield configuration(given.text(0), file -> ConfigurationEdit.switchOff(file, rule));
      }
      case ACCEPT_SOURCE ->
        keep(given.text(0), given.text(1), "source", given.text(2), "accepted by the writer");
      case INSERT_OUTLINE -> insertOutline(given.text(0), given.textOr(1, ""));
      case APPLY -> apply(given.textOr(0, "Referlint"), given.edit(1));
      default -> throw wrong("unknown command");
    };
  }

  static ResponseErrorException wrong(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, message, null));
  }

  /** The evidence map of a document as data; null where it is not open. */
  CompletableFuture<@Nullable JsonObject> coverage(String uri) {
    return onDocument(uri, checked -> new CoverageMap(checked).json());
  }

  private interface Answer<T> {
    T of(Checked checked);
  }

  @SuppressWarnings("NullAway") // The protocol answers null for a document that is not open.
  private <T> CompletableFuture<@Nullable T> onDocument(String uri, Answer<T> answer) {
    Optional<OpenDocument> document = session.documents().find(uri);
    if (document.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    Snapshot snapshot = session.watched(document.get());
    return CompletableFutures.computeAsync(session.pool(), cancel -> {
      cancel.checkCanceled();
      return answer.of(session.check(document.get(), snapshot));
    });
  }

  private CompletableFuture<@Nullable Object> showCoverage(String uri, boolean say) {
    return onDocument(uri, checked -> {
      CoverageMap map = new CoverageMap(checked);
      if (say) {
        session.say(MessageType.Info, map.message());
      }
      return map.markdown();
    });
  }

  private CompletableFuture<@Nullable Object> explain(String rule, String uri, boolean say) {
    return CompletableFutures.computeAsync(session.pool(), cancel -> {
      var found = session.pages().rule(rule, session.setups().of(uri).linter().lexicon());
      if (found.isEmpty()) {
        throw wrong("unknown rule");
      }
      if (say) {
        session.say(
            MessageType.Info,
            rule + ": " + found.get().why()
                + (found.get().advice().isEmpty() ? "" : " " + found.get().advice()));
      }
      return RulePage.markdown(found.get());
    });
  }

  private CompletableFuture<@Nullable Object> keep(
      String uri, String rule, String what, String value, String reason) {
    Optional<Path> file = Setups.path(uri);
    if (file.isEmpty()) {
      throw wrong("save the document first: what is kept is written beside it");
    }
    Path sidecar = Sidecar.of(file.get());
    String name = String.valueOf(sidecar.getFileName());
    return change(() -> {
      var rules = new RuleCatalog(session.setups().of(uri).linter().lexicon()).ids();
      ConfigurationEdit.keep(
          sidecar, rule, what, value, reason, content -> Sidecar.read(name, content, rules));
      if (reason.isBlank()) {
        session.say(
            MessageType.Info, "Written into " + name + "; please say there why the words stay.");
      }
    });
  }

  private interface ConfigurationChange {
    void apply(Path file) throws IOException, YamlException;
  }

  private CompletableFuture<@Nullable Object> configuration(
      String uri, ConfigurationChange change) {
    return change(() -> change.apply(session.setups().configurationFile(uri)));
  }

  @SuppressWarnings("NullAway") // Nothing is given back.
  private CompletableFuture<@Nullable Object> change(FileChange change) {
    return CompletableFutures.computeAsync(session.pool(), cancel -> {
      try {
        change.apply();
        session.reload();
      } catch (YamlException e) {
        session.say(MessageType.Error, "Not changed, because it can't be read: " + e.getMessage());
      } catch (IOException e) {
        session.say(MessageType.Error, "The file can't be written: " + e.getMessage());
      }
      return null;
    });
  }

  private CompletableFuture<@Nullable Object> insertOutline(String uri, String who) {
    return onDocument(uri, checked -> {
      Victim victim = who.equals(Victim.ADULT.id()) ? Victim.ADULT : Victim.CHILD;
      TextEdit edit = new TextEdit(
          new Range(new Position(0, 0), new Position(0, 0)), Outline.of(victim, checked));
      send("Insert outline", Edits.ofEdits(List.of(edit), checked, session.client()));
      return Outline.of(victim, checked);
    });
  }

  @SuppressWarnings("NullAway") // Nothing is given back.
  private CompletableFuture<@Nullable Object> apply(String title, WorkspaceEdit edit) {
    send(title, edit);
    return CompletableFuture.completedFuture(null);
  }

  private void send(String title, WorkspaceEdit edit) {
    if (session.client().appliesEdits()) {
      session
          .editor()
          .ifPresent(e -> ignored(e.applyEdit(new ApplyWorkspaceEditParams(edit, title))));
    }
  }

  /** Whether the editor applied an edit it shows itself. */
  private static void ignored(CompletableFuture<?> answer) {
    answer.exceptionally(e -> null);
  }

  /** The arguments of a command, as the library leaves them. */
  private record Arguments(List<Object> given) {
    private Optional<JsonPrimitive> primitive(int index) {
      Object value = index < given.size() ? given.get(index) : null;
      return value instanceof JsonPrimitive json
          ? Optional.of(json)
          : value instanceof String text ? Optional.of(new JsonPrimitive(text)) : Optional.empty();
    }

    String text(int index) {
      return primitive(index)
          .filter(JsonPrimitive::isString)
          .map(JsonPrimitive::getAsString)
          .orElseThrow(() -> wrong("argument %d must be a text".formatted(index + 1)));
    }

    String textOr(int index, String otherwise) {
      return index < given.size() ? text(index) : otherwise;
    }

    boolean flag(int index) {
      return primitive(index)
          .filter(JsonPrimitive::isBoolean)
          .map(JsonPrimitive::getAsBoolean)
          .orElse(false);
    }

    WorkspaceEdit edit(int index) {
      Object value = index < given.size() ? given.get(index) : null;
      try {
        if (value instanceof JsonElement json && json.isJsonObject()) {
          return Typed.read(json, WorkspaceEdit.class);
        }
      } catch (JsonParseException e) {
        throw wrong("argument %d must be an edit".formatted(index + 1));
      }
      throw wrong("argument %d must be an edit".formatted(index + 1));
    }
  }
}
