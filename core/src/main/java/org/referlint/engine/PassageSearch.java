package org.referlint.engine;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.referlint.document.Document;
import org.referlint.lexicon.Lexicon;
import org.referlint.overlap.InnerOverlaps;
import org.referlint.overlap.Overlap;
import org.referlint.pasted.Passage;
import org.referlint.pasted.PassageKind;
import org.referlint.pasted.PastedPassages;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * Looks for passages that stand twice in a text, and for those that come from other documents. Neither needs to know what is in
 * the blocks, so a helper may look while they are read and judged. What is known of one state serves the next. For one document
 * under one linter; one check at a time.
 */
final class PassageSearch {
  private final Lexicon lexicon;
  private final Executor helper;
  private @Nullable FutureTask<InnerOverlaps> twice;
  private @Nullable FutureTask<PastedPassages> pasted;

  /**
   * A search that knows nothing yet.
   *
   * @param lexicon has the entries that ask for passages
   * @param helper runs what it is given, now or later or never; what it has not begun when it is asked for is done then
   */
  PassageSearch(Lexicon lexicon, Executor helper) {
    this.lexicon = lexicon;
    this.helper = helper;
  }

  /**
   * Begins to look for what stands twice in a state of the text, where an entry asks for that.
   *
   * @param change what changed since the state before; not looked at for the first
   */
  void beginRepeated(SourceText text, TextChange change) {
    if (lexicon.detectedBy(PassageKind.REPEATED_PARAGRAPH.id()).isEmpty()) {
      return;
    }
    InnerOverlaps before = known(twice);
    twice = begun(new FutureTask<>(
        () -> before == null ? InnerOverlaps.of(text) : before.changed(text, change)));
  }

  /** Begins to look for passages of other documents in the same way. */
  void beginPasted(Document document, TextChange change) {
    PastedPassages before = known(pasted);
    pasted = begun(new FutureTask<>(
        () -> before == null ? PastedPassages.of(document) : before.changed(document, change)));
  }

  private <T> FutureTask<T> begun(FutureTask<T> task) {
    helper.execute(task);
    return task;
  }

  /** What came of work; null where it was not done or broke down. */
  private static <T> @Nullable T known(@Nullable FutureTask<T> task) {
    if (task == null || !task.isDone()) {
      return null;
    }
    try {
      return Linter.result(task);
    } catch (RuntimeException e) {
      // It was reported when it was asked for. The next state is looked at as if it were the first.
      return null;
    }
  }

  /** What stands twice in the state of the text, ascending; nothing where nobody began to look. */
  List<Overlap> repeated() {
    FutureTask<InnerOverlaps> begun = twice;
    return begun == null ? List.of() : done(begun).passages();
  }

  /** What comes from other documents, ascending; nothing where nobody began to look. */
  List<Passage> pasted() {
    FutureTask<PastedPassages> begun = pasted;
    return begun == null ? List.of() : done(begun).passages();
  }

  /** What came of work; does it where nobody has begun it. */
  private static <T> T done(FutureTask<T> work) {
    work.run();
    return Linter.result(work);
  }
}
