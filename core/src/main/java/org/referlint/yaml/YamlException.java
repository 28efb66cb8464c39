package org.referlint.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A YAML file that can't be used, with everything that is wrong in it. */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<YamlProblem> problems;

  /** Holds at least one problem. */
  public YamlException(List<YamlProblem> problems) {
    super(problems.stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file. */
  public List<YamlProblem> problems() {
    return problems;
  }
}
