package org.referlint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What generated referrals are made of: sentences by section, and what may stand in their slots. Immutable. */
final class Templates {
  private static final String SENTENCES = "sentences.txt";
  private static final String SLOTS = "slots.txt";

  private final Map<String, List<String>> sections = new HashMap<>();
  private final Map<String, List<String>> slots = new HashMap<>();

  private Templates() {}

  /** Reads the templates of this module. */
  static Templates read() {
    Templates templates = new Templates();
    List<String> section = new ArrayList<>();
    for (String line : lines(SENTENCES)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        templates.sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
    for (String line : lines(SLOTS)) {
      int colon = line.indexOf(':');
      templates
          .slots
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .addAll(values(line.substring(colon + 1), line.startsWith("person:")));
    }
    return templates;
  }

  /** The sentences of a section. */
  List<String> section(String name) {
    return required(sections, name);
  }

  /** What may stand in a slot. */
  List<String> slot(String name) {
    return required(slots, name);
  }

  private static List<String> required(Map<String, List<String>> lists, String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("neither a section nor a slot: " + name);
    }
    return list;
  }

  private static List<String> values(String bars, boolean whole) {
    return whole ? List.of(bars.strip()) : parts(bars);
  }

  /** The parts between bars. */
  static List<String> parts(String bars) {
    return Arrays.stream(bars.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Templates.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
