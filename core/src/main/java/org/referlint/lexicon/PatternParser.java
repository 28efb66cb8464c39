package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.text.Folding;
import org.referlint.text.NearestName;

/**
 * Reads the pattern language of {@code docs/dictionaries.md} and unfolds each pattern into sequences of steps. A pattern
 * holds no repetition, and a bound on the sequences keeps every pattern's cost in bounds. Not for several threads.
 */
final class PatternParser {
  /** A pattern that unfolds into more sequences than this is refused. */
  static final int MOST_SEQUENCES = 20_000;

  private static final int DEEPEST_CLASS = 5;

  private final Map<String, List<String>> classes;
  private final Inflector inflector;
  private final Folding folding;
  private final Map<String, List<Part>> unfoldedClasses = new HashMap<>();

  PatternParser(Map<String, List<String>> classes, Inflector inflector, Folding folding) {
    this.classes = classes;
    this.inflector = inflector;
    this.folding = folding;
  }

  /**
   * The sequences of a pattern; never empty.
   *
   * @param mayBeOpen whether it may begin or end with a gap
   */
  List<StepSequence> parse(String pattern, boolean mayBeOpen) throws PatternException {
    Reading reading = new Reading(pattern, 0);
    List<Part> parts = reading.alternatives(Reading.NO_CLOSER);
    List<StepSequence> sequences = new ArrayList<>();
    for (Part part : parts) {
      if (part.steps.isEmpty()) {
        throw new PatternException("the pattern '" + pattern + "' could match nothing at all");
      }
      int before = wordsOfGap(part.steps.get(0));
      int behind = wordsOfGap(part.steps.get(part.steps.size() - 1));
      if (before + behind > 0 && !mayBeOpen) {
        throw new PatternException("the pattern '" + pattern + "' begins or ends with ...");
      }
      if (Math.max(before, behind) > PhraseMatcher.MOST_OPEN) {
        throw new PatternException("the pattern '" + pattern + "' begins or ends with more than "
            + PhraseMatcher.MOST_OPEN / Step.Gap.MOST_WORDS + " ...");
      }
      sequences.add(sequence(part, pattern, before, behind));
    }
    return sequences;
  }

  private static int wordsOfGap(Step step) {
    return step instanceof Step.Gap gap ? gap.most() : 0;
  }

  private static StepSequence sequence(Part part, String pattern, int before, int behind)
      throws PatternException {
    int first = before > 0 ? 1 : 0;
    int end = part.steps.size() - (behind > 0 ? 1 : 0);
    boolean all = part.from < 0;
    int from = all ? 0 : part.from - first;
    int to = all ? end - first : part.to - first;
    if (from >= to || first >= end) {
      throw new PatternException("nothing is left to match or report in '" + pattern + "'");
    }
    return new StepSequence(part.steps.subList(first, end), from, to, before, behind);
  }

  /** A half-built sequence; {@code from} is -1 as long as no brace was met. */
  private record Part(List<Step> steps, int from, int to) {
    static final Part EMPTY = new Part(List.of(), -1, -1);

    Part followedBy(Part next) {
      List<Step> joined = new ArrayList<>(steps);
      int shift = steps.size();
      List<Step> added = next.steps;
      if (!steps.isEmpty()
          && !added.isEmpty()
          && steps.get(shift - 1) instanceof Step.Gap left
          && added.get(0) instanceof Step.Gap right) {
        joined.set(shift - 1, new Step.Gap(left.most() + right.most()));
        added = added.subList(1, added.size());
        shift--;
      }
      joined.addAll(added);
      return next.from >= 0
          ? new Part(joined, Math.max(0, shift + next.from), shift + next.to)
          : new Part(joined, from, to);
    }

    Part reported() {
      return new Part(steps, 0, steps.size());
    }
  }

  /** One pass over one pattern. */
  private final class Reading {
    static final char NO_CLOSER = 0;

    private final String pattern;
    private final int depth;
    private int at;

    Reading(String pattern, int depth) {
      this.pattern = pattern;
      this.depth = depth;
    }

    /** Everything up to the closing sign, which stays unread. */
    List<Part> alternatives(char closer) throws PatternException {
      List<Part> all = new ArrayList<>(sequence());
      while (at < pattern.length() && pattern.charAt(at) == '|') {
        at++;
        all.addAll(sequence());
      }
      if (at < pattern.length() && pattern.charAt(at) != closer) {
        throw unexpected("'" + pattern.charAt(at) + "' has no beginning");
      }
      return mergeWords(bounded(all));
    }

