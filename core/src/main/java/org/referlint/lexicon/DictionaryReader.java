package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Indicator;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.text.NearestName;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlFile;
import org.referlint.yaml.YamlFile.Value;

/** Reads one dictionary file and checks its form; whether its patterns and examples hold is checked elsewhere. */
public final class DictionaryReader {
  private static final List<String> FILE_KEYS =
      List.of("family", "kind", "severity", "source", "words", "missing", "entries");
  private static final List<String> ENTRY_KEYS = List.of(
      "id",
      "patterns",
      "detector",
      "why",
      "better",
      "advice",
      "severity",
      "unless",
      "keeps",
      "source",
      "flags",
      "passes",
      "off");
  private static final List<String> MISSING_KEYS =
      List.of("when", "near", "rule", "severity", "message", "example", "ask", "source");
  private static final List<String> EVIDENCE_IDS = Stream.of(
          Element.ids(), Indicator.ids(), Circumstance.ids())
      .flatMap(List::stream)
      .toList();
  private static final List<String> SEVERITIES = List.of("error", "warning", "info", "hint");
  private static final int MOST_REPLACEMENTS = 3;

  private final String file;
  private DictionaryFamily family = DictionaryFamily.COMPLIANCE;
  private String kind = "";
  private Map<Victim, Severity> severity = Map.of();
  private String source = "";

  private DictionaryReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @throws YamlException with everything that is wrong in it, by line
   */
  public static Dictionary read(String file, String content) throws YamlException {
    return YamlFile.read(file, content, new DictionaryReader(file)::read);
  }

  private Dictionary read(Value top) {
    Map<String, Value> members = top.map(FILE_KEYS);
    Value familyValue = required(top, members, "family");
    if (familyValue != null) {
      family = choice(familyValue, DictionaryFamily.ids())
          .flatMap(DictionaryFamily::of)
          .orElse(family);
    }
    Value kindValue = required(top, members, "kind");
    if (kindValue != null) {
      kind = kind(kindValue);
    }
    severity = severity(members.get("severity"), family.isEvidence() ? Map.of() : bothWarning());
    source = text(members.get("source"));
    List<Entry> entries = new ArrayList<>();
    Set<String> off = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Value entriesValue = required(top, members, "entries");
    for (Value value : entriesValue == null ? List.<Value>of() : entriesValue.list()) {
      readEntry(value, entries, off, ids);
    }
    return new Dictionary(
        file, Words.lists(members.get("words")), entries, off, missing(members.get("missing")));
  }

  private String kind(Value value) {
    return switch (family) {
      case ELEMENT -> choice(value, Element.ids()).orElse("");
      case INDICATOR -> choice(value, Indicator.ids()).orElse("");
      case CIRCUMSTANCE -> choice(value, Circumstance.ids()).orElse("");
      default -> value.text();
    };
  }

  private void readEntry(Value value, List<Entry> entries, Set<String> off, Set<String> ids) {
    Map<String, Value> members = value.map(ENTRY_KEYS);
    Value idValue = required(value, members, "id");
    String id = text(idValue);
    if (idValue != null && !RuleId.isSlug(id)) {
      idValue.problem("'%s' is no id: lower-case words joined by hyphens".formatted(id));
      return;
    }
    if (!ids.add(id) && idValue != null) {
      idValue.problem("the id '%s' stands in this file a second time".formatted(id));
    }
    if (members.containsKey("off") && members.get("off").flag()) {
      off.add((family.isEvidence() ? kind : family.id()) + "/" + id);
      return;
    }
    if (members.containsKey("patterns") == members.containsKey("detector")) {
      value.problem("the entry '%s' needs either patterns or a detector".formatted(id));
    }
    required(value, members, "why");
    entries.add(new Entry(
        family,
        kind,
        id,
        texts(members.get("patterns")),
        Optional.ofNullable(members.get("detector")).map(Value::text),
        text(members.get("why")),
        better(members.get("better")),
        text(members.get("advice")),
        severity(members.get("severity"), severity),
        texts(members.get("unless")),
        keeps(members.get("keeps")),
        members.containsKey("source") ? text(members.get("source")) : source,
        flags(value, members),
        passes(value, members),
        file,
        value.line()));
  }

  private List<Example> flags(Value entry, Map<String, Value> members) {
    List<Example> flags = new ArrayList<>();
    Value value = required(entry, members, "flags");
    for (Value item : value == null ? List.<Value>of() : value.list()) {
      Optional<Example> example = Example.of(item.text(), item.line());
      if (example.isEmpty()) {
        item.problem("expected exactly one [[...]] around the words that are reported");
      }
      example.ifPresent(flags::add);
    }
    return List.copyOf(flags);
  }

  private List<PassingExample> passes(Value entry, Map<String, Value> members) {
    Value value = required(entry, members, "passes");
    return value == null
        ? List.of()
        : value.list().stream()
            .map(item -> new PassingExample(item.text(), item.line()))
            .toList();
  }

