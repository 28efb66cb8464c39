package org.referlint.formats;

import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.referlint.input.Content;
import org.referlint.input.DocumentFormat;
import org.referlint.input.FormatReader;
import org.referlint.input.Limits;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;
import org.xml.sax.SAXException;

/** Reads the sheets of an Excel file that have the columns asked for, row by row. */
final class ExcelTable {
  private ExcelTable() {}

  static void rows(Content content, Optional<TableColumns> columns, FormatReader.RowTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    int sheets = 0;
    try (OPCPackage file = open(content)) {
      XSSFReader reader = new XSSFReader(file);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
      XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        try (InputStream in = parts.next()) {
          String prefix = sheets == 0 ? "row-" : parts.getSheetName() + "!row-";
          Sheet sheet = new Sheet(prefix, columns, taker);
          XMLReaderUtils.parseSAX(
              in,
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(), strings, sheet, new IsoDates(), false),
              new ParseContext());
          sheets++;
        } catch (SheetException e) {
          UnreadableException reason = e.unreadable();
          if (reason == null) {
            throw e;
          }
          problems.add("sheet '" + parts.getSheetName() + "': " + reason.reason());
          sheets++;
        }
      }
    } catch (SheetException e) {
      e.rethrow();
    } catch (OpenXML4JException | SAXException | TikaException | RuntimeException e) {
      throw TikaExtraction.unreadable(e);
    }
    if (problems.size() == sheets) {
      throw new UnreadableException(problems.isEmpty() ? "no sheets in it" : problems.get(0));
    }
    for (String problem : problems) {
      taker.note("", problem + "; this sheet was not read");
    }
  }

  private static OPCPackage open(Content content) throws UnreadableException {
    try (InputStream in = content.open()) {
      byte[] start = in.readNBytes(8);
      if (DocumentFormat.ofContent(start) == DocumentFormat.DOC) {
        throw new UnreadableException(
            "encrypted, or of an older Excel; save it as .xlsx without a password");
      }
      Limits.check(content.size(), Limits.CONVERTED_BYTES);
    } catch (IOException e) {
      throw new UnreadableException("can't be read", e);
    }
    try {
      return OPCPackage.open(content.open());
    } catch (OpenXML4JException | IOException | RuntimeException e) {
      throw TikaExtraction.unreadable(e);
    }
  }

  /** Dates as ISO 8601, whatever the cell's own format is. */
  private static final class IsoDates extends DataFormatter {
    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String formatString, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(
            DateUtil.getLocalDateTime(value, use1904Windowing));
      }
      return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
    }
  }

  /** Carries what ends the reading of a sheet through the parser. */
  private static final class SheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SheetException(Exception cause) {
      super(cause);
    }

    @Nullable
    UnreadableException unreadable() {
      return getCause() instanceof UnreadableException e ? e : null;
    }

    void rethrow() throws IOException, InterruptedException {
      if (getCause() instanceof IOException e) {
        throw e;
      }
      if (getCause() instanceof InterruptedException e) {
        throw e;
      }
      throw this;
    }
  }

  private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final String prefix;
    private final Optional<TableColumns> wanted;
    private final FormatReader.RowTaker taker;
    private final List<String> cells = new ArrayList<>();
    private @Nullable Columns columns;
    private long characters;

    Sheet(String prefix, Optional<TableColumns> wanted, FormatReader.RowTaker taker) {
      this.prefix = prefix;
      this.wanted = wanted;
      this.taker = taker;
    }

    @Override
    public void startRow(int row) {
      cells.clear();
      characters = 0;
    }

    @Override
    public void cell(
        String reference,
        String value,
        org.apache.poi.xssf.usermodel.@Nullable XSSFComment comment) {
      int column = new CellReference(reference).getCol();
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(value == null ? "" : value);
      characters += value == null ? 0 : value.length();
    }

    @Override
    public void endRow(int row) {
      if (cells.stream().allMatch(String::isBlank)) {
        return;
      }
      try {
        Columns found = columns;
        if (found == null) {
          columns = Columns.of(List.copyOf(cells), wanted);
        } else {
          found.row(prefix + (row + 1), cells, characters, taker);
        }
      } catch (UnreadableException | IOException | InterruptedException e) {
        throw new SheetException(e);
      }
    }

    @Override
    public void endSheet() {
      if (columns == null) {
        throw new SheetException(new UnreadableException("no rows"));
      }
    }
  }
}
