package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referlint.input.DocumentFormat;
import org.referlint.report.CheckedDocument;
import org.referlint.text.SourceText;

/**
 * Which lines of documents were added since a commit. Every line of a file that git does not track counts as added, and so
 * does every line of a changed file whose text is not the file itself, such as a Word file. Safe for all threads.
 */
final class AddedLines {
  private static final Pattern HUNK = Pattern.compile("^@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@");

  private final String reference;
  private final Map<Path, Repository> byFolder = new HashMap<>();
  private final Map<Path, Repository> byRoot = new HashMap<>();

  AddedLines(String reference) {
    this.reference = reference;
  }

  /** A working tree and what changed in it; the names are relative to its root. */
  private record Repository(Path root, String commit, Set<String> tracked, Set<String> changed) {}

  /** The same document with the findings on older lines held back. */
  CheckedDocument compare(CheckedDocument document) throws IOException {
    Optional<BitSet> added = added(document.source().path());
    if (added.isEmpty()) {
      return document.holdingBack(finding -> false);
    }
    BitSet lines = added.get();
    GitLines numbers = new GitLines(document.source());
    return document.holdingBack(finding -> {
      int first = numbers.of(finding.range().start());
      int last = numbers.of(Math.max(finding.range().start(), finding.range().end() - 1));
      int next = lines.nextSetBit(first);
      return next < 0 || next > last;
    });
  }

  /** The lines added, counted from 0; empty where all lines are new. */
  private Optional<BitSet> added(String name) throws IOException {
    Path file = existing(Path.of(name).toAbsolutePath().normalize());
    Path folder = file == null ? null : file.getParent();
    if (file == null || folder == null) {
      return Optional.empty();
    }
    Repository repository = repository(folder.toRealPath());
    String inside = repository
        .root
        .relativize(folder.toRealPath().resolve(file.getFileName()))
        .toString()
        .replace('\\', '/');
    if (!repository.tracked.contains(inside)) {
      return Optional.empty();
    }
    if (!repository.changed.contains(inside)) {
      return Optional.of(new BitSet());
    }
    if (!isItsOwnText(name, file)) {
      return Optional.empty();
    }
    String diff = Git.ask(
            repository.root,
            "diff",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--unified=0",
            repository.commit,
            "--",
            ":(literal)" + inside)
        .orElseThrow(() -> new IOException("--since: git can't compare " + name));
    return hunks(diff);
  }

  /** The file that a document's name begins with: documents inside an archive or a table are named behind its path. */
  private static @Nullable Path existing(Path path) {
    Path file = path;
    while (file != null && !Files.exists(file)) {
      file = file.getParent();
    }
    return file != null && Files.isRegularFile(file) ? file : null;
  }

  /** Whether the lines of a document are those of its file, and not those of a text that was taken out of it. */
  private static boolean isItsOwnText(String name, Path file) {
    return DocumentFormat.ofName(file.toString())
            .filter(DocumentFormat::isPlain)
            .isPresent()
        && file.equals(Path.of(name).toAbsolutePath().normalize());
  }

  /** The lines that a comparison says were added, counted from 0; empty where git sees no lines in the file. */
  private static Optional<BitSet> hunks(String diff) {
    BitSet lines = new BitSet();
    boolean seen = false;
    for (String line : diff.lines().toList()) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.find()) {
        seen = true;
        int start = Integer.parseInt(hunk.group(1)) - 1;
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        lines.set(Math.max(0, start), Math.max(0, start) + count);
      }
    }
    return seen ? Optional.of(lines) : Optional.empty();
  }

  private synchronized Repository repository(Path folder) throws IOException {
    Repository known = byFolder.get(folder);
    if (known == null) {
      Path root = Path.of(Git.ask(folder, "rev-parse", "--show-toplevel")
              .orElseThrow(
                  () -> new IOException("--since: %s is in no git repository".formatted(folder)))
              .strip())
          .toRealPath();
      known = byRoot.get(root);
      if (known == null) {
        known = read(root);
        byRoot.put(root, known);
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private Repository read(Path root) throws IOException {
    String commit = Git.ask(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")
        .orElseThrow(() ->
            new IOException("--since: git knows no commit '%s' in %s".formatted(reference, root)))
        .strip();
    return new Repository(
        root,
        commit,
        names(Git.ask(root, "ls-files", "-z")),
        names(Git.ask(root, "diff", "--name-only", "--no-renames", "-z", commit)));
  }

  private static Set<String> names(Optional<String> listed) {
    Set<String> names = new HashSet<>(List.of(listed.orElse("").split("\0", -1)));
    names.remove("");
    return names;
  }

  /** Line numbers as git counts them, from 0: only LF ends a line. */
  private static final class GitLines {
    private final String text;
    private int offset;
    private int line;

    GitLines(SourceText source) {
      text = source.text();
    }

    int of(int asked) {
      while (offset < asked) {
        line += text.charAt(offset++) == '\n' ? 1 : 0;
      }
      while (offset > asked) {
        line -= text.charAt(--offset) == '\n' ? 1 : 0;
      }
      return line;
    }
  }
}
