package org.referlint.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.referlint.input.FormatReader;

/**
 * Finds the module that reads formats other than plain text. Its libraries are large, so they are not in the one jar: they lie
 * in a folder beside it and are loaded only when a file turns up that needs them. Only files of this machine are loaded.
 */
final class FormatsLoader {
  /** Where the libraries lie, seen from the folder of the one jar: where it was installed, and where it was built. */
  private static final List<String> FOLDERS = List.of("formats", "../../formats/target/lib");

  private static final String IN_JAR = "jar:";

  private FormatsLoader() {}

  /** The reader of formats; empty where the module is not installed. */
  static Optional<FormatReader> find() {
    Optional<FormatReader> onClassPath = ServiceLoader.load(FormatReader.class).findFirst();
    if (onClassPath.isPresent()) {
      return onClassPath;
    }
    Path program = program();
    try {
      for (String folder : FOLDERS) {
        Path libraries = program.resolveSibling(folder).normalize();
        if (Files.isDirectory(libraries)) {
          return load(libraries);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The one jar, or the folder of classes; told by a class of it, for what Java itself loads has no source of its code. */
  private static Path program() {
    String own = FormatsLoader.class.getName().replace('.', '/') + ".class";
    String place = Objects.requireNonNull(ClassLoader.getSystemResource(own)).toString();
    String root = place.substring(0, place.length() - own.length());
    return Path.of(URI.create(
        root.startsWith(IN_JAR) ? root.substring(IN_JAR.length(), root.length() - 2) : root));
  }

  private static Optional<FormatReader> load(Path libraries) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(libraries, "*.jar")) {
      for (Path jar : found) {
        jars.add(url(jar));
      }
    }
    // Stays open as long as the program runs: classes are loaded from it all the time.
    ClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getSystemClassLoader());
    return ServiceLoader.load(FormatReader.class, loader).findFirst();
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
