package org.referlint.lexicon;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referlint.text.Folding;

/**
 * Gathers step sequences into a tree, joins the branches that end alike, and lays the result out as the flat tables of a
 * {@link PhraseMatcher}. Used once.
 */
final class MatcherBuilder {
  private static final class Node {
    final Map<String, Node> children = new LinkedHashMap<>();
    final Map<String, Step> steps = new LinkedHashMap<>();
    final List<int[]> accepts = new ArrayList<>();
    int number;
  }

  private final Folding folding;
  private final Node root = new Node();
  private final Node rare = new Node();
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<String, Integer> exactWords = new LinkedHashMap<>();

  /** A builder whose words have the numbers that they have in a known list, and numbers behind those. */
  MatcherBuilder(List<String> knownWords, Folding folding) {
    this.folding = folding;
    knownWords.forEach(this::know);
  }

  /** The edge label of a shape; words have labels from 0 up. */
  static int shapeLabel(int ordinal) {
    return -2 - ordinal;
  }

  /** The edge label of an exact word. */
  static int exactLabel(int number) {
    return -100 - number;
  }

  /** Gives a folded word a number, whether or not a pattern uses it. */
  int know(String word) {
    return words.computeIfAbsent(word, w -> words.size());
  }

  private int knowExact(String word) {
    return exactWords.computeIfAbsent(word, w -> exactWords.size());
  }

  /**
   * Adds a pattern.
   *
   * @param seldom whether it is looked for only where it is asked for
   */
  void add(StepSequence sequence, int entry, boolean benign, boolean seldom)
      throws PatternException {
    if (sequence.steps().size() > PhraseMatcher.MOST_STEPS) {
      throw new PatternException("more than " + PhraseMatcher.MOST_STEPS + " words in one pattern");
    }
    Node node = seldom ? rare : root;
    for (Step step : sequence.steps()) {
      Node child = node.children.get(step.key());
      if (child == null) {
        child = new Node();
        node.children.put(step.key(), child);
        node.steps.put(step.key(), step);
        know(step);
      }
      node = child;
    }
    // Counted from the end, so that sequences that differ only in their beginning end in the same
    // branch.
    int length = sequence.steps().size();
    int traits = (benign ? PhraseMatcher.BENIGN : 0)
        | sequence.before() << PhraseMatcher.BEFORE_SHIFT
        | sequence.behind() << PhraseMatcher.BEHIND_SHIFT;
    int[] accept = {
      entry << PhraseMatcher.TRAIT_BITS | traits,
      length - sequence.reportFrom(),
      length - sequence.reportTo()
    };
    if (node.accepts.stream().noneMatch(known -> Arrays.equals(known, accept))) {
      node.accepts.add(accept);
    }
  }

  private void know(Step step) {
    if (step instanceof Step.Word word) {
      word.forms().stream().sorted().forEach(form -> know(form));
    } else if (step instanceof Step.Exact exact) {
      know(Tokens.fold(exact.word(), folding));
      knowExact(exact.word());
    }
  }

  /**
   * Numbers the distinct nodes, the roots first. Of nodes with equal accepts and equal branches one is kept: what follows
   * is the same. Patterns are short, so the recursion is shallow.
   */
  private Node distinct(Node node, Map<String, Node> known) {
    StringBuilder key = new StringBuilder();
    node.accepts.forEach(accept -> key.append(Arrays.toString(accept)));
    for (Map.Entry<String, Node> branch : node.children.entrySet()) {
      branch.setValue(distinct(branch.getValue(), known));
      key.append('>').append(branch.getKey()).append('>').append(branch.getValue().number);
    }
    Node same = known.get(key.toString());
    if (same == null) {
      same = node;
      node.number = known.size() + 1;
      known.put(key.toString(), node);
    }
    return same;
  }

  private List<Node> distinctNodes() {
    Map<String, Node> known = new LinkedHashMap<>();
    distinct(root, known);
    distinct(rare, known);
    List<Node> nodes = new ArrayList<>();
    nodes.add(root);
    nodes.add(rare);
    known.values().stream().filter(node -> node != root && node != rare).forEach(nodes::add);
    for (int number = 0; number < nodes.size(); number++) {
      nodes.get(number).number = number;
    }
    return nodes;
  }

