package org.referlint.lsp;

import com.google.gson.JsonElement;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Victim;

/**
 * What the user sets in the editor, in its section {@code referlint}. Whatever is absent or of a wrong kind has its usual
 * value.
 *
 * @param victim how to judge the person; goes before any configuration file
 * @param checkOnSave whether documents are checked when they are opened and saved only
 * @param inlayHints whether evidence is named beside its words
 * @param codeLens whether the first line carries the sum
 * @param configFile the configuration to use for all documents
 */
record Settings(
    Optional<Victim> victim,
    boolean checkOnSave,
    boolean inlayHints,
    boolean codeLens,
    Optional<Path> configFile) {
  /** The name of the section. */
  static final String SECTION = "referlint";

  static final Settings USUAL =
      new Settings(Optional.empty(), false, false, true, Optional.empty());

  /** Reads a section, or an object that holds it. */
  static Settings of(@Nullable JsonElement json) {
    if (json == null || !json.isJsonObject()) {
      return USUAL;
    }
    JsonElement section =
        Json.at(json, SECTION).filter(JsonElement::isJsonObject).orElse(json);
    String victim = Json.text(section, "victim").orElse("");
    return new Settings(
        Arrays.stream(Victim.values()).filter(v -> v.id().equals(victim)).findFirst(),
        Json.text(section, "checkOn").orElse("").equals("save"),
        Json.flag(section, "inlayHints").orElse(USUAL.inlayHints),
        Json.flag(section, "codeLens").orElse(USUAL.codeLens),
        path(Json.text(section, "configFile").orElse("")));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
