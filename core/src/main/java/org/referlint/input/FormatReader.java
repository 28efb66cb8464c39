package org.referlint.input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the formats that need libraries of their own. A service: the module {@code formats} has the one implementation. Safe
 * for all threads.
 */
public interface FormatReader {
  /**
   * Takes the text out of a file that is neither plain nor a table.
   *
   * @throws UnreadableException where the file is encrypted, damaged, empty or holds images only
   */
  Extract extract(DocumentFormat format, byte[] content) throws UnreadableException;

  /**
   * Reads a table row by row.
   *
   * @param columns which columns to read; where nobody said, the error names those that there are
   * @throws UnreadableException where the table can't be read, or not to its end; rows before that were taken
   * @throws IOException from the taker
   */
  void rows(DocumentFormat format, Content content, Optional<TableColumns> columns, RowTaker taker)
      throws UnreadableException, IOException, InterruptedException;

  /**
   * Unpacks a zip file, one file after the other, by name.
   *
   * @throws UnreadableException where the zip file can't be read, or not to its end; files before that were taken
   * @throws IOException from the taker
   */
  void entries(Content content, EntryTaker taker)
      throws UnreadableException, IOException, InterruptedException;

  /** The encoding of a text that is not UTF-8; empty where none is likely. */
  Optional<Charset> encoding(byte[] text);

  /**
   * A row of a table.
   *
   * @param place where in the table, such as {@code row-17}
   * @param id its reference
   * @param date when it was written
   * @param group whose it is
   * @param text the narrative
   * @param bytes about how much of the table it takes up
   */
  record Row(
      String place,
      Optional<String> id,
      Optional<LocalDate> date,
      Optional<String> group,
      String text,
      long bytes) {}

  /** Takes the rows of a table. */
  interface RowTaker {
    /** A row. */
    void row(Row row) throws IOException, InterruptedException;

    /** A row that can't be used. */
    void unreadable(String place, String reason) throws IOException, InterruptedException;

    /** Something that is worth saying of the table or a row; holds no narrative text. */
    void note(String place, String message) throws IOException, InterruptedException;
  }

  /** Takes the files of a zip file. */
  interface EntryTaker {
    /** Whether a file is wanted; what is not wanted is not unpacked. */
    boolean wants(String name) throws IOException, InterruptedException;

    /** A file, unpacked. */
    void entry(String name, byte[] content, long packedSize)
        throws IOException, InterruptedException;

    /** A file that can't be used. */
    void unreadable(String name, String reason) throws IOException, InterruptedException;
  }
}
