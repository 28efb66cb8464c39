package org.referlint.config;

import java.util.List;

/**
 * A setting in force, and where it comes from.
 *
 * @param key its key in {@code .referlint.yml}
 * @param member the rule it is about; empty for settings that are not about a rule
 * @param values its value or values, as written
 * @param isList whether it takes several values
 * @param origin what sets it, in words, such as a file with its line
 */
public record Setting(
    String key, String member, List<String> values, boolean isList, String origin) {
  /** Copies the list. */
  public Setting {
    values = List.copyOf(values);
  }
}
