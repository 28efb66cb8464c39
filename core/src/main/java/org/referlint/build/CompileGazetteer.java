package org.referlint.build;

import java.io.IOException;
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
    Gazetteer.SHIPPED.write(gazetteer.packed(), Path.of(args[1]));
  }
}
