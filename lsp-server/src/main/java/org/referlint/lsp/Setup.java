package org.referlint.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.referlint.engine.Linter;
import org.referlint.finding.Suppression;

/**
 * With what a document is checked. Two setups are the same only where they are one object.
 *
 * @param linter the dictionaries and settings
 * @param suppressions the findings that its writer keeps
 * @param configuration the {@code .referlint.yml} in force, if any
 */
record Setup(Linter linter, List<Suppression> suppressions, Optional<Path> configuration) {
  /** Copies the list. */
  Setup {
    suppressions = List.copyOf(suppressions);
  }

  /** Whether this is the very setup: one that was read anew may differ in any rule. */
  @SuppressWarnings("ReferenceEquality")
  boolean is(Setup other) {
    return this == other;
  }
}
