package org.referlint.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small changes of a YAML file that leave every other character of it alone, comments included. Looks at keys at the
 * beginning of a line only; whoever changes a file reads the result again.
 */
public final class YamlEdit {
  private static final String INDENT = "  ";

  private YamlEdit() {}

  /** A text as a YAML value, whatever characters it has. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || Character.isSurrogate(c) && !isPaired(text, i)) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /**
   * The content with an item more in a list.
   *
   * @param key the list, a key of the file's top
   * @param members the keys and values of the item, each value as YAML; a single one with an empty key for a plain item
   */
  public static String withItem(String content, String key, List<Member> members) {
    List<String> lines = lines(content);
    int at = lineOf(key, lines);
    if (at < 0) {
      return appended(content, key + ":", block(members, INDENT));
    }
    String value = value(lines.get(at), key);
    if (value.isEmpty()) {
      lines.addAll(at + 1, block(members, indentBehind(lines, at, "-")));
    } else if (value.startsWith("[")) {
      lines.set(at, intoBrackets(lines.get(at), "[", flow(members), "]"));
    } else {
      lines.set(at, key + ": [" + value + ", " + flow(members) + "]\n");
    }
    return String.join("", lines);
  }

  /**
   * The content with a value in a map.
   *
   * @param key the map, a key of the file's top
   * @param member the key and the value in the map; an old value is replaced
   */
  public static String withMember(String content, String key, Member member) {
    List<String> lines = lines(content);
    int at = lineOf(key, lines);
    if (at < 0) {
      return appended(content, key + ":", List.of(INDENT + member.text() + "\n"));
    }
    String value = value(lines.get(at), key);
    Pattern old = Pattern.compile(
        "(?:^|(?<=[\\s{,]))([\"']?)" + Pattern.quote(member.key()) + "\\1\\s*:\\s*[^\\s,}#]+");
    for (int i = at; i < lines.size() && (i == at || isInside(lines.get(i))); i++) {
      Matcher found = old.matcher(lines.get(i));
      if (found.find()) {
        lines.set(i, found.replaceFirst(Matcher.quoteReplacement(member.text())));
        return String.join("", lines);
      }
    }
    if (value.startsWith("{")) {
      lines.set(at, intoBrackets(lines.get(at), "{", member.text(), "}"));
    } else {
      lines.add(at + 1, indentBehind(lines, at, "") + member.text() + "\n");
    }
    return String.join("", lines);
  }

  /**
   * A key and its value, as YAML.
   *
   * @param key the key; empty where there is none
   * @param value the value
   */
  public record Member(String key, String value) {
    private String text() {
      return key.isEmpty() ? value : key + ": " + value;
    }
  }

  private static List<String> lines(String content) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < content.length()) {
      int end = content.indexOf('\n', start);
      end = end < 0 ? content.length() : end + 1;
      lines.add(content.substring(start, end));
      start = end;
    }
    int last = lines.size() - 1;
    if (last >= 0 && !lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last) + "\n");
    }
    return lines;
  }

  private static int lineOf(String key, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return i;
      }
    }
    return -1;
  }

  /** What stands behind the key in its line, without a comment. */
  private static String value(String line, String key) {
    String rest = line.substring(key.length() + 1).strip();
    return rest.startsWith("#") ? "" : rest.replaceFirst("\\s#.*$", "").strip();
  }

  private static boolean isInside(String line) {
    return line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.charAt(0) == '#';
  }

  /** How far the first child behind a line is indented. */
  private static String indentBehind(List<String> lines, int at, String beginning) {
    for (int i = at + 1; i < lines.size(); i++) {
      String child = lines.get(i).stripLeading();
      if (!child.isEmpty() && !child.startsWith("#")) {
        int indent = lines.get(i).length() - child.length();
        boolean isChild = child.startsWith(beginning) && (indent > 0 || !beginning.isEmpty());
        return isChild ? lines.get(i).substring(0, indent) : INDENT;
      }
    }
    return INDENT;
  }

  private static List<String> block(List<Member> members, String indent) {
    List<String> lines = new ArrayList<>();
    for (Member member : members) {
      lines.add(indent + (lines.isEmpty() ? "- " : INDENT) + member.text() + "\n");
    }
    return lines;
  }

  private static String flow(List<Member> members) {
    boolean plain = members.size() == 1 && members.get(0).key().isEmpty();
    List<String> texts = members.stream().map(Member::text).toList();
    return plain ? texts.get(0) : "{" + String.join(", ", texts) + "}";
  }

  private static String intoBrackets(String line, String open, String item, String close) {
    int at = line.indexOf(open) + 1;
    boolean empty = line.substring(at).stripLeading().startsWith(close);
    return line.substring(0, at) + item + (empty ? "" : ", ") + line.substring(at);
  }

  private static String appended(String content, String first, List<String> rest) {
    String before = content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
    return before + first + "\n" + String.join("", rest);
  }
}
