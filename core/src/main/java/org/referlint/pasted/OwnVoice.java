package org.referlint.pasted;

/**
 * How much some words sound like the writer of a referral.
 *
 * @param person what I, me and we weigh
 * @param topic what the words of suspicion, reasons and consent weigh
 * @param others how often he, she and they stand there
 * @param foreign whether it is running text without the little words of English
 * @param manner how it is written, counted on the way
 */
record OwnVoice(double person, double topic, int others, boolean foreign, Manner manner) {
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
  private static final int PRESENT = 8;
  private static final int PAST = 9;
  private static final int YOU = 10;
  private static final int AMERICAN = 11;
  private static final int BRITISH = 12;
  private static final int CONTRACTED = 13;

  private static final WordTable WORDS = new WordTable()
      .put(I, "i i'm i've i'd me myself")
      .put(MY, "my mine")
      .put(WE, "we our us we've")
      .put(SUSPECT, "suspect suspects referral referring nrm refer referred concern concerned")
      .put(
          BELIEVE,
          "believe consented exploited exploitation trafficked servitude because reasons consent agreed")
      .put(OTHERS, "he she they his her him them")
      .put(LITTLE, "the and to of a in that it for on with at by be not who from as an or no this")
      .put(
          PRESENT,
          "is are has have does do says goes comes takes gives keeps receives attends lives")
      .put(PAST, "was were had did said told went came took gave kept made saw asked")
      .put(YOU, "you your yours")
      .put(
          AMERICAN,
          "color colored behavior behaviors neighbor neighbors center centers favorite labor labors honor harbor traveled traveling canceled organized recognized realized mom moms gotten gray")
      .put(
          BRITISH,
          "colour coloured behaviour behaviours neighbour neighbours centre centres favourite labour labours honour harbour travelled travelling cancelled organised recognised realised mum mums grey")
      .put(
          CONTRACTED,
          "don't didn't doesn't won't wasn't isn't aren't weren't can't couldn't wouldn't hasn't haven't hadn't it's that's there's he's she's they're");

  /** All of it. */
  double weight() {
    return Math.min(MOST, person + topic);
  }

  /** Reads a stretch of text; words in double quotation marks belong to somebody else. */
  static OwnVoice of(char[] text) {
    double person = 0;
    double topic = 0;
    int others = 0;
    int words = 0;
    int little = 0;
    boolean quoted = false;
    Manner manner = new Manner();
    int end = Math.min(text.length, LOOKED_AT);
    int i = 0;
    while (i < end) {
      char c = text[i];
      if (c == '"' || c == '“' || c == '”') {
        quoted = c == '“' || c == '"' && !quoted;
      }
      manner.mark(text, i);
      int wordEnd = i + 1;
      if (Chars.isLetter(c)) {
        while (wordEnd < end && isPart(text[wordEnd])) {
          wordEnd++;
        }
        words++;
        int number = WORDS.number(WordTable.key(text, i, wordEnd));
        little += number != 0 ? 1 : 0;
        if (!quoted && !isInitial(text, i, wordEnd)) {
          manner.word(text, i, wordEnd);
          switch (number) {
            case I -> {
              person += 1;
              manner.first++;
            }
            case MY -> {
              person += 0.8;
              manner.first++;
            }
            case WE -> {
              person += 0.5;
              manner.first++;
            }
            case SUSPECT -> topic += 1.2;
            case BELIEVE -> topic += 0.8;
            case OTHERS -> others++;
            case PRESENT -> manner.present++;
            case PAST -> manner.past++;
            case YOU -> manner.second++;
            case AMERICAN -> manner.american++;
            case BRITISH -> manner.british++;
            case CONTRACTED -> manner.contracted++;
            default -> {}
          }
        }
      }
      i = wordEnd;
    }
    boolean foreign = words >= FEWEST_WORDS && little * 12 < words;
    return new OwnVoice(person, topic, others, foreign, manner);
  }

  /** The letter of a name, as in "Dr I Rennie". */
  private static boolean isInitial(char[] text, int from, int to) {
    return to == from + 1
        && to + 1 < text.length
        && (text[to] == '.' || Character.isUpperCase(text[to + 1]));
  }

  private static boolean isPart(char c) {
    return Chars.isLetter(c) || c == '\'' || c == '’';
  }
}
