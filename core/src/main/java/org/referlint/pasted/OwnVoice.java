package org.referlint.pasted;

/**
 * How much some words sound like the writer of a referral.
 *
 * @param person what I, me and we weigh
 * @param topic what the words of suspicion, reasons and consent weigh
 * @param others how often he, she and they stand there
 * @param foreign whether it is running text without the little words of English
 */
record OwnVoice(double person, double topic, int others, boolean foreign) {
  private static final int LOOKED_AT = 1_200;
  private static final int FEWEST_WORDS = 8;
  private static final double MOST = 6;

  private static final int I = 1;
  private static final int MY = 2;
  private static final int WE = 3;
  private static final int SUSPECT = 4;
  private static final int BELIEVE = 5;
  private static final int OTHERS = 6;
  private static final int LITTLE = 7;

  private static final WordTable WORDS = new WordTable()
      .put(I, "i i'm i've i'd me myself")
      .put(MY, "my mine")
      .put(WE, "we our us we've")
      .put(SUSPECT, "suspect suspects referral referring nrm refer referred concern concerned")
      .put(
          BELIEVE,
          "believe consented exploited exploitation trafficked servitude because reasons consent agreed")
      .put(OTHERS, "he she they his her him them")
      .put(
          LITTLE,
          "the and to of a in was is that it for on with at by be has had not who you from as an or are no this");

  /** All of it. */
  double weight() {
    return Math.min(MOST, person + topic);
  }

  /** Reads a stretch of text; words in double quotation marks belong to somebody else. */
  static OwnVoice of(String text, int from, int to) {
    double person = 0;
    double topic = 0;
    int others = 0;
    int words = 0;
    int little = 0;
    boolean quoted = false;
    int end = Math.min(to, from + LOOKED_AT);
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '"' || c == '“' || c == '”') {
        quoted = c == '“' || c == '"' && !quoted;
      }
      int wordEnd = i + 1;
      if (Chars.isLetter(c)) {
        while (wordEnd < end && isPart(text.charAt(wordEnd))) {
          wordEnd++;
        }
        words++;
        int number = WORDS.number(WordTable.key(text, i, wordEnd));
        little += number != 0 ? 1 : 0;
        if (number != 0 && !quoted && !isInitial(text, i, wordEnd)) {
          switch (number) {
            case I -> person += 1;
            case MY -> person += 0.8;
            case WE -> person += 0.5;
            case SUSPECT -> topic += 1.2;
            case BELIEVE -> topic += 0.8;
            case OTHERS -> others++;
            default -> {}
          }
        }
      }
      i = wordEnd;
    }
    boolean foreign = words >= FEWEST_WORDS && little * 12 < words;
    return new OwnVoice(person, topic, others, foreign);
  }

  /** The letter of a name, as in "Dr I Rennie". */
  private static boolean isInitial(String text, int from, int to) {
    return to == from + 1
        && to + 1 < text.length()
        && (text.charAt(to) == '.' || Character.isUpperCase(text.charAt(to + 1)));
  }

  private static boolean isPart(char c) {
    return Chars.isLetter(c) || c == '\'' || c == '’';
  }
}