  private Set<ContextKind> keeps(@Nullable Value value) {
    Set<ContextKind> keeps = EnumSet.noneOf(ContextKind.class);
    if (family.isEvidence()) {
      keeps.add(ContextKind.COERCION);
      keeps.add(ContextKind.OTHER_PERSON);
    }
    if (value != null) {
      value.map(ContextKind.ids()).forEach((kind, why) -> {
        if (why.text().isBlank()) {
          why.problem("expected the reason why this context does not silence the entry");
        }
        ContextKind.of(kind).ifPresent(keeps::add);
      });
    }
    return Collections.unmodifiableSet(keeps);
  }

  private Optional<Missing> missing(@Nullable Value value) {
    if (value == null) {
      return Optional.empty();
    }
    Map<String, Value> members = value.map(MISSING_KEYS);
    if (family != DictionaryFamily.ELEMENT && family != DictionaryFamily.CIRCUMSTANCE) {
      value.problem("'missing' belongs to files of elements and circumstances only");
      return Optional.empty();
    }
    Value ruleValue = required(value, members, "rule");
    required(value, members, "message");
    required(value, members, "example");
    Optional<RuleId> rule = ruleValue == null ? Optional.empty() : rule(ruleValue);
    return rule.map(id -> new Missing(
        family.id() + "/" + kind,
        labels(members.get("when")),
        labels(members.get("near")),
        id,
        severity(members.get("severity"), bothWarning()),
        text(members.get("message")),
        text(members.get("example")),
        text(members.get("ask")),
        text(members.get("source"))));
  }

  /** Elements, indicators and circumstances by their ids, which are distinct. */
  private static List<String> labels(@Nullable Value value) {
    List<String> labels = new ArrayList<>();
    for (Value item : value == null ? List.<Value>of() : value.list()) {
      choice(item, EVIDENCE_IDS).ifPresent(id -> labels.add(label(id)));
    }
    return labels;
  }

  private static String label(String id) {
    DictionaryFamily family = Element.of(id).isPresent()
        ? DictionaryFamily.ELEMENT
        : Indicator.of(id).isPresent() ? DictionaryFamily.INDICATOR : DictionaryFamily.CIRCUMSTANCE;
    return family.id() + "/" + id;
  }

  private static Optional<RuleId> rule(Value value) {
    String[] parts = value.text().split("/", -1);
    for (Family family : Family.values()) {
      if (parts.length == 2 && family.id().equals(parts[0]) && RuleId.isSlug(parts[1])) {
        return Optional.of(new RuleId(family, parts[1]));
      }
    }
    value.problem("'%s' is no rule id: expected family/name".formatted(value.text()));
    return Optional.empty();
  }

  private static Map<Victim, List<String>> better(@Nullable Value value) {
    Map<Victim, List<String>> better = new EnumMap<>(Victim.class);
    if (value != null) {
      Map<Victim, Value> byVictim = byVictim(value);
      byVictim.forEach((victim, list) -> {
        if (list.list().size() > MOST_REPLACEMENTS) {
          list.problem("at most %d replacements".formatted(MOST_REPLACEMENTS));
        }
        list.list().stream()
            .filter(item -> item.text().isBlank())
            .forEach(item -> item.problem("a replacement can't be empty"));
        better.put(victim, list.texts());
      });
    }
    return Collections.unmodifiableMap(better);
  }

  private static Map<Victim, Severity> severity(
      @Nullable Value value, Map<Victim, Severity> otherwise) {
    if (value == null) {
      return otherwise;
    }
    Map<Victim, Severity> severity = new EnumMap<>(Victim.class);
    byVictim(value)
        .forEach((victim, word) -> choice(word, SEVERITIES)
            .ifPresent(name -> severity.put(victim, Severity.values()[SEVERITIES.indexOf(name)])));
    return Collections.unmodifiableMap(severity);
  }

  private static Map<Victim, Severity> bothWarning() {
    return Map.of(Victim.CHILD, Severity.WARNING, Victim.ADULT, Severity.WARNING);
  }

  /** A value that stands for both kinds of victim, or a map with one value each. */
  private static Map<Victim, Value> byVictim(Value value) {
    Map<Victim, Value> byVictim = new EnumMap<>(Victim.class);
    Map<String, Value> members = value.isMap() ? value.map(List.of("child", "adult")) : Map.of();
    for (Victim victim : Victim.values()) {
      Value own = value.isMap() ? members.get(victim.id()) : value;
      if (own != null) {
        byVictim.put(victim, own);
      }
    }
    return byVictim;
  }

  private static Optional<String> choice(Value value, Collection<String> known) {
    String text = value.text();
    if (!known.contains(text)) {
      value.problem("unknown value '%s'%s; expected one of %s"
          .formatted(text, NearestName.hint(text, known), String.join(", ", known)));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static @Nullable Value required(Value owner, Map<String, Value> members, String key) {
    Value value = members.get(key);
    if (value == null && owner.isMap()) {
      owner.problem("the key '%s' is missing".formatted(key));
    } else if (value == null) {
      owner.problem("expected a map with the key '%s'".formatted(key));
    }
    return value;
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.text();
  }

  private static List<String> texts(@Nullable Value value) {
    return value == null ? List.of() : value.texts();
  }
}
