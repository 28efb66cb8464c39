package org.referlint.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Fills the slots of sentences for one document, whose people and towns stay the same. Not for several threads. */
final class SlotFiller {
  private static final List<String> MONTHS = List.of(
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December");

  /** Numbers of this range are kept free for works of fiction. */
  private static final String FICTION = "01632 960";

  private final Templates templates;
  private final Random random;
  private final Map<String, String> fixed = new HashMap<>();
  private final boolean child;

  SlotFiller(Templates templates, Random random, boolean child) {
    this.templates = templates;
    this.random = random;
    this.child = child;
    int age = child ? 13 + random.nextInt(5) : 18 + random.nextInt(40);
    List<String> person = Templates.parts(pick("person"));
    boolean female = person.get(2).equals("she");
    fixed.put("first", person.get(0));
    fixed.put("full", person.get(0) + " " + person.get(1));
    fixed.put("they", person.get(2));
    fixed.put("them", female ? "her" : "him");
    fixed.put("their", female ? "her" : "his");
    fixed.put("self", female ? "herself" : "himself");
    fixed.put("country", person.get(3));
    fixed.put("language", person.get(4));
    fixed.put("age", Integer.toString(age));
    fixed.put(
        "birth", day() + " " + MONTHS.get(random.nextInt(MONTHS.size())) + " " + (2024 - age));
    for (String slot :
        List.of("force", "council", "role", "woman", "workplace", "vehicle", "item")) {
      fixed.put(slot, pick(slot));
    }
    fixed.put("boss", pick("man"));
    fixed.put("author", pick("worker"));
    List<String> towns = templates.slot("town");
    int home = random.nextInt(towns.size());
    fixed.put("home", towns.get(home));
    fixed.put("place", towns.get((home + 1 + random.nextInt(towns.size() - 1)) % towns.size()));
    fixed.put("phone", FICTION + "%03d".formatted(random.nextInt(1000)));
    fixed.put("mail", "team%d@council.example".formatted(1 + random.nextInt(90)));
    fixed.put(
        "crime", "%02d/%05d/%02d".formatted(10 + random.nextInt(80), random.nextInt(90_000), 24));
  }

  /** Whether the person referred is a child. */
  boolean isChild() {
    return child;
  }

  /** A template with all its slots filled; a slot in a capital letter gets its value in one. */
  String fill(String template) {
    StringBuilder filled = new StringBuilder(template.length() + 40);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String slot = template.substring(open + 1, close);
      String name = slot.toLowerCase(Locale.ROOT);
      String value = value(name);
      filled.append(template, from, open).append(slot.equals(name) ? value : capital(value));
      from = close + 1;
    }
    return filled.append(template, from, template.length()).toString();
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String value(String name) {
    String known = fixed.get(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "date" -> day() + " " + pick("month") + " " + year();
      case "year" -> Integer.toString(2015 + random.nextInt(8));
      case "sum" -> sum();
      case "number4" -> Integer.toString(1000 + random.nextInt(9000));
      default -> pick(name);
    };
  }

  private int day() {
    return 1 + random.nextInt(28);
  }

  private int year() {
    return 2024 + random.nextInt(2);
  }

  private String sum() {
    int pounds =
        random.nextBoolean() ? 10 * (2 + random.nextInt(60)) : 100 * (10 + random.nextInt(140));
    return String.format(Locale.ROOT, "£%,d", pounds);
  }

  private String pick(String slot) {
    List<String> values = templates.slot(slot);
    return values.get(random.nextInt(values.size()));
  }
}
