package org.referlint.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Documents that are alike as a whole, such as one referral written over another.
 *
 * @param likeness the least share of runs of words that two of them were found to have in common, above 0.5 and up to 1
 * @param paths of the documents, ascending
 */
public record LikeDocuments(double likeness, List<String> paths) {
  /** From here on two documents are alike. */
  private static final double FEWEST = 0.5;

  /** So many neighbouring numbers of a signature must be equal for two documents to be compared. */
  private static final int BAND = 4;

  private static final int DOCUMENT_BITS = 24;

  /** Copies the list. */
  public LikeDocuments {
    paths = List.copyOf(paths);
  }

  /** A document in a group of like ones. */
  private static final class Node {
    private Node root = this;
    private double least = 1;

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
   * The groups of like documents of an index, the largest first. Documents are compared only where a band of their signatures
   * is equal, each with the first one that has that band, so that the time is near to linear in their number.
   */
  public static List<LikeDocuments> of(PassageIndex index) {
    List<Signature> signatures = index.signatures();
    Map<Integer, Node> nodes = new HashMap<>();
    // The keys of each band are sorted on all processors, and then read in the order of the bands.
    List<long[]> bands = IntStream.range(0, Signature.SIZE / BAND)
        .parallel()
        .mapToObj(band -> sortedKeys(signatures, band * BAND))
        .toList();
    for (long[] keys : bands) {
      for (int i = 0, first = 0; i < keys.length; i++) {
        first = keys[i] >>> DOCUMENT_BITS == keys[first] >>> DOCUMENT_BITS ? first : i;
        if (first != i) {
          join(document(keys[first]), document(keys[i]), signatures, nodes);
        }
      }
    }
    return groups(index, nodes);
  }

  private static long[] sortedKeys(List<Signature> signatures, int band) {
    long[] keys = new long[signatures.size()];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (signatures.get(i).size() > 0) {
        keys[count++] = signatures.get(i).band(band, BAND) << DOCUMENT_BITS | i;
      }
    }
    long[] found = Arrays.copyOf(keys, count);
    Arrays.sort(found);
    return found;
  }

  private static int document(long key) {
    return (int) (key & (1L << DOCUMENT_BITS) - 1);
  }

  private static void join(
      int one, int other, List<Signature> signatures, Map<Integer, Node> nodes) {
    Node known = nodes.get(one);
    Node alsoKnown = nodes.get(other);
    if (known != null && alsoKnown != null && known.root() == alsoKnown.root()) {
      return;
    }
    double likeness = signatures.get(one).likeness(signatures.get(other));
    if (likeness >= FEWEST) {
      Node first = nodes.computeIfAbsent(one, i -> new Node()).root();
      Node second = nodes.computeIfAbsent(other, i -> new Node()).root();
      second.root = first;
      first.least = Math.min(likeness, Math.min(first.least, second.least));
    }
  }

  private static List<LikeDocuments> groups(PassageIndex index, Map<Integer, Node> nodes) {
    Map<Node, List<String>> paths = new HashMap<>();
    nodes.forEach((document, node) -> paths
        .computeIfAbsent(node.root(), root -> new ArrayList<>())
        .add(index.documents().get(document).path()));
    return paths.entrySet().stream()
        .map(group -> new LikeDocuments(
            group.getKey().least, group.getValue().stream().sorted().toList()))
        .sorted(Comparator.comparing((LikeDocuments like) -> -like.paths().size())
            .thenComparing(like -> like.paths().get(0)))
        .toList();
  }
}
