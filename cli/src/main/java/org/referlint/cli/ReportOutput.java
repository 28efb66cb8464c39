package org.referlint.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.referlint.archive.Problems;

/** Where a report goes. A file appears whole or not at all: it is written beside its place and then renamed. */
final class ReportOutput implements AutoCloseable {
  private static final int DRAFT_BUFFER = 1 << 16;

  private final Writer writer;
  private final Optional<Path> target;
  private final Optional<Path> draft;
  private boolean complete;

  private ReportOutput(Writer writer, Optional<Path> target, Optional<Path> draft) {
    this.writer = new Telling(writer, draft.isPresent());
    this.target = target;
    this.draft = draft;
  }

  /**
   * Opens the output before any work is done, so that a place that can't be written to is known at once.
   *
   * @throws UsageException where the file can't be written
   */
  static ReportOutput open(Optional<Path> file, Streams streams) throws UsageException {
    if (file.isEmpty()) {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
      return new ReportOutput(out, file, Optional.empty());
    }
    return open(file.get());
  }

  private static ReportOutput open(Path file) throws UsageException {
    try {
      // A link keeps its name; its target is replaced.
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new UsageException(file + ": is a folder; expected the name of a file");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A device or a pipe can't be replaced, only written to.
        return new ReportOutput(
            Files.newBufferedWriter(target), Optional.of(target), Optional.empty());
      }
      Path draft = target.resolveSibling(
          "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      Writer out = new OutputStreamWriter(
          new BufferedOutputStream(Files.newOutputStream(draft), DRAFT_BUFFER),
          StandardCharsets.UTF_8.newEncoder());
      return new ReportOutput(out, Optional.of(target), Optional.of(draft));
    } catch (NoSuchFileException e) {
      throw new UsageException(
          "can't write the report: " + file.toAbsolutePath().getParent() + ": no such folder");
    } catch (IOException e) {
      throw new UsageException("can't write the report: " + Problems.describe(e));
    }
  }

  /** The same for a file that need not be asked for; what is written then goes nowhere. */
  static ReportOutput openIfAny(Optional<Path> file) throws UsageException {
    return file.isPresent()
        ? open(file.get())
        : new ReportOutput(Writer.nullWriter(), file, Optional.empty());
  }

  Writer writer() {
    return writer;
  }

  /** Puts the finished report in its place. */
  void complete() throws IOException {
    complete = true;
    writer.flush();
    if (target.isPresent()) {
      writer.close();
    }
    if (draft.isPresent() && target.isPresent()) {
      try {
        Files.move(
            draft.get(),
            target.get(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft.get(), target.get(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!complete && target.isPresent()) {
        writer.close();
      }
    } finally {
      // Also where the disk is full, so that closing fails; behind a rename there is none.
      if (draft.isPresent()) {
        Files.deleteIfExists(draft.get());
      }
    }
  }

  /** Says of an error that it was the report that could not be written; a full disk does not name its file. */
  private static final class Telling extends FilterWriter {
    private final boolean draft;

    Telling(Writer out, boolean draft) {
      super(out);
      this.draft = draft;
    }

    private static IOException told(IOException e) {
      return new IOException("can't write the report: " + Problems.describe(e), e);
    }

    @Override
    public void write(int c) throws IOException {
      try {
        out.write(c);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void write(char[] buffer, int from, int count) throws IOException {
      try {
        out.write(buffer, from, count);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
      try {
        out.write(text, from, count);
      } catch (IOException e) {
        throw told(e);
      }
    }

    /** Nobody reads a draft: it is written in large parts, however often a document is finished. */
    @Override
    public void flush() throws IOException {
      if (draft) {
        return;
      }
      try {
        out.flush();
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException e) {
        throw told(e);
      }
    }
  }
}
