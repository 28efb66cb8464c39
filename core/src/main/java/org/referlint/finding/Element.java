package org.referlint.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts that a sound narrative needs, in the order of the evaluation guide. */
public enum Element {
  /** Full name of the person referred. */
  SUBJECT_NAMED,
  /** Who the person is. */
  BACKGROUND,
  /** That the writer suspects exploitation. */
  SUSPICION,
  /** Why. */
  RATIONALE,
  /** Where the information comes from. */
  SOURCE,
  /** Recruited, moved, housed, received. */
  ACT,
  /** Force, deception, abuse of vulnerability: asked of adults only. */
  MEANS,
  /** The exploitation. */
  PURPOSE,
  /** When. */
  TIME,
  /** Where. */
  PLACE,
  /** Consent to the referral, or a duty to notify: asked of adults only. */
  CONSENT,
  /** Child-protection action: asked of children only. */
  SAFEGUARDING,
  /** The officer in the case was spoken to: asked only where the concern rests on an arrest. */
  OFFICER_IN_CASE;

  private static final Map<String, Element> BY_ID = new HashMap<>();

  static {
    for (Element element : values()) {
      BY_ID.put(element.id, element);
    }
  }

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in reports and dictionaries. */
  public String id() {
    return id;
  }

  /** The element of a name. */
  public static Optional<Element> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Element::id).toList();
  }
}
