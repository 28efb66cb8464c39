package org.referlint.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.referlint.input.Content;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.FormatReader;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;

/** Reads all formats that need a library, each with the one that fits. Found as a service; safe for all threads. */
public final class LibraryFormatReader implements FormatReader {
  static {
    // PDFBox would look for the fonts of the machine and write what it finds into the user's home.
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
  }

  /** Made by the loader of services. */
  public LibraryFormatReader() {}

  @Override
  public Extract extract(DocumentFormat format, byte[] content) throws UnreadableException {
    return switch (format) {
      case DOCX -> DocxExtraction.extract(content);
      case PDF -> PdfExtraction.extract(content);
      case MSG -> MsgExtraction.extract(content);
      case DOC, ODT, RTF, HTML, EML -> TikaExtraction.extract(format, content);
      case TEXT, MARKDOWN, CSV, JSONL, XLSX, ZIP ->
        throw new IllegalArgumentException(format.name());
    };
  }

  @Override
  public void rows(
      DocumentFormat format, Content content, Optional<TableColumns> columns, RowTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    switch (format) {
      case CSV -> CsvTable.rows(content, columns, taker);
      case JSONL -> JsonLinesTable.rows(content, columns, taker);
      case XLSX -> ExcelTable.rows(content, columns, taker);
      default -> throw new IllegalArgumentException(format.name());
    }
  }

  @Override
  public void entries(Content content, EntryTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    ZipEntries.entries(content, taker);
  }

  @Override
  public Optional<Charset> encoding(byte[] text) {
    return Encodings.guess(text);
  }
}