    private List<Part> sequence() throws PatternException {
      List<Part> parts = List.of(Part.EMPTY);
      while (true) {
        while (at < pattern.length() && pattern.charAt(at) == ' ') {
          at++;
        }
        if (at == pattern.length() || "|)}".indexOf(pattern.charAt(at)) >= 0) {
          return parts;
        }
        List<Part> next = item();
        if (at < pattern.length() && pattern.charAt(at) == '?') {
          at++;
          next = new ArrayList<>(next);
          next.add(Part.EMPTY);
        }
        List<Part> joined = new ArrayList<>();
        for (Part head : parts) {
          for (Part tail : next) {
            joined.add(head.followedBy(tail));
          }
        }
        parts = bounded(joined);
      }
    }

    private List<Part> item() throws PatternException {
      char c = pattern.charAt(at);
      if (pattern.startsWith("...", at)) {
        at += 3;
        return one(new Step.Gap(Step.Gap.MOST_WORDS));
      }
      switch (c) {
        case '(' -> {
          at++;
          List<Part> inside = alternatives(')');
          expect(')');
          return inside;
        }
        case '{' -> {
          at++;
          List<Part> inside = alternatives('}');
          expect('}');
          return inside.stream().map(Part::reported).toList();
        }
        case '[' -> {
          int end = pattern.indexOf(']', at);
          if (end < 0) {
            throw unexpected("'[' without ']'");
          }
          String name = pattern.substring(at + 1, end);
          at = end + 1;
          return wordClass(name);
        }
        case '=' -> {
          at++;
          return words(word(), w -> new Step.Exact(w));
        }
        default -> {
          return inflected(word());
        }
      }
    }

    private void expect(char c) throws PatternException {
      if (at == pattern.length() || pattern.charAt(at) != c) {
        throw unexpected("expected '" + c + "'");
      }
      at++;
    }

    private String word() throws PatternException {
      int start = at;
      while (at < pattern.length() && " |(){}[]?=".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      if (start == at) {
        throw unexpected("'" + pattern.charAt(at) + "' can't stand here");
      }
      return pattern.substring(start, at);
    }

    private List<Part> inflected(String written) throws PatternException {
      int slash = written.length() - 2;
      if (slash < 1 || !written.endsWith("/v") && !written.endsWith("/n")) {
        return words(written, w -> new Step.Word(Set.of(Tokens.fold(w, folding))));
      }
      String base = Tokens.fold(written.substring(0, slash), folding);
      if (base.isEmpty() || Tokens.words(base).size() != 1) {
        throw unexpected("'" + written + "': only one word can be inflected");
      }
      boolean verb = written.endsWith("/v");
      return one(new Step.Word(verb ? inflector.verbForms(base) : inflector.nounForms(base)));
    }

    /** A word with hyphens or clitics is several tokens, in the pattern as in the text. */
    private List<Part> words(String written, java.util.function.Function<String, Step> toStep)
        throws PatternException {
      List<String> tokens = Tokens.words(written);
      if (tokens.isEmpty()) {
        throw unexpected("'" + written + "' is no word");
      }
      return List.of(new Part(tokens.stream().map(toStep).toList(), -1, -1));
    }

    private List<Part> wordClass(String name) throws PatternException {
      var shape = Shape.of(name);
      if (shape.isPresent()) {
        return one(new Step.Shaped(shape.get()));
      }
      List<Part> known = unfoldedClasses.get(name);
      if (known != null) {
        return known;
      }
      @Nullable List<String> members = classes.get(name);
      if (members == null) {
        throw unexpected(
            "unknown word class [" + name + "]" + NearestName.hint(name, classes.keySet()));
      }
      if (depth == DEEPEST_CLASS) {
        throw unexpected("the word class [" + name + "] is made of itself");
      }
      List<Part> unfolded = new ArrayList<>();
      for (String member : members) {
        unfolded.addAll(new Reading(member, depth + 1).alternatives(NO_CLOSER));
      }
      List<Part> merged = mergeWords(bounded(unfolded));
      unfoldedClasses.put(name, merged);
      return merged;
    }

    private List<Part> bounded(List<Part> parts) throws PatternException {
      if (parts.size() > MOST_SEQUENCES) {
        throw unexpected("more than " + MOST_SEQUENCES + " combinations; split the pattern");
      }
      return parts;
    }

    private PatternException unexpected(String what) {
      return new PatternException("pattern '" + pattern + "': " + what);
    }
  }

  private static List<Part> one(Step step) {
    return List.of(new Part(List.of(step), -1, -1));
  }

  /** Makes one step of all alternatives that are a single word, so that they cost one branch and not many. */
  private static List<Part> mergeWords(List<Part> parts) {
    Set<String> forms = new LinkedHashSet<>();
    List<Part> merged = new ArrayList<>();
    for (Part part : parts) {
      if (part.steps.size() == 1 && part.from < 0 && part.steps.get(0) instanceof Step.Word word) {
        forms.addAll(word.forms());
      } else {
        merged.add(part);
      }
    }
    if (!forms.isEmpty()) {
      merged.add(0, new Part(List.of(new Step.Word(forms)), -1, -1));
    }
    return merged;
  }
}
