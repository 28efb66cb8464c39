package org.referlint.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Sidecar;
import org.referlint.engine.Linter;
import org.referlint.finding.Suppression;

/**
 * What all parts of the server share: the editor with its abilities and settings, the open documents, and with what they
 * are checked. Safe for all threads.
 */
final class Session {
  private final Executor pool;
  private final Documents documents = new Documents();
  private final FileProblems problems = new FileProblems(this::publish);
  private final Setups setups;
  private final RulePages pages = new RulePages(RulePages.usualFolder());
  private final RelatedPlaces places = new RelatedPlaces();
  private final Diagnostics diagnostics = new Diagnostics(pages, places);
  private final Refreshes refreshes = new Refreshes(this);
  private final AtomicBoolean loading = new AtomicBoolean();
  private volatile Client client = Client.UNKNOWN;
  private volatile Settings settings = Settings.USUAL;
  private volatile List<Path> roots = List.of();
  private volatile @Nullable RemoteEditor editor;

  /**
   * A session that has not begun.
   *
   * @param pool where checks are made
   * @param linter the shipped linter, which may still be loading
   */
  Session(Executor pool, Supplier<Linter> linter) {
    this.pool = pool;
    this.setups = new Setups(linter, problems);
  }

  void connect(RemoteEditor remote) {
    editor = remote;
  }

  /** What the editor can do and has open. */
  void begin(Client abilities, Settings given, List<Path> folders) {
    client = abilities;
    settings = given;
    roots = List.copyOf(folders);
    setups.reload(given, folders);
  }

  Client client() {
    return client;
  }

  Settings settings() {
    return settings;
  }

  /** The folders that are open in the editor. */
  List<Path> roots() {
    return roots;
  }

  Executor pool() {
    return pool;
  }

  Documents documents() {
    return documents;
  }

  Setups setups() {
    return setups;
  }

  FileProblems problems() {
    return problems;
  }

  RulePages pages() {
    return pages;
  }

  RelatedPlaces places() {
    return places;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Refreshes refreshes() {
    return refreshes;
  }

  /** The editor; empty only before a session is connected. */
  Optional<RemoteEditor> editor() {
    return Optional.ofNullable(editor);
  }

  /** The state of a document that is checked unasked: in the mode that checks on saving, the one last saved. */
  Snapshot watched(OpenDocument document) {
    return settings.checkOnSave() ? document.saved() : document.newest();
  }

  /** Checks a state of a document. Never call it from the thread that reads messages. */
  Checked check(OpenDocument document, Snapshot snapshot) {
    Checked checked = document.check(snapshot, setups.of(document.uri()));
    List<Suppression> suppressions = checked.setup().suppressions();
    Setups.path(document.uri())
        .ifPresent(
            file -> problems.ofSuppressions(Sidecar.of(file), suppressions, checked.result()));
    refreshes.checked(checked);
    return checked;
  }

  /** Sends the diagnostics of a document to an editor that does not ask for them. */
  void publish(OpenDocument document) {
    if (!client.pullsDiagnostics()) {
      pool.execute(() -> {
        if (documents.isOpen(document)) {
          send(document);
        }
      });
    }
  }

  private void send(OpenDocument document) {
    Snapshot snapshot = watched(document);
    Checked checked = check(document, snapshot);
    PublishDiagnosticsParams params =
        new PublishDiagnosticsParams(document.uri(), diagnostics.of(checked, client));
    if (client.takesVersionedDiagnostics()) {
      params.setVersion(snapshot.version());
    }
    documents.whileOpen(document, () -> {
      // A newer state is checked by the task that came with it; an older result never follows a
      // newer one.
      if (watched(document).is(snapshot)) {
        editor().ifPresent(e -> e.publishDiagnostics(params));
      }
    });
  }

  private void publish(Path file, List<Diagnostic> found) {
    editor()
        .ifPresent(e ->
            e.publishDiagnostics(new PublishDiagnosticsParams(file.toUri().toString(), found)));
  }

  /** Takes other settings and folders, and looks at everything again. */
  void configure(Settings now, List<Path> folders) {
    settings = now;
    roots = List.copyOf(folders);
    reload();
  }

  /** Reads configurations, local dictionaries and the files beside documents again and checks everything with them. */
  void reload() {
    setups.reload(settings, roots);
    if (loading.compareAndSet(false, true)) {
      pool.execute(() -> {
        loading.set(false);
        // Read at once, so that what is wrong with a file is said even where the editor asks for
        // nothing.
        documents.all().forEach(document -> setups.of(document.uri()));
        documents.all().forEach(this::publish);
        refreshes.all();
      });
    }
  }

  /** Tells the user something. */
  void say(MessageType type, String message) {
    editor().ifPresent(e -> e.showMessage(new MessageParams(type, message)));
  }

  /** Notes something for those who look for a fault; never words of a text. */
  void log(String message) {
    editor().ifPresent(e -> e.logMessage(new MessageParams(MessageType.Warning, message)));
  }
}
