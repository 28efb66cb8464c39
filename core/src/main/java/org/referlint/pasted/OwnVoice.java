package org.referlint.pasted;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much some words sound like the writer of a referral.
 *
 * @param person what I, me and we weigh
 * @param topic what the words of suspicion, reasons and consent weigh
 * @param others how often he, she and they stand there
 */
record OwnVoice(double person, double topic, int others) {
  private static final int LOOKED_AT = 1_200;
  private static final int LONGEST = 13;
  private static final double MOST = 6;
  private static final Map<String, Double> PERSON = new HashMap<>();
  private static final Map<String, Double> TOPIC = new HashMap<>();
  private static final Map<String, Double> OTHERS = new HashMap<>();

  static {
    put(PERSON, 1.0, "i i'm i've i'd i’m i’ve i’d me myself");
    put(PERSON, 0.8, "my mine");
    put(PERSON, 0.5, "we our us we've we’ve");
    put(TOPIC, 1.2, "suspect suspects referral referring nrm refer referred concern concerned");
    put(
        TOPIC,
        0.8,
        "believe consented exploited exploitation trafficked servitude because reasons consent agreed");
    put(OTHERS, 1.0, "he she they his her him them");
  }

  private static void put(Map<String, Double> words, double weight, String list) {
    for (String word : list.split(" ", -1)) {
      words.put(word, weight);
    }
  }

  /** All of it. */
  double weight() {
    return Math.min(MOST, person + topic);
  }

  /** Reads a stretch of text; words in double quotation marks belong to somebody else. */
  static OwnVoice of(String text, int from, int to) {
    double person = 0;
    double topic = 0;
    double others = 0;
    boolean quoted = false;
    int end = Math.min(to, from + LOOKED_AT);
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '"' || c == '“' || c == '”') {
        quoted = c == '“' || c == '"' && !quoted;
      }
      int wordEnd = i + 1;
      if (Character.isLetter(c)) {
        while (wordEnd < end && isPart(text.charAt(wordEnd))) {
          wordEnd++;
        }
        if (!quoted && wordEnd - i < LONGEST && mayCount(c) && !isInitial(text, i, wordEnd)) {
          String word = text.substring(i, wordEnd).toLowerCase(Locale.ROOT);
          person += PERSON.getOrDefault(word, 0.0);
          topic += TOPIC.getOrDefault(word, 0.0);
          others += OTHERS.getOrDefault(word, 0.0);
        }
      }
      i = wordEnd;
    }
    return new OwnVoice(person, topic, (int) others);
  }

  /** The letter of a name, as in "Dr I Rennie". */
  private static boolean isInitial(String text, int from, int to) {
    return to == from + 1
        && to + 1 < text.length()
        && (text.charAt(to) == '.' || Character.isUpperCase(text.charAt(to + 1)));
  }

  private static boolean mayCount(char c) {
    return "iImMwWoOuUsSrRnNcCbBeEtTaAhH".indexOf(c) >= 0;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’';
  }
}
