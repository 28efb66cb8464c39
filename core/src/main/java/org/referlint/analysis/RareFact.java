package org.referlint.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.referlint.text.Ascending;
import org.referlint.text.TextRange;

/**
 * A fact of blocks of which most have nothing to say. The few that have are known of each state of a document, so that whoever
 * goes through all of a long text after an edit does not ask hundreds of blocks again for nothing. Keep it in a constant. Safe for
 * all threads.
 *
 * @param <T> an immutable value
 */
public final class RareFact<T> {
  private static final int FEW = 8;

  private final BlockFact<T> fact;
  private final Predicate<T> something;

  private final DocumentFact<Numbers<T>> numbers = new DocumentFact<>(
      document -> search(document, 0, document.blocks().size()),
      (before, change, document) -> update(before, document));

  /** The blocks that have something to say. */
  private static final class Numbers<T> {
    /** Their numbers in the document, ascending. */
    private final int[] of;

    /** What each has to say. */
    private final List<T> facts;

    Numbers(int[] of, List<T> facts) {
      this.of = of;
      this.facts = facts;
    }

    /** The place of the first that is not before a block. */
    int from(int block) {
      return Ascending.firstFrom(of, block);
    }
  }

  /**
   * A fact and how it is read.
   *
   * @param reader must look at nothing but its block and the dictionaries of that
   * @param something whether a value says anything
   */
  public RareFact(Function<AnalyzedBlock, T> reader, Predicate<T> something) {
    this.fact = new BlockFact<>(reader);
    this.something = something;
  }

  /** A fact that is a list, empty for most blocks. */
  public static <E> RareFact<List<E>> ofLists(Function<AnalyzedBlock, List<E>> reader) {
    return new RareFact<>(reader, list -> !list.isEmpty());
  }

  /** The blocks of a document that have something to say, ascending. */
  public Found<T> in(AnalyzedDocument document) {
    return new Found<>(document.blocks(), numbers.of(document));
  }

  /** Where in a document its blocks say that ranges of theirs stand, ascending. */
  public static List<TextRange> places(RareFact<List<TextRange>> fact, AnalyzedDocument document) {
    List<TextRange> places = new ArrayList<>();
    Found<List<TextRange>> found = fact.in(document);
    for (int i = 0; i < found.size(); i++) {
      for (TextRange range : found.fact(i)) {
        places.add(found.block(i).place(range));
      }
    }
    return places;
  }

  /** The blocks of one document that have something to say. */
  public static final class Found<T> {
    private final List<PlacedBlock> blocks;
    private final Numbers<T> numbers;

    private Found(List<PlacedBlock> blocks, Numbers<T> numbers) {
      this.blocks = blocks;
      this.numbers = numbers;
    }

    /** How many there are. */
    public int size() {
      return numbers.of.length;
    }

    /** One of them. */
    public PlacedBlock block(int index) {
      return blocks.get(numbers.of[index]);
    }

    /** What it has to say. */
    public T fact(int index) {
      return numbers.facts.get(index);
    }
  }

  private Numbers<T> update(Numbers<T> known, AnalyzedDocument document) {
    AnalyzedDocument.Before before = Objects.requireNonNull(document.before());
    int count = document.blocks().size();
    int first = before.keptFirst();
    int end = count - before.keptLast();
    int kept = known.from(first);
    int moved = known.from(before.blocks() - before.keptLast());
    Numbers<T> fresh = search(document, first, end);
    if (count == before.blocks() && kept == moved && fresh.of.length == 0) {
      return known;
    }
    int behind = kept + fresh.of.length;
    int[] all = new int[behind + known.of.length - moved];
    System.arraycopy(known.of, 0, all, 0, kept);
    System.arraycopy(fresh.of, 0, all, kept, fresh.of.length);
    for (int i = moved; i < known.of.length; i++) {
      all[behind + i - moved] = known.of[i] + count - before.blocks();
    }
    List<T> facts = new ArrayList<>(all.length);
    facts.addAll(known.facts.subList(0, kept));
    facts.addAll(fresh.facts);
    facts.addAll(known.facts.subList(moved, known.of.length));
    return new Numbers<>(all, facts);
  }

  private Numbers<T> search(AnalyzedDocument document, int first, int end) {
    int[] found = new int[FEW];
    List<T> facts = new ArrayList<>();
    for (int number = first; number < end; number++) {
      T value = fact.of(document.blocks().get(number));
      if (something.test(value)) {
        found = facts.size() == found.length ? Arrays.copyOf(found, 2 * found.length) : found;
        found[facts.size()] = number;
        facts.add(value);
      }
    }
    return new Numbers<>(Arrays.copyOf(found, facts.size()), facts);
  }
}
