package org.referlint.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.referlint.yaml.YamlEdit;
import org.referlint.yaml.YamlEdit.Member;
import org.referlint.yaml.YamlException;

/**
 * Changes of {@code .referlint.yml} and of the files beside documents that an editor makes for its user. Each leaves the
 * rest of the file as it is, and a file that can't be read before or after the change is not touched.
 */
public final class ConfigurationEdit {
  /** Reads a content and throws where it is not as it should be. */
  @FunctionalInterface
  public interface Check {
    /** Reads a content. */
    void check(String content) throws YamlException;
  }

  private interface Change {
    String apply(String content);
  }

  private ConfigurationEdit() {}

  /** Words that are never reported, in a configuration. */
  public static void ignore(Path file, String words) throws IOException, YamlException {
    change(
        file,
        content ->
            YamlEdit.withItem(content, "ignore", List.of(new Member("", YamlEdit.quoted(words)))),
        content -> ConfigurationReader.read(file.toString(), content));
  }

  /** A rule that is off, in a configuration. */
  public static void switchOff(Path file, String rule) throws IOException, YamlException {
    change(
        file,
        content -> YamlEdit.withMember(content, "rules", new Member(rule, "off")),
        content -> ConfigurationReader.read(file.toString(), content));
  }

  /**
   * A finding that its writer keeps, in the file beside the document.
   *
   * @param what {@code words} or {@code source}
   * @param value the exact words, or the document whose passages may stand; empty for what the whole text lacks
   * @param reason why; may be empty, to be written later
   * @param check reads the file with the rules there are
   */
  public static void keep(
      Path sidecar, String rule, String what, String value, String reason, Check check)
      throws IOException, YamlException {
    Member first = new Member("rule", rule);
    Member last = new Member("reason", YamlEdit.quoted(reason));
    change(
        sidecar,
        content -> YamlEdit.withItem(
            content,
            "ignore",
            value.isEmpty()
                ? List.of(first, last)
                : List.of(first, new Member(what, YamlEdit.quoted(value)), last)),
        check);
  }

  private static void change(Path file, Change change, Check check)
      throws IOException, YamlException {
    String before;
    try {
      before = Files.readString(file);
    } catch (NoSuchFileException e) {
      before = "";
    }
    check.check(before);
    String after = change.apply(before);
    check.check(after);
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".referlint", ".tmp");
    try {
      Files.writeString(fresh, after);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
