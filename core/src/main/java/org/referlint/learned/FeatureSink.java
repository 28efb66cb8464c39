package org.referlint.learned;

/** Takes features, each a number that names its kind and the symbols in it. */
@FunctionalInterface
public interface FeatureSink {
  /** One feature is present. */
  void add(long feature);
}
