package org.referlint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.config.Configurations;
import org.referlint.report.InputError;
import org.referlint.text.SourceText;

/**
 * Reads single documents again by the names that {@link ArchiveTexts} gave them when it was asked for absolute paths. A table
 * or zip file is read as a whole when the first of its documents is asked for; the texts of the newest few are kept. Safe for
 * all threads.
 */
public final class StoredTexts {
  /** Of so many tables and zip files the texts are kept. */
  private static final int MOST_KEPT = 4;

  private static final String IN_ZIP = "!/";

  private final ArchiveTexts archive;
  private final DocumentLoader loader;
  private final Map<String, Map<String, byte[]>> kept =
      new LinkedHashMap<>(MOST_KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, byte[]>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** Documents that are read with these settings. */
  public StoredTexts(Configurations configurations, ArchiveOptions options) {
    this.archive = new ArchiveTexts(configurations, options.only(file -> true));
    this.loader = new DocumentLoader(options.formats());
  }

  /**
   * The text of a document; empty where it can't be read any more.
   *
   * @param name its path, with the row or the path in the zip file behind it
   * @param shownAs the name the text is to have
   */
  public Optional<SourceText> text(String name, String shownAs) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      try {
        return Optional.of(SourceText.of(shownAs, loader.read(file, name).text()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return container(name)
        .map(container -> within(container).get(name))
        .map(bytes -> SourceText.of(shownAs, new String(bytes, StandardCharsets.UTF_8)));
  }

  /** The table or zip file that holds a document; empty where there is none. */
  public static Optional<String> container(String name) {
    for (int i = 1; i < name.length(); i++) {
      boolean ends = name.charAt(i) == '#' || name.startsWith(IN_ZIP, i);
      if (ends && Files.isRegularFile(Path.of(name.substring(0, i)))) {
        return Optional.of(name.substring(0, i));
      }
    }
    return Optional.empty();
  }

  private synchronized Map<String, byte[]> within(String container) {
    return kept.computeIfAbsent(container, this::read);
  }

  private Map<String, byte[]> read(String container) {
    Map<String, byte[]> texts = new HashMap<>();
    try {
      archive.read(List.of(container), ArchiveTexts.Text::source, new ArchiveTexts.Listener<>() {
        @Override
        public void made(SourceText text) {
          texts.put(text.path(), text.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void error(InputError error) {
          // It was said when the archive was read; nothing points to it.
        }
      });
    } catch (IOException e) {
      return texts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return texts;
  }
}
