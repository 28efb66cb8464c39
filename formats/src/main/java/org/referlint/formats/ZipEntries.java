package org.referlint.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.referlint.input.Content;
import org.referlint.input.FormatReader;
import org.referlint.input.Limits;
import org.referlint.input.UnreadableException;

/** Unpacks a zip file into memory, one file after the other; nothing is written to disk, so no name can lead anywhere. */
final class ZipEntries {
  private ZipEntries() {}

  static void entries(Content content, FormatReader.EntryTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    if (!(content instanceof Content.OfFile file)) {
      throw new UnreadableException("a zip file inside a zip file is not opened");
    }
    try (ZipFile zip = open(file.path())) {
      List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(zip.getEntries()));
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      long allowed = Math.max(Limits.UNPACKED_BYTES, size(file.path()) * Limits.UNPACKED_RATIO);
      int left = entries.size();
      boolean any = false;
      for (ZipArchiveEntry entry : entries) {
        left--;
        if (entry.isDirectory() || !taker.wants(entry.getName())) {
          any |= !entry.isDirectory();
          continue;
        }
        any = true;
        byte[] bytes;
        try {
          bytes = unpack(zip, entry, allowed);
        } catch (UnreadableException e) {
          taker.unreadable(entry.getName(), e.reason());
          continue;
        }
        allowed -= bytes.length;
        if (allowed < 0) {
          throw new UnreadableException(
              "unpacks to more than %d times its size: a zip bomb, or nothing that a referral needs; the last %d files in it were not read"
                  .formatted(Limits.UNPACKED_RATIO, left + 1));
        }
        taker.entry(entry.getName(), bytes, Math.max(0, entry.getCompressedSize()));
      }
      if (!any) {
        throw new UnreadableException("an empty zip file");
      }
    }
  }

  private static ZipFile open(Path path) throws UnreadableException {
    try {
      return ZipFile.builder().setPath(path).get();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("damaged, or no zip file", e);
    }
  }

  private static long size(Path path) throws UnreadableException {
    try {
      return java.nio.file.Files.size(path);
    } catch (IOException e) {
      throw new UnreadableException("can't be read", e);
    }
  }

  private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long allowed)
      throws UnreadableException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableException("encrypted; pack it without a password");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new UnreadableException("packed in a way that can't be read");
    }
    long limit = Math.min(Limits.CONVERTED_BYTES, Math.max(allowed, 0) + 1);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) limit + 1);
      Limits.check(bytes.length, Limits.CONVERTED_BYTES);
      return bytes;
    } catch (ZipException e) {
      throw new UnreadableException("damaged", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("damaged, or cut off", e);
    }
  }
}
