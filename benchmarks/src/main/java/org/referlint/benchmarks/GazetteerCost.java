package org.referlint.benchmarks;

import java.util.Locale;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.nlp.LuceneFolding;

/** Prints how long the names take to load, first and later, and how much heap they hold. */
public final class GazetteerCost {
  private static final int LOADS = 20;

  private GazetteerCost() {}

  /** Loads the shipped names; takes no arguments. */
  public static void main(String[] args) {
    LuceneFolding folding = new LuceneFolding();
    long start = System.nanoTime();
    Gazetteer first = Gazetteer.shipped(folding);
    double firstMillis = (System.nanoTime() - start) / 1e6;
    start = System.nanoTime();
    Gazetteer[] kept = new Gazetteer[LOADS];
    long before = usedHeap();
    for (int i = 0; i < LOADS; i++) {
      kept[i] = Gazetteer.shipped(folding);
    }
    double laterMillis = (System.nanoTime() - start) / 1e6 / LOADS;
    double kilobytes = (usedHeap() - before) / 1024.0 / LOADS;
    System.out.printf(
        Locale.ROOT,
        "names %d; first load %.1f ms; later loads %.1f ms (with collections); heap %.0f KB%n",
        first.size(),
        firstMillis,
        laterMillis,
        kilobytes);
    if (kept[LOADS - 1].kindsOf("Hoxha") == 0) {
      throw new IllegalStateException("the names are not loaded");
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
