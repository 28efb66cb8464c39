package org.referlint.finding;

import java.util.Arrays;
import java.util.Optional;

/**
 * The public name of a rule, {@code family/slug}; never reused once published.
 *
 * @param family the first part
 * @param slug the second part: lower-case words joined by hyphens
 */
public record RuleId(Family family, String slug) implements Comparable<RuleId> {
  /** Refuses anything but lower-case words and digits joined by single hyphens. */
  public RuleId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("not a rule name: " + slug);
    }
  }

  /** The rule of a name; empty where the text is no name of a rule. */
  public static Optional<RuleId> of(String id) {
    int slash = id.indexOf('/');
    String slug = id.substring(slash + 1);
    return slash < 0 || !isSlug(slug)
        ? Optional.empty()
        : Arrays.stream(Family.values())
            .filter(family -> family.id().equals(id.substring(0, slash)))
            .findFirst()
            .map(family -> new RuleId(family, slug));
  }

  /** Whether a text can be the second part of a rule id. */
  public static boolean isSlug(String text) {
    boolean hyphenAllowed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && !(c == '-' && hyphenAllowed)) {
        return false;
      }
      hyphenAllowed = letter;
    }
    return hyphenAllowed;
  }

  @Override
  public int compareTo(RuleId other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return family.id() + "/" + slug;
  }
}
