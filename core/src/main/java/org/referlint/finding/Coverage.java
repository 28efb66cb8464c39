package org.referlint.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The evidence map of one text: which words give which element or indicator.
 *
 * @param elements every element with its state
 * @param indicators the categories found, each with its evidence, ascending
 * @param questions what to ask next, the weightiest first
 */
public record Coverage(
    Map<Element, ElementState> elements,
    Map<Indicator, List<Evidence>> indicators,
    List<Question> questions) {
  /** Copies the maps into the order of the guide. */
  public Coverage {
    elements = Collections.unmodifiableMap(new EnumMap<>(elements));
    EnumMap<Indicator, List<Evidence>> sorted = new EnumMap<>(Indicator.class);
    indicators.forEach((indicator, evidence) -> sorted.put(indicator, LateList.copyOf(evidence)));
    indicators = Collections.unmodifiableMap(sorted);
    questions = List.copyOf(questions);
  }

  /** What became of an element. */
  public ElementState state(Element element) {
    return Objects.requireNonNull(elements.get(element));
  }

  /** The same map with other questions. */
  public Coverage withQuestions(List<Question> others) {
    return new Coverage(elements, indicators, others);
  }

  /** The elements in a state, in the order of the guide. */
  public List<Element> elementsThatAre(ElementState.State state) {
    List<Element> found = new ArrayList<>();
    elements.forEach((element, of) -> {
      if (of.state() == state) {
        found.add(element);
      }
    });
    return Collections.unmodifiableList(found);
  }
}
