package org.referlint.engine;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;

/**
 * Judges many blocks, whoever has time taking the next one: a text that is opened has hundreds, and the thread that asks for its
 * result is not the only one that can work. What comes of a block does not depend on who judges it. Used once.
 */
final class SharedJudging {
  /** For fewer blocks nobody is asked to help. */
  private static final int FEW = 4;

  private final List<AnalyzedBlock> blocks;
  private final Cast cast;
  private final JudgedBlock[] judged;
  private final AtomicInteger next = new AtomicInteger();

  SharedJudging(List<AnalyzedBlock> blocks, Cast cast) {
    this.blocks = blocks;
    this.cast = cast;
    this.judged = new JudgedBlock[blocks.size()];
  }

  /**
   * Judges all of them, in their order.
   *
   * @param judge for this thread
   * @param helper may run a part of the work, now or later or never
   */
  List<JudgedBlock> all(BlockJudge judge, Executor helper) {
    FutureTask<Boolean> help = new FutureTask<>(() -> help(judge), true);
    if (blocks.size() >= FEW) {
      helper.execute(help);
    }
    take(judge);
    // Whoever helps may still be at its last block.
    help.run();
    Linter.result(help);
    return List.of(judged);
  }

  private void help(BlockJudge judge) {
    if (next.get() < blocks.size()) {
      take(judge.forAnotherThread());
    }
  }

  /** Judges the next block, until none is left. */
  private void take(BlockJudge judge) {
    for (int i = next.getAndIncrement(); i < judged.length; i = next.getAndIncrement()) {
      judged[i] = JudgedBlock.of(judge.judge(blocks.get(i), cast));
    }
  }
}
