package org.referlint.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The twenty categories of signs of modern slavery, in the order of the evaluation guide. */
public enum Indicator {
  /** Locked in, escorted, watched. */
  CONTROL_OF_MOVEMENT,
  /** Passport or papers held, false papers. */
  CONTROL_OF_DOCUMENTS,
  /** Wages withheld, accounts or benefits controlled. */
  CONTROL_OF_MONEY,
  /** Owes a debt, works it off. */
  DEBT_BONDAGE,
  /** Threats, assault, injuries. */
  THREATS_VIOLENCE,
  /** False promises. */
  DECEPTION,
  /** Gifts, attention, drugs supplied. */
  GROOMING,
  /** Cut off from others. */
  ISOLATION,
  /** Brought across borders or between places. */
  MOVEMENT,
  /** Missing from home, care or school. */
  MISSING_EPISODES,
  /** Overcrowded, no heating, sleeps at work. */
  LIVING_CONDITIONS,
  /** Long hours, no days off, no safety kit. */
  WORKING_CONDITIONS,
  /** Sexually exploited. */
  SEXUAL_EXPLOITATION,
  /** Made to commit offences. */
  CRIMINAL_EXPLOITATION,
  /** Held to do housework. */
  DOMESTIC_SERVITUDE,
  /** Money or things without explanation. */
  UNEXPLAINED_ITEMS,
  /** Malnourished, exhausted, untreated. */
  PHYSICAL_CONDITION,
  /** Fearful, withdrawn, coached. */
  BEHAVIOUR,
  /** With known exploiters, at addresses of concern. */
  ASSOCIATIONS,
  /** In care, ill, homeless, without status. */
  VULNERABILITY;

  private static final Map<String, Indicator> BY_ID = new HashMap<>();

  static {
    for (Indicator indicator : values()) {
      BY_ID.put(indicator.id, indicator);
    }
  }

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in reports and dictionaries. */
  public String id() {
    return id;
  }

  /** The category of a name. */
  public static Optional<Indicator> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Indicator::id).toList();
  }
}
