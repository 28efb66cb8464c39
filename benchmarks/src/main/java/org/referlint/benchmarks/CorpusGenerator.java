package org.referlint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invents referrals: the same seed gives the same texts on every machine. Most of their sentences are neutral; a share is
 * loaded, and a share looks loaded and is not.
 */
public final class CorpusGenerator {
  /** How long a usual referral is. */
  public static final int USUAL_WORDS = 800;

  /** The seed of the texts that published figures are of. */
  public static final long USUAL_SEED = 20_250_301L;

  private static final double LOADED = 0.23;
  private static final double BENIGN = 0.07;
  private static final int WRAPPED_LINE = 76;
  private static final int FEWEST_SENTENCES = 3;
  private static final int MOST_SENTENCES = 7;
  private static final List<String> KINDS = List.of("labour", "criminal", "domestic");

  private final Templates templates = Templates.read();
  private final long seed;

  /** A generator of the texts of a seed. */
  public CorpusGenerator(long seed) {
    this.seed = seed;
  }

  /** The first documents of a seed, of the usual length. */
  public List<GeneratedDocument> documents(int count) {
    return IntStream.range(0, count).mapToObj(i -> document(i, USUAL_WORDS)).toList();
  }

  /**
   * One document; it does not depend on those before it.
   *
   * @param index its number, from 0
   * @param words about how many words it has
   */
  public GeneratedDocument document(int index, int words) {
    Random random = new Random(mixed(seed, index));
    boolean markdown = random.nextInt(4) == 0;
    boolean wrapped = !markdown && random.nextBoolean();
    SlotFiller filler = new SlotFiller(templates, random, random.nextBoolean());
    Writing writing = new Writing(random, filler, markdown, wrapped);
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String text = writing.write(kind, words);
    return new GeneratedDocument(
        "referral-%05d.%s".formatted(index + 1, markdown ? "md" : "txt"), text);
  }

  /** Spreads seeds that lie close together; see SplitMix64. */
  private static long mixed(long seed, int index) {
    long mixed = seed + (index + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Sentences of some sections in random order; begins anew when all were used. */
  private final class Pool {
    private final List<String> sentences = new ArrayList<>();
    private final Random random;
    private int next;

    Pool(Random random, String... sections) {
      this.random = random;
      for (String section : sections) {
        sentences.addAll(templates.section(section));
      }
      Collections.shuffle(sentences, random);
    }

    String next() {
      if (next == sentences.size()) {
        Collections.shuffle(sentences, random);
        next = 0;
      }
      return sentences.get(next++);
    }
  }

  /** One document in the making. */
  private final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final Random random;
    private final SlotFiller filler;
    private final boolean markdown;
    private final boolean wrapped;
    private final Pool loaded;
    private final Pool benign;
    private int words;

    Writing(Random random, SlotFiller filler, boolean markdown, boolean wrapped) {
      this.random = random;
      this.filler = filler;
      this.markdown = markdown;
      this.wrapped = wrapped;
      this.loaded = new Pool(random, "loaded");
      this.benign = new Pool(random, "benign");
    }

    String write(String kind, int goal) {
      String age = filler.isChild() ? "background.child" : "background.adult";
      String ending = filler.isChild() ? "safeguarding" : "consent";
      block(markdown ? "# " : "", filler.fill(new Pool(random, "title").next()));
      prose(new Pool(random, "opening"), goal * 10 / 100, false);
      heading("Background");
      prose(new Pool(random, "background", age), goal * 26 / 100, true);
      heading("What happened");
      prose(new Pool(random, "account." + kind, "account"), goal * 54 / 100, true);
      heading("What was seen");
      prose(new Pool(random, "observation"), goal * 66 / 100, true);
      heading("Contact with services");
      prose(new Pool(random, "service"), goal * 80 / 100, true);
      heading("Why I suspect exploitation");
      list(new Pool(random, "reason"), goal * 87 / 100);
      heading(filler.isChild() ? "Keeping " + filler.fill("{first}") + " safe" : "Consent");
      prose(new Pool(random, ending), goal * 91 / 100, false);
      heading("Next steps");
      list(new Pool(random, "action"), goal * 97 / 100);
      prose(new Pool(random, "closing"), goal, false);
      return text.toString();
    }

    /** Paragraphs until the text has so many words. */
    private void prose(Pool pool, int goal, boolean mixed) {
      StringBuilder paragraph = new StringBuilder();
      int length = sentencesOfParagraph();
      int sentences = 0;
      for (String next = sentence(pool, mixed);
          fits(paragraph, next, goal);
          next = sentence(pool, mixed)) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(next);
        sentences++;
        if (sentences == length) {
          block("", paragraph.toString());
          paragraph.setLength(0);
          length = sentencesOfParagraph();
          sentences = 0;
        }
      }
      if (!paragraph.isEmpty()) {
        block("", paragraph.toString());
      }
    }

    private int sentencesOfParagraph() {
      return FEWEST_SENTENCES + random.nextInt(MOST_SENTENCES - FEWEST_SENTENCES + 1);
    }

    private String sentence(Pool pool, boolean mixed) {
      double chance = mixed ? random.nextDouble() : 1;
      Pool source = chance < LOADED ? loaded : chance < LOADED + BENIGN ? benign : pool;
      return filler.fill(source.next());
    }

    /** Whether the text comes nearer to its goal with one more sentence. */
    private boolean fits(CharSequence paragraph, String sentence, int goal) {
      int before = words + GeneratedDocument.wordsIn(paragraph);
      return before + GeneratedDocument.wordsIn(sentence) / 2 <= goal;
    }

    private void list(Pool pool, int goal) {
      StringBuilder items = new StringBuilder();
      for (String next = filler.fill(pool.next());
          fits("", next, goal);
          next = filler.fill(pool.next())) {
        words += GeneratedDocument.wordsIn(next);
        items.append(wrapped(next, "- ", "  ")).append('\n');
      }
      text.append(items.isEmpty() ? "" : items.append('\n'));
    }

    private void heading(String heading) {
      block(markdown ? "## " : "", heading);
    }

    private void block(String prefix, String content) {
      words += GeneratedDocument.wordsIn(content);
      text.append(wrapped(content, prefix, "")).append("\n\n");
    }

    private String wrapped(String content, String prefix, String indent) {
      StringBuilder lines = new StringBuilder(prefix);
      int lineStart = 0;
      for (String word : content.split(" ", -1)) {
        boolean full = wrapped && lines.length() - lineStart + word.length() > WRAPPED_LINE;
        if (full) {
          lines.setCharAt(lines.length() - 1, '\n');
          lineStart = lines.length();
          lines.append(indent);
        }
        lines.append(word).append(' ');
      }
      lines.setLength(lines.length() - 1);
      return lines.toString();
    }
  }

  /**
   * Writes documents into a folder.
   *
   * @param args the folder, how many documents, and the seed where it is not the usual one
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: CorpusGenerator FOLDER COUNT [SEED]");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    long seed = args.length == 3 ? Long.parseLong(args[2]) : USUAL_SEED;
    CorpusGenerator generator = new CorpusGenerator(seed);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      GeneratedDocument document = generator.document(i, USUAL_WORDS);
      Files.write(folder.resolve(document.name()), document.bytes());
    }
  }
}
