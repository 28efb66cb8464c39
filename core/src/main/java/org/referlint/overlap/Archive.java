package org.referlint.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referlint.text.TextRange;

/**
 * Finds the passages that documents of an index share, in time near to linear in their number: each fingerprint leads from
 * the first document that holds it to each other one, so that a phrase in a thousand documents gives a thousand pairs and
 * not half a million. Only documents that share something are read again. Used once, by one thread.
 */
public final class Archive {
  /** So many fingerprints two documents must share to be read; twenty-five words give as many. */
  private static final int FEWEST_FINGERPRINTS = 2;

  /** So many documents' words are kept at hand. */
  private static final int MOST_KEPT = 512;

  /** So many pairs are gathered before they are aligned; a power of two. */
  private static final int MOST_PAIRS = 1 << 24;

  private static final int PAIR_BITS = 24;

  private final PassageIndex index;
  private final WordSource words;
  private final Set<Long> accepted = new HashSet<>();
  private final Map<Integer, List<Node>> nodes = new HashMap<>();
  private final Map<Integer, Optional<WordSequence>> read =
      new LinkedHashMap<>(MOST_KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Optional<WordSequence>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private int[] postings = new int[1 << 10];
  private int[] partners = new int[1 << 10];
  private int pairs;

  /** A stretch of one document that others share; those that hang together lead to one root. */
  private static final class Node {
    private final int document;
    private int first;
    private int end;
    private TextRange range;
    private Node root;
    private int words;

    Node(int document, int first, int end, TextRange range) {
      this.document = document;
      this.first = first;
      this.end = end;
      this.range = range;
      this.root = this;
    }

    Node root() {
      Node node = this;
      while (node.root != node) {
        node.root = node.root.root;
        node = node.root;
      }
      return node;
    }
  }

  /**
   * Over an index.
   *
   * @param accepted phrases that documents may share, such as those of a template
   */
  public Archive(PassageIndex index, WordSource words, List<String> accepted) {
    this.index = index;
    this.words = words;
    for (String phrase : accepted) {
      WordSequence sequence = WordSequence.of(phrase);
      for (long hash : Fingerprints.shingles(sequence)) {
        this.accepted.add(hash);
      }
    }
  }

  /** The shared passages, the largest first: by words times places, then by path. */
  public List<SharedPassage> sharedPassages() {
    FingerprintIndex all = index.fingerprints();
    for (int from = 0; from < all.size(); ) {
      int to = from + 1;
      while (to < all.size() && all.hashes[to] == all.hashes[from]) {
        to++;
      }
      if (to > from + 1 && !accepted.contains(all.hashes[from])) {
        for (int i = from + 1; i < to; i++) {
          if (all.documents[i] != all.documents[from] && all.documents[i] != all.documents[i - 1]) {
            pair(from, i);
          }
        }
      }
      from = to;
    }
    alignPairs();
    return clusters();
  }

  private void pair(int mine, int theirs) {
    if (pairs == MOST_PAIRS) {
      alignPairs();
    }
    if (pairs == postings.length) {
      postings = Arrays.copyOf(postings, pairs * 2);
      partners = Arrays.copyOf(partners, pairs * 2);
    }
    postings[pairs] = mine;
    partners[pairs++] = theirs;
  }

  /** Aligns the pairs gathered so far, two documents at a time, in the order of the documents. */
  private void alignPairs() {
    int[] documents = index.fingerprints().documents;
    long[] keys = new long[pairs];
    for (int i = 0; i < pairs; i++) {
      keys[i] = (long) documents[postings[i]] << PAIR_BITS | i;
    }
    Arrays.sort(keys);
    for (int from = 0; from < pairs; ) {
      long document = keys[from] >>> PAIR_BITS;
      int to = from;
      while (to < pairs && keys[to] >>> PAIR_BITS == document) {
        int ordinal = ordinal(keys[to]);
        keys[to++] = (long) documents[partners[ordinal]] << PAIR_BITS | ordinal;
      }
      Arrays.sort(keys, from, to);
      alignPartners(keys, from, to);
      from = to;
    }
    pairs = 0;
  }

  private static int ordinal(long key) {
    return (int) (key & (MOST_PAIRS - 1));
  }

  /** Aligns one document with each of its partners. */
  private void alignPartners(long[] keys, int from, int to) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || keys[i] >>> PAIR_BITS != keys[start] >>> PAIR_BITS) {
        align(keys, start, i);
        start = i;
      }
    }
  }

  private void align(long[] keys, int from, int to) {
    if (to - from < FEWEST_FINGERPRINTS) {
      return;
    }
    int[] documents = index.fingerprints().documents;
    int one = documents[postings[ordinal(keys[from])]];
    int other = documents[partners[ordinal(keys[from])]];
    Optional<WordSequence> oneWords = read.computeIfAbsent(one, words::words);
    Optional<WordSequence> otherWords = read.computeIfAbsent(other, words::words);
    if (oneWords.isEmpty() || otherWords.isEmpty()) {
      return;
    }
    Aligner aligner = new Aligner(oneWords.get(), otherWords.get());
    int[] offsets = index.fingerprints().offsets;
    for (int i = from; i < to; i++) {
      aligner.extend(
          oneWords.get().at(offsets[postings[ordinal(keys[i])]]),
          otherWords.get().at(offsets[partners[ordinal(keys[i])]]));
    }
    for (SharedRun run : aligner.runs()) {
      int equal = run.equal() - acceptedWords(oneWords.get(), run);
      if (equal >= PassageIndex.FEWEST_WORDS) {
        Node mine = node(one, run.first(), run.end(), oneWords.get());
        Node theirs = node(other, run.otherFirst(), run.otherEnd(), otherWords.get());
        join(mine, theirs, equal);
      }
    }
  }

  /** How many words of a run stand in accepted phrases. */
  private int acceptedWords(WordSequence of, SharedRun run) {
    if (accepted.isEmpty()) {
      return 0;
    }
    long[] shingles = Fingerprints.shingles(of);
    int covered = 0;
    int until = run.first();
    for (int i = run.first(); i + Fingerprints.SHINGLE <= run.end(); i++) {
      if (accepted.contains(shingles[i])) {
        covered += i + Fingerprints.SHINGLE - Math.max(i, until);
        until = i + Fingerprints.SHINGLE;
      }
    }
    return covered;
  }

  private Node node(int document, int first, int end, WordSequence of) {
    List<Node> known = nodes.computeIfAbsent(document, d -> new ArrayList<>());
    for (Node node : known) {
      int shared = Math.min(node.end, end) - Math.max(node.first, first);
      if (shared * 2 > Math.min(node.end - node.first, end - first)) {
        if (end - first > node.end - node.first) {
          node.first = first;
          node.end = end;
          node.range = of.range(first, end);
        }
        return node;
      }
    }
    Node node = new Node(document, first, end, of.range(first, end));
    known.add(node);
    return node;
  }

  private static void join(Node one, Node other, int words) {
    Node root = one.root();
    Node second = other.root();
    second.root = root;
    root.words = Math.max(words, Math.max(root.words, second.words));
  }

  private List<SharedPassage> clusters() {
    Map<Node, List<Place>> places = new HashMap<>();
    nodes
        .values()
        .forEach(list -> list.forEach(node -> places
            .computeIfAbsent(node.root(), n -> new ArrayList<>())
            .add(new Place(index.documents().get(node.document).path(), node.range))));
    Comparator<Place> byPlace = Comparator.comparing(Place::path).thenComparing(Place::range);
    return places.entrySet().stream()
        .map(entry -> new SharedPassage(
            entry.getKey().words, entry.getValue().stream().sorted(byPlace).toList()))
        .filter(passage -> passage.places().size() > 1)
        .sorted(Comparator.comparing(
                (SharedPassage p) -> -(long) p.words() * p.places().size())
            .thenComparing(p -> p.places().get(0), byPlace))
        .toList();
  }
}
