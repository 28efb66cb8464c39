package org.referlint.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * Names for findings that stay when the text is edited elsewhere: a hash of the rule, of the words concerned and of the
 * words beside them in their sentence, without accents, capitals, punctuation and line breaks. What is missing from a text has a name from
 * its rule alone. A key holds no word of the text. Stateless, safe for all threads.
 */
public final class FindingKeys {
  /** How many words on either side belong to a key: fewer and like findings mix, more and every edit nearby counts. */
  private static final int NEIGHBOURS = 2;

  /** How far from the words concerned neighbours are looked for, in UTF-16 units. */
  private static final int NEAR = 400;

  private static final int BYTES = 10;

  private FindingKeys() {}

  /**
   * The keys of findings, in their order. Findings that are alike are numbered from 1 in their order, so that no two have
   * the same key and the others keep theirs when the last one goes.
   */
  public static List<String> of(SourceText source, List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String hash = hash(
          finding.ofWholeText()
              ? finding.rule().toString()
              : finding.rule() + "\n" + surroundings(source.text(), finding.range()));
      keys.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
    }
    return keys;
  }

  private static String surroundings(String text, TextRange range) {
    return String.join(" ", wordsBefore(text, range.start())) + "\n"
        + String.join(" ", words(text, range.start(), range.end(), Integer.MAX_VALUE)) + "\n"
        + String.join(" ", words(text, range.end(), sentenceEnd(text, range.end()), NEIGHBOURS));
  }

  private static Deque<String> wordsBefore(String text, int end) {
    Deque<String> words = new ArrayDeque<>();
    int start = sentenceStart(text, end);
    int to = end;
    while (to > start && words.size() < NEIGHBOURS) {
      int from = to;
      while (from > start && isPartOfWord(text.charAt(from - 1))) {
        from--;
      }
      if (from < to) {
        words.addFirst(folded(text.substring(from, to)));
      }
      to = from - 1;
    }
    return words;
  }

  private static List<String> words(String text, int start, int end, int most) {
    List<String> words = new ArrayList<>();
    int from = start;
    while (from < end && words.size() < most) {
      int to = from;
      while (to < end && isPartOfWord(text.charAt(to))) {
        to++;
      }
      if (from < to) {
        words.add(folded(text.substring(from, to)));
      }
      from = to + 1;
    }
    return words;
  }

  /** Where the sentence may have begun; a sentence added before it must not change the key. */
  private static int sentenceStart(String text, int offset) {
    int i = offset;
    while (i > Math.max(0, offset - NEAR) && !endsSentence(text, i - 1)) {
      i--;
    }
    return i;
  }

  private static int sentenceEnd(String text, int offset) {
    int i = offset;
    while (i < Math.min(text.length(), offset + NEAR) && !endsSentence(text, i)) {
      i++;
    }
    return i;
  }

  /** A rough sign is enough, as long as it is the same each time: a full stop before a blank, or an empty line. */
  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length();
    if (c == '\n') {
      return last || text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r';
    }
    return ".!?".indexOf(c) >= 0 && (last || Character.isWhitespace(text.charAt(i + 1)));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String folded(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