  PhraseMatcher build() {
    List<Node> nodes = distinctNodes();
    int count = nodes.size();
    int[] edgeStart = new int[count + 1];
    List<Integer> edgeLabels = new ArrayList<>();
    List<Integer> edgeTargets = new ArrayList<>();
    int[] shapesOut = new int[count];
    int[] exactOut = new int[count];
    int[] gapStart = new int[count + 1];
    List<Integer> gaps = new ArrayList<>();
    int[] acceptStart = new int[count + 1];
    List<Integer> accepts = new ArrayList<>();
    for (Node node : nodes) {
      int from = node.number;
      Edges edges = new Edges();
      gapStart[from] = gaps.size();
      for (Map.Entry<String, Node> branch : node.children.entrySet()) {
        int to = branch.getValue().number;
        Step step = node.steps.get(branch.getKey());
        if (step instanceof Step.Word word) {
          word.forms().stream().sorted().forEach(form -> edges.add(know(form), to));
        } else if (step instanceof Step.Exact exact) {
          exactOut[from] = 1;
          edges.add(exactLabel(knowExact(exact.word())), to);
        } else if (step instanceof Step.Shaped shaped) {
          shapesOut[from] |= shaped.shape().bit();
          edges.add(shapeLabel(shaped.shape().ordinal()), to);
        } else if (step instanceof Step.Gap gap) {
          gaps.add(gap.most());
          gaps.add(to);
        }
      }
      edgeStart[from] = edgeLabels.size();
      edges.layOut(edgeLabels, edgeTargets);
      acceptStart[from] = accepts.size();
      for (int[] accept : node.accepts) {
        for (int part : accept) {
          accepts.add(part);
        }
      }
    }
    edgeStart[count] = edgeLabels.size();
    acceptStart[count] = accepts.size();
    gapStart[count] = gaps.size();
    Vocabulary vocabulary = Vocabulary.of(List.copyOf(words.keySet()), folding);
    String[] exact = exactWords.keySet().toArray(String[]::new);
    int[] exactFirst =
        Arrays.stream(exact).mapToInt(word -> know(Tokens.fold(word, folding))).toArray();
    return new PhraseMatcher(
        new PhraseMatcher.Tables(
            IntBuffer.wrap(edgeStart),
            IntBuffer.wrap(array(edgeLabels)),
            IntBuffer.wrap(array(edgeTargets)),
            IntBuffer.wrap(shapesOut),
            IntBuffer.wrap(exactOut),
            IntBuffer.wrap(gapStart),
            IntBuffer.wrap(array(gaps)),
            IntBuffer.wrap(acceptStart),
            IntBuffer.wrap(array(accepts)),
            exact,
            exactFirst,
            firstWords(edgeLabels.subList(0, edgeStart[1]), exactFirst),
            firstWords(edgeLabels.subList(edgeStart[1], edgeStart[2]), exactFirst)),
        MadeStates.NONE,
        vocabulary);
  }

  private static long[] firstWords(List<Integer> labels, int[] exactFirst) {
    BitSet words = new BitSet();
    labels.stream()
        .map(label -> label <= exactLabel(0) ? exactFirst[exactLabel(label)] : label)
        .filter(label -> label >= 0)
        .forEach(words::set);
    long[] set = words.toLongArray();
    return Arrays.copyOf(set, Integer.highestOneBit(Math.max(1, set.length) * 2 - 1));
  }

  /** The edges of one node: labels with their targets, in the order of the tables. */
  private static final class Edges {
    private final List<int[]> all = new ArrayList<>();

    void add(int label, int to) {
      all.add(new int[] {label, to});
    }

    void layOut(List<Integer> labels, List<Integer> targets) {
      all.sort(Comparator.<int[]>comparingInt(edge -> edge[0]).thenComparingInt(edge -> edge[1]));
      for (int[] edge : all) {
        labels.add(edge[0]);
        targets.add(edge[1]);
      }
    }
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
