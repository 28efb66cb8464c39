package org.referlint.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.referlint.input.Content;
import org.referlint.input.FormatReader;
import org.referlint.input.Limits;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;

/** Reads CSV row by row, however long the file is. The separator is the one that the head has most of. */
final class CsvTable {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int HEAD = 1 << 16;

  private CsvTable() {}

  static void rows(Content content, Optional<TableColumns> columns, FormatReader.RowTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    try (Parser parser = Parser.open(content, taker)) {
      List<String> head = parser.next().orElseThrow(() -> new UnreadableException("an empty file"));
      Columns found = Columns.of(head, columns);
      for (Optional<List<String>> row = parser.next(); row.isPresent(); row = parser.next()) {
        found.row("row-" + parser.row, row.get(), parser.bytes(), taker);
      }
    }
  }

  /** Turns every trouble of the file into one error, so that troubles of the taker stay apart. */
  private static final class Parser implements AutoCloseable {
    private final CSVParser parser;
    private final LimitedReader reader;
    private final Iterator<CSVRecord> records;
    private int row;
    private long position;
    private long before;

    private Parser(CSVParser parser, LimitedReader reader) {
      this.parser = parser;
      this.reader = reader;
      this.records = parser.iterator();
    }

    static Parser open(Content content, FormatReader.RowTaker taker)
        throws UnreadableException, IOException, InterruptedException {
      byte[] start;
      InputStream in;
      try {
        in = new BufferedInputStream(content.open(), HEAD);
        in.mark(HEAD);
        start = in.readNBytes(HEAD - 1);
        in.reset();
      } catch (IOException e) {
        throw new UnreadableException("can't be read", e);
      }
      Encodings.Start encoding = Encodings.ofStart(start);
      if (encoding.guessed()) {
        taker.note("", "not UTF-8; read as " + encoding.charset().name());
      }
      try {
        in.skipNBytes(encoding.markLength());
        LimitedReader reader = new LimitedReader(new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        CSVFormat format = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(start, encoding.charset()))
            .setIgnoreEmptyLines(true)
            .get();
        return new Parser(
            CSVParser.builder().setReader(reader).setFormat(format).get(), reader);
      } catch (IOException e) {
        throw new UnreadableException("can't be read", e);
      }
    }

    private static char separator(byte[] start, Charset charset) {
      String text = new String(start, charset);
      int end = text.indexOf('\n');
      String head = end < 0 ? text : text.substring(0, end);
      char best = ',';
      long most = 0;
      for (char separator : SEPARATORS) {
        long count = head.chars().filter(c -> c == separator).count();
        if (count > most) {
          most = count;
          best = separator;
        }
      }
      return best;
    }

    Optional<List<String>> next() throws UnreadableException {
      reader.startRow();
      before = position;
      try {
        if (!records.hasNext()) {
          return Optional.empty();
        }
        CSVRecord record = records.next();
        row++;
        position = parser.getCurrentLineNumber() == 0 ? position : reader.count();
        return Optional.of(record.toList());
      } catch (UncheckedIOException | IllegalStateException e) {
        throw unreadable(e);
      }
    }

    long bytes() {
      return position - before;
    }

    private UnreadableException unreadable(RuntimeException e) {
      String rest = "; the rows before it were read";
      if (e.getCause() instanceof CharacterCodingException) {
        return new UnreadableException(
            "row %d: not in the encoding of the rest%s".formatted(row + 1, rest), e);
      }
      if (e.getCause() instanceof LimitedReader.TooLongException) {
        return new UnreadableException(
            "row %d: longer than %,d characters; is a quotation mark missing?%s"
                .formatted(row + 1, Limits.CHARACTERS, rest),
            e);
      }
      return new UnreadableException(
          "row %d, which begins in line %d or later: quotation marks that don't match, or damage%s"
              .formatted(row + 1, parser.getRecordNumber() == 0 ? 1 : row + 1, rest),
          e);
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
