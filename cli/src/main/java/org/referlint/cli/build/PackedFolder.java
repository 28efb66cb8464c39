package org.referlint.cli.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A step of the build: lays the packed files beside the jar, unzipped; the launcher says where. Each takes the place of the one of
 * an earlier build in one move, because a server that runs meanwhile reads on in that.
 */
public final class PackedFolder {
  private PackedFolder() {}

  /**
   * Copies files out of a jar.
   *
   * @param args the jar, the folder, the names of the files in the jar
   * @throws IOException naming a file that the jar does not have
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    try (ZipFile jar = new ZipFile(args[0])) {
      for (String name : Arrays.asList(args).subList(2, args.length)) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
          throw new IOException(args[0] + " has no " + name);
        }
        Path file = folder.resolve(name);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
