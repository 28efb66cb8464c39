package org.referlint.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.text.NearestName;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One YAML file under examination. Values are asked for by what they should be; whatever is something else is noted with
 * its line and the reading goes on, so that {@link #read} can report everything at once. Not for several threads.
 */
public final class YamlFile {
  private static final int MOST_CODE_POINTS = 32_000_000;

  private final String name;
  private final List<YamlProblem> problems = new ArrayList<>();

  private YamlFile(String name) {
    this.name = name;
  }

  /** A value with its place. */
  public static final class Value {
    private final YamlFile file;
    private final Optional<Node> node;

    private Value(YamlFile file, Optional<Node> node) {
      this.file = file;
      this.node = node;
    }

    /** The line, counted from 1; 0 for the top of an empty file. */
    public int line() {
      return node.flatMap(Node::getStartMark).map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Whether this is a list. */
    public boolean isList() {
      return node.orElse(null) instanceof SequenceNode;
    }

    /** Whether this is a map. */
    public boolean isMap() {
      return node.orElse(null) instanceof MappingNode;
    }

    /** Whether a key stands here without any value. */
    public boolean isEmpty() {
      return node.isEmpty() || node.get().getTag().equals(Tag.NULL);
    }

    /** The members of a map in their order; the keys must be among those known. An empty file is an empty map. */
    public Map<String, Value> map(Collection<String> known) {
      Map<String, Value> members = map();
      for (Map.Entry<String, Value> member : members.entrySet()) {
        if (!known.contains(member.getKey())) {
          member
              .getValue()
              .problem("unknown key '%s'%s"
                  .formatted(member.getKey(), NearestName.hint(member.getKey(), known)));
        }
      }
      return members;
    }

    /** The members of a map in their order, whatever their keys. */
    public Map<String, Value> map() {
      Map<String, Value> members = new LinkedHashMap<>();
      if (node.isEmpty()) {
        return members;
      }
      if (!(node.get() instanceof MappingNode mapping)) {
        problem("expected keys with values");
        return members;
      }
      for (NodeTuple pair : mapping.getValue()) {
        Value key = new Value(file, Optional.of(pair.getKeyNode()));
        if (members.put(key.text(), new Value(file, Optional.of(pair.getValueNode()))) != null) {
          key.problem("the key '%s' stands here a second time".formatted(key.text()));
        }
      }
      return members;
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<Value> list() {
      if (node.orElse(null) instanceof SequenceNode sequence) {
        return sequence.getValue().stream()
            .map(item -> new Value(file, Optional.of(item)))
            .toList();
      }
      return node.isEmpty() ? List.of() : List.of(this);
    }

    /** The items of a list as text. */
    public List<String> texts() {
      return list().stream().map(Value::text).toList();
    }

    /** The text of a single value. */
    public String text() {
      if (node.orElse(null) instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
        return scalar.getValue();
      }
      problem("expected a text");
      return "";
    }

    /** Whether the single value says yes. */
    public boolean flag() {
      String text = text();
      if (!text.equals("true") && !text.equals("false")) {
        problem("expected true or false, not '%s'".formatted(text));
      }
      return text.equals("true");
    }

    /** Notes that this value is wrong. */
    public void problem(String message) {
      file.problems.add(new YamlProblem(file.name, line(), message));
    }
  }

  /** What is read, and the reading itself. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the top value of a file. */
    T read(Value top);
  }

  /**
   * Reads one file.
   *
   * @throws YamlException with every problem found, in the order of lines
   */
  public static <T> T read(String name, String content, Reader<T> reader) throws YamlException {
    YamlFile file = new YamlFile(name);
    T result = file.read(content, reader);
    if (!file.problems.isEmpty()) {
      file.problems.sort(Comparator.comparingInt(YamlProblem::line));
      throw new YamlException(file.problems);
    }
    return result;
  }

  private <T> T read(String content, Reader<T> reader) throws YamlException {
    LoadSettings settings = LoadSettings.builder()
        .setLabel(name)
        .setCodePointLimit(MOST_CODE_POINTS)
        .build();
    try {
      return reader.read(new Value(this, new Compose(settings).composeString(content)));
    } catch (MarkedYamlEngineException e) {
      int line =
          e.getProblemMark().map(Mark::getLine).map(zeroBased -> zeroBased + 1).orElse(0);
      throw new YamlException(List.of(new YamlProblem(name, line, "not YAML: " + e.getProblem())));
    } catch (YamlEngineException e) {
      throw new YamlException(List.of(new YamlProblem(name, 0, "not YAML: " + e.getMessage())));
    }
  }
}
