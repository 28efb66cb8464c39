package org.referlint.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.input.UnreadableException;
import org.referlint.report.InputError;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/**
 * Reads the texts of an archive for another purpose than a check: the same inputs in the same order, each document once, on
 * several threads and in bounded memory.
 */
public final class ArchiveTexts {
  private final Configurations configurations;
  private final ArchiveOptions options;
  private final Formats formats;

  /** Texts that are read with these settings; a cache is not used. */
  public ArchiveTexts(Configurations configurations, ArchiveOptions options) {
    this.configurations = configurations;
    this.options = options;
    this.formats = new Formats(options.formats());
  }

  /**
   * A text that was read.
   *
   * @param source the text, with the name of the document
   * @param file the document's file; empty for a row of a table or a file in a zip file
   */
  public record Text(SourceText source, Optional<Path> file) {}

  /** Hears of the documents in the order of the inputs, from the thread that reads. */
  public interface Listener<T> {
    /** What was made of a text. */
    void made(T made) throws IOException;

    /** An input that could not be read. */
    void error(InputError error) throws IOException;
  }

  /** What was made of a document, or why nothing was. */
  private record Made<T>(@Nullable T made, @Nullable InputError error) {}

  /**
   * Reads everything the paths stand for.
   *
   * @param paths files, folders, or globs
   * @param work what is made of a text; called on several threads
   */
  public <T> void read(List<String> paths, Function<Text, T> work, Listener<T> listener)
      throws IOException, InterruptedException {
    try (DocumentReader reader = new DocumentReader(formats);
        WorkQueue<Made<T>> queue = new WorkQueue<>(
            options.jobs(),
            item -> make(reader, item, work),
            new Hearer<>(listener),
            () -> false)) {
      Inputs inputs = new Inputs(configurations, options, formats, queue);
      for (String path : paths) {
        inputs.add(path);
      }
      queue.handAll();
    }
  }

  private static <T> Made<T> make(DocumentReader reader, Item item, Function<Text, T> work) {
    try {
      return new Made<>(work.apply(new Text(reader.read(item).source(), item.file())), null);
    } catch (UnreadableException e) {
      return new Made<>(null, new InputError(item.name(), e.reason()));
    } catch (IOException | UndecodableTextException e) {
      return new Made<>(null, new InputError(item.name(), Problems.reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Made<>(null, new InputError(item.name(), "the run was ended before it was read"));
    } catch (Exception e) {
      // The message of an error may quote the text.
      return new Made<>(null, new InputError(item.name(), "internal error: " + Problems.place(e)));
    }
  }

  private record Hearer<T>(Listener<T> listener) implements WorkQueue.Hearer<Made<T>> {
    @Override
    public void result(Made<T> result) throws IOException {
      if (result.made() != null) {
        listener.made(result.made());
      }
      if (result.error() != null) {
        listener.error(result.error());
      }
    }

    @Override
    public void error(InputError error) throws IOException {
      listener.error(error);
    }

    @Override
    public void note(InputNote note) {
      // What is said of single documents belongs to their check.
    }

    @Override
    public void progress(long bytes) {
      // Nobody is told.
    }
  }
}
