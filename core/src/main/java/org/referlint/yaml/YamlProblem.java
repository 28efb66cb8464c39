package org.referlint.yaml;

/**
 * One thing wrong in a YAML file.
 *
 * @param file the file as the user named it
 * @param line the line, counted from 1; 0 where the whole file is meant
 * @param message what is wrong and what was expected
 */
public record YamlProblem(String file, int line, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
