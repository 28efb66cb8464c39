package org.referlint.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.referlint.config.SourceLoader;
import org.referlint.input.DocumentFormat;
import org.referlint.input.FormatReader;
import org.referlint.input.UnreadableException;
import org.referlint.text.SourceText;

/** Reads single documents of every format that is not a table or a zip file. */
public final class DocumentLoader implements SourceLoader {
  private final Formats formats;

  /**
   * Reads documents.
   *
   * @param formats gives the reader of formats other than plain text when one is needed
   */
  public DocumentLoader(Supplier<Optional<FormatReader>> formats) {
    this.formats = new Formats(formats);
  }

  @Override
  public SourceText read(Path file, String name) throws IOException {
    DocumentFormat format = DocumentFormat.ofName(name).orElse(DocumentFormat.TEXT);
    if (format.isTable() || format == DocumentFormat.ZIP) {
      throw new IOException("a table or a zip file, not a document");
    }
    try (DocumentReader reader = new DocumentReader(formats)) {
      return reader.text(name, format, Inputs.read(file, format));
    } catch (UnreadableException e) {
      throw new IOException(e.reason(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run was ended before it was read", e);
    }
  }
}
