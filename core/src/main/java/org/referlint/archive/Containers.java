package org.referlint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.referlint.config.Configurations;
import org.referlint.input.Content;
import org.referlint.input.DocumentFormat;
import org.referlint.input.DocumentOrigin;
import org.referlint.input.FormatReader;
import org.referlint.input.OriginalPlaces;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;
import org.referlint.input.WrittenDate;
import org.referlint.report.InputError;

/** Opens the files that hold many documents: tables and zip files. For one thread. */
final class Containers {
  private final Optional<TableColumns> columns;
  private final Formats formats;
  private final Taker taker;
  private final Map<String, String> firstPlaces = new HashMap<>();

  Containers(Optional<TableColumns> columns, Formats formats, Taker taker) {
    this.columns = columns;
    this.formats = formats;
    this.taker = taker;
  }

  /** Hands on the documents of a table. */
  void table(
      String name,
      DocumentFormat format,
      Content content,
      DocumentOrigin origin,
      Configurations.Loaded loaded)
      throws IOException, InterruptedException {
    try {
      formats
          .reader()
          .rows(
              format,
              content,
              columns.or(loaded::columns),
              new Rows(name, origin, loaded, content instanceof Content.OfFile));
    } catch (UnreadableException e) {
      taker.error(new InputError(name, e.reason()));
    }
  }

  private final class Rows implements FormatReader.RowTaker {
    private final String table;
    private final DocumentOrigin origin;
    private final Configurations.Loaded loaded;
    private final boolean whole;

    /** Rows of a table that is a file of its own, or only a part of one. */
    Rows(String table, DocumentOrigin origin, Configurations.Loaded loaded, boolean whole) {
      this.table = table;
      this.origin = origin;
      this.loaded = loaded;
      this.whole = whole;
    }

    @Override
    public void row(FormatReader.Row row) throws IOException, InterruptedException {
      String name = table + "#" + row.place();
      if (row.id().isPresent()) {
        String first = firstPlaces.putIfAbsent(row.id().get(), name);
        if (first != null) {
          note(row.place(), "has the same id as " + first + "; both are checked");
        }
      }
      byte[] bytes = row.text().getBytes(StandardCharsets.UTF_8);
      taker.item(new Item(
          name,
          DocumentFormat.TEXT,
          () -> bytes,
          new DocumentOrigin(
              row.id(),
              row.date().isPresent() ? row.date() : origin.date(),
              row.group().isPresent() ? row.group() : origin.group(),
              Optional.empty(),
              OriginalPlaces.NONE),
          loaded,
          Optional.empty(),
          bytes.length,
          whole ? row.bytes() : 0));
    }

    @Override
    public void unreadable(String place, String reason) throws IOException, InterruptedException {
      taker.error(new InputError(table + "#" + place, reason));
    }

    @Override
    public void note(String place, String message) throws IOException, InterruptedException {
      taker.note(new InputNote(place.isEmpty() ? table : table + "#" + place, message));
    }
  }

  /** Hands on the documents of a zip file. */
  void zip(String name, Path file, DocumentOrigin origin, Configurations.Loaded loaded)
      throws IOException, InterruptedException {
    try {
      formats.reader().entries(new Content.OfFile(file), new Entries(name, origin, loaded));
    } catch (UnreadableException e) {
      taker.error(new InputError(name, e.reason()));
    }
  }

  private final class Entries implements FormatReader.EntryTaker {
    private final String zip;
    private final DocumentOrigin origin;
    private final Configurations.Loaded loaded;

    Entries(String zip, DocumentOrigin origin, Configurations.Loaded loaded) {
      this.zip = zip;
      this.origin = origin;
      this.loaded = loaded;
    }

    @Override
    public boolean wants(String entry) throws IOException, InterruptedException {
      for (String part : entry.split("/", -1)) {
        if (FolderWalk.isLitter(part)) {
          return false;
        }
      }
      Optional<DocumentFormat> format = DocumentFormat.ofName(entry);
      if (format.isEmpty()) {
        unreadable(entry, Inputs.UNKNOWN_KIND);
      } else if (format.get() == DocumentFormat.ZIP) {
        unreadable(entry, "a zip file inside a zip file is not opened; unpack it first");
      } else {
        return true;
      }
      return false;
    }

    @Override
    public void entry(String entry, byte[] content, long packedSize)
        throws IOException, InterruptedException {
      String name = Names.inside(zip, entry);
      DocumentFormat format = DocumentFormat.ofName(entry).orElse(DocumentFormat.TEXT);
      int slash = entry.indexOf('/');
      Optional<String> group =
          slash > 0 ? Optional.of(Names.printable(entry.substring(0, slash))) : origin.group();
      Optional<LocalDate> date = WrittenDate.inName(entry.substring(entry.lastIndexOf('/') + 1));
      DocumentOrigin own = new DocumentOrigin(
          Optional.empty(),
          date.isPresent() ? date : origin.date(),
          group,
          Optional.empty(),
          OriginalPlaces.NONE);
      if (format.isTable()) {
        table(name, format, new Content.OfBytes(content), own, loaded);
        taker.passed(packedSize);
      } else {
        taker.item(new Item(
            name,
            format,
            () -> content,
            own,
            loaded,
            Optional.empty(),
            content.length,
            packedSize));
      }
    }

    @Override
    public void unreadable(String entry, String reason) throws IOException, InterruptedException {
      taker.error(new InputError(Names.inside(zip, entry), reason));
    }
  }
}
