package org.referlint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.document.Block;
import org.referlint.document.Document;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.MatchBuffer;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Tokens;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/** Turns blocks into tokens, sentences and hits. Immutable, safe for all threads. */
public final class TextAnalyzer {
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Set<String> abbreviations;
  private final WordClass notANames;
  private final WordClass openers;
  private final WordClass they;
  private final WordClass articles;
  private final WordClass numberWords;
  private final Gazetteer gazetteer;
  private final CastReader casts;
  private final WordNames wordNames;

  /** An analyser that looks for the patterns of a lexicon. */
  public TextAnalyzer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.vocabulary = lexicon.vocabulary();
    this.abbreviations = lexicon.abbreviations();
    this.notANames = lexicon.wordClass("not-a-name");
    this.openers = lexicon.wordClass("opener");
    this.they = lexicon.wordClass("they");
    this.articles = lexicon.wordClass("a");
    this.numberWords = lexicon.wordClass("number-word");
    this.gazetteer = Gazetteer.shipped(lexicon.folding());
    this.casts = new CastReader(lexicon, gazetteer);
    this.wordNames = new WordNames(lexicon, gazetteer);
  }

  /** Analyses every block of a document. */
  public AnalyzedDocument analyze(Document document) {
    List<PlacedBlock> blocks = new ArrayList<>();
    MatchBuffer buffer = new MatchBuffer();
    for (Block block : document.blocks()) {
      blocks.add(new PlacedBlock(block, analyze(document.source(), block, buffer)));
    }
    return analyzed(document, blocks, null, null);
  }

  /**
   * Analyses a document of which an earlier state is known: blocks whose text and kind still stand keep their facts, so
   * that an edit costs the blocks it touches and not the whole text.
   *
   * @param change what changed since the earlier state
   */
  public AnalyzedDocument analyze(Document document, AnalyzedDocument earlier, TextChange change) {
    SourceText source = document.source();
    KeptBlocks kept = new KeptBlocks(earlier.blocks(), change);
    List<PlacedBlock> blocks = new ArrayList<>(document.blocks().size());
    for (Block block : document.blocks()) {
      blocks.add(
          kept.find(block, source).orElseGet(() -> new PlacedBlock(block, analyze(source, block))));
    }
    return analyzed(
        document,
        blocks,
        earlier.castReading(),
        AnalyzedDocument.Before.of(earlier, change, blocks));
  }

  private AnalyzedDocument analyzed(
      Document document,
      List<PlacedBlock> blocks,
      @Nullable CastReading castBefore,
      AnalyzedDocument.@Nullable Before before) {
    return new AnalyzedDocument(
        document, lexicon, gazetteer, blocks, casts.read(blocks, castBefore), before);
  }

  /** The lexicon in use. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Analyses one block alone. */
  public AnalyzedBlock analyze(SourceText source, Block block) {
    return analyze(source, block, new MatchBuffer());
  }

  private AnalyzedBlock analyze(SourceText source, Block block, MatchBuffer matching) {
    String text = source.slice(block.range());
    char[] units = text.toCharArray();
    char[] buffer = Vocabulary.newBuffer();
    TokenSequence tokens = new TokenSequence(text, vocabulary);
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int previousEnd = 0;
    for (TextRange segment : block.segments()) {
      int limit = segment.end() - block.range().start();
      if (block.kind().hasSeparateSegments()) {
        first = endSentence(tokens, first, sentences);
        previousEnd = segment.start() - block.range().start();
      }
      int i = segment.start() - block.range().start();
      while (i < limit) {
        char c = units[i];
        if (Tokens.isWordUnit(c)
            || Tokens.isApostrophe(c) && isClitic(units, i, limit, previousEnd, tokens)) {
          int end = Tokens.end(units, i, limit);
          int addressEnd = mayBeAddress(units, end, limit) ? urlEnd(units, i, limit) : i;
          boolean url = addressEnd > i;
          end = Math.max(end, addressEnd);
          int word = url ? Vocabulary.UNKNOWN : vocabulary.number(units, i, end, buffer);
          if (tokens.size() > first && endsSentence(units, previousEnd, i, word, tokens)) {
            first = endSentence(tokens, first, sentences);
          }
          int traits = url ? 0 : traits(units, i, end, word);
          int start = Shape.MONEY.in(traits) ? i - 1 : i;
          tokens.add(
              start, end, word, traits, separation(units, first, previousEnd, start, tokens));
          wordNames.settle(tokens, first);
          previousEnd = end;
          i = end;
        } else {
          i++;
        }
      }
    }
    endSentence(tokens, first, sentences);
    Finds finds = new Finds(lexicon, tokens.size());
    for (int s = 0; s < sentences.size(); s++) {
      finds.read(tokens, sentences.get(s), s, matching);
    }
    return new AnalyzedBlock(text, tokens, sentences, finds.hits, finds.benign, lexicon, gazetteer);
  }

  private static int endSentence(TokenSequence tokens, int first, List<Sentence> sentences) {
    if (tokens.size() > first) {
      sentences.add(new Sentence(tokens.range(first, tokens.size()), first, tokens.size()));
    }
    return tokens.size();
  }

  private static boolean isClitic(
      char[] units, int i, int limit, int previousEnd, TokenSequence tokens) {
    return tokens.size() > 0 && previousEnd == i && Tokens.clitic(units, i, limit) > 0;
  }

  /** Whether what follows a token can make it the beginning of an address: most tokens are followed by a blank. */
  private static boolean mayBeAddress(char[] units, int end, int limit) {
    return end + 1 < limit
        && "@:._-+".indexOf(units[end]) >= 0
        && !Character.isWhitespace(units[end + 1]);
  }

  /** Where a web or mail address that begins here ends; the start itself where none does. */
  private static int urlEnd(char[] units, int start, int limit) {
    if (start > 0
        && !Character.isWhitespace(units[start - 1])
        && "<(\"'[".indexOf(units[start - 1]) < 0) {
      return start;
    }
    int end = start;
    boolean address = false;
    while (end < limit && !Character.isWhitespace(units[end]) && ">)\"]".indexOf(units[end]) < 0) {
      address |= units[end] == '@' && end > start
          || units[end] == '/' && end > start && units[end - 1] == '/'
          || end == start + 3
              && units[end] == '.'
              && units[start] == 'w'
              && units[start + 1] == 'w'
              && units[start + 2] == 'w';
      end++;
      if (!address && end - start > 24) {
        return start;
      }
    }
    return address ? end : start;
  }

  /** Whether the signs between two tokens end a sentence. */
  private boolean endsSentence(char[] units, int from, int to, int nextWord, TokenSequence tokens) {
    boolean blankBehind = false;
    char stop = 0;
    for (int i = from; i < to; i++) {
      char c = units[i];
      if (c == '.'
          || c == '!'
          || c == '?'
          || c == '…'
          || c == ';' && i + 1 < to && units[i + 1] == '\n') {
        stop = c;
        blankBehind = false;
      } else if (Character.isWhitespace(c)) {
        blankBehind = true;
      }
    }
    if (stop == 0 || !blankBehind) {
      return false;
    }
    char next = units[to];
    if (Character.isLowerCase(next)) {
      return stop != '.' && stop != '…';
    }
    if (stop != '.' || units[from] != '.') {
      return true;
    }
    int last = tokens.size() - 1;
    if (isNumero(tokens.surface(last)) && Character.isDigit(next)) {
      return false;
    }
    if (tokens.end(last) - tokens.start(last) == 1
        && Character.isLetter(units[tokens.start(last)])) {
      boolean dotted = last > 0
          && tokens.end(last - 1) + 1 == tokens.start(last)
          && units[tokens.start(last) - 1] == '.';
      return openers.has(nextWord)
          || they.has(nextWord)
          || articles.has(nextWord)
          || dotted && !isInitial(last, tokens);
    }
    return !isAbbreviation(tokens.surface(last));
  }

  private boolean isAbbreviation(String word) {
    return abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "no. 2": the full stop belongs to the abbreviation where a number follows. */
  private static boolean isNumero(String word) {
    return word.equalsIgnoreCase("no") || word.equalsIgnoreCase("nos");
  }

  private static boolean isInitial(int token, TokenSequence tokens) {
    return tokens.is(token, Shape.LETTER);
  }

  /** The full stop of an abbreviation, initial or version parts nothing: "Mr. K. Oyelowo", "V1.2". */
  private int separation(char[] units, int first, int previousEnd, int to, TokenSequence tokens) {
    if (tokens.size() == first) {
      return TokenView.PARTED;
    }
    int from = previousEnd;
    if (units[from] == '.') {
      int last = tokens.size() - 1;
      boolean initial = tokens.is(last, Shape.LETTER);
      boolean numero = Character.isDigit(units[to]) && isNumero(tokens.surface(last));
      boolean version =
          from + 1 == to && Character.isDigit(units[to]) && Character.isDigit(units[from - 1]);
      from += initial || numero || version || isAbbreviation(tokens.surface(last)) ? 1 : 0;
    }
    for (int i = from; i < to; i++) {
      char c = units[i];
      boolean dash =
          c == '-' && i > from && i + 1 < to && units[i - 1] == ' ' && units[i + 1] == ' ';
      if (dash || !joins(c)) {
        return TokenView.PARTED;
      }
    }
    return TokenView.JOINED;
  }

  private static boolean joins(char c) {
    return switch (c) {
      case ' ',
          '\n',
          '\r',
          '\t',
          '-',
          '‐',
          '‑',
          '"',
          '“',
          '”',
          '*',
          '_',
          '#',
          '/',
          '>',
          '\u00A0',
          '\u00AD',
          '\u200B' -> true;
      default -> Tokens.isApostrophe(c) || Character.isWhitespace(c) || Character.isSurrogate(c);
    };
  }

  /** The shapes of a token, and whether it is plain. */
  private int traits(char[] units, int start, int end, int word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int slashes = 0;
    int points = 0;
    int straight = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      char c = units[i];
      all |= c;
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 'a' && c <= 'z' || c >= 128 && Character.isLowerCase(c)) {
        lower++;
      } else if (c >= 'A' && c <= 'Z' || c >= 128 && Character.isUpperCase(c)) {
        upper++;
      } else if (c == '/') {
        slashes++;
      } else if (c == '.') {
        points++;
      } else if (c == '\'') {
        straight++;
      }
    }
    boolean plain = all < 128 && lower + upper + straight == end - start;
    int bits = Shape.WORD.bit() | (plain ? TokenSequence.PLAIN_BIT : 0);
    if (digits > 0 && lower + upper == 0) {
      bits |= numberShapes(units, start, end, digits, slashes, points);
    } else if (upper > 0) {
      bits |= capitalShapes(
          upper, lower, digits, end - start, Character.isUpperCase(units[start]), word);
    }
    if (numberWords.has(word)) {
      bits |= Shape.NUMBER.bit();
    }
    return bits;
  }

  private static int numberShapes(
      char[] units, int start, int end, int digits, int slashes, int points) {
    if (slashes == 2 || points == 2) {
      return Shape.DATE.bit();
    }
    int bits = Shape.NUMBER.bit();
    if (digits == 4 && end - start == 4) {
      boolean twentieth = units[start] == '1' && units[start + 1] == '9';
      boolean recent = units[start] == '2' && units[start + 1] == '0';
      bits |= twentieth || recent ? Shape.YEAR.bit() : 0;
    }
    boolean sum = start > 0 && "£$€".indexOf(units[start - 1]) >= 0;
    return sum ? bits | Shape.MONEY.bit() : bits;
  }

  private int capitalShapes(
      int upper, int lower, int digits, int length, boolean capitalFirst, int word) {
    int bits = 0;
    if (length == 1) {
      bits |= Shape.LETTER.bit();
    } else if (lower == 0 && digits == 0 && upper <= 3) {
      bits |= Shape.INITIALS.bit();
    }
    if (capitalFirst && length > 1 && digits == 0 && !notANames.has(word)) {
      bits |= Shape.NAME.bit();
    }
    return bits;
  }
}
