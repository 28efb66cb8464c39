package org.referlint.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.referlint.text.UndecodableTextException;
import org.referlint.yaml.YamlException;

/** What went wrong with a file, in words a user can act on. */
public final class Problems {
  private Problems() {}

  public static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException failed) {
      return failed.getFile() + ": "
          + (failed.getReason() == null ? "can't be used" : failed.getReason());
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** The kind of an error and where in the program it arose, without its message. */
  public static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Why a document could not be read; the path is named elsewhere. */
  public static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof UndecodableTextException || e instanceof YamlException) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof IOException io ? describe(io) : e.getClass().getSimpleName();
  }
}
