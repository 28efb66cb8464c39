package org.referlint.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.referlint.input.DocumentFormat;

/** Sums up how much there is to do, for showing progress. Searches folders and reads nothing; safe for all threads. */
public final class InputSizes {
  private InputSizes() {}

  /**
   * How many bytes the inputs have, about: a configuration may leave some of them out.
   *
   * @param paths as for {@link ArchiveRun#check}; globs and standard input count as nothing
   */
  public static long sum(List<String> paths) throws IOException, InterruptedException {
    long sum = 0;
    for (String path : paths) {
      try {
        Path file = Path.of(path);
        sum += Files.isDirectory(file) ? below(file) : sizeOf(file);
      } catch (InvalidPathException e) {
        // The run says so.
      }
    }
    return sum;
  }

  private static long below(Path folder) throws IOException, InterruptedException {
    long[] sum = {0};
    FolderWalk.Visitor visitor = new FolderWalk.Visitor() {
      @Override
      public void file(Path file) {
        if (DocumentFormat.ofName(file.getFileName().toString()).isPresent()) {
          sum[0] += sizeOf(file);
        }
      }

      @Override
      public void unusable(Path path, String reason) {
        // The run says so.
      }
    };
    new FolderWalk(Set.of(), visitor).walk(folder);
    return sum[0];
  }

  private static long sizeOf(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
