package org.referlint.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.gazetteer.GazetteerCompiler;
import org.referlint.nlp.LuceneFolding;

/** A step of the build: turns the lists of names into what a run loads. */
public final class CompileGazetteer {
  private CompileGazetteer() {}

  /**
   * Compiles a folder of lists into a folder of class files.
   *
   * @param args the folder of lists, the folder of class files
   */
  public static void main(String[] args) throws IOException {
    Gazetteer gazetteer = GazetteerCompiler.compile(Path.of(args[0]), new LuceneFolding());
    Path file = Path.of(args[1])
        .resolve(Gazetteer.class.getPackageName().replace('.', '/'))
        .resolve(Gazetteer.SHIPPED);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      gazetteer.write(out);
    }
  }
}
