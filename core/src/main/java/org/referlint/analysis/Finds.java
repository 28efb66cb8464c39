package org.referlint.analysis;

import java.util.ArrayList;
import java.util.List;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.MatchBuffer;
import org.referlint.lexicon.PhraseMatcher;

/** Gathers what the matchers find in one block, sentence by sentence. For one thread. */
final class Finds implements PhraseMatcher.Sink {
  /** What entries look for, by place. */
  final List<Hit> hits;

  /** Their benign contexts, by sentence and first token. */
  final List<Hit> benign;

  private final Lexicon lexicon;
  private int sentence;
  private boolean language;
  private boolean ordered;
  private int latest;

  Finds(Lexicon lexicon, int tokens) {
    this.lexicon = lexicon;
    hits = new ArrayList<>(tokens);
    benign = new ArrayList<>(tokens);
  }

  void read(TokenSequence tokens, Sentence from, int index, MatchBuffer buffer) {
    int known = benign.size();
    sentence = index;
    language = false;
    ordered = true;
    latest = 0;
    for (PhraseMatcher matcher : lexicon.matchers()) {
      matcher.match(tokens, from.first(), from.end(), buffer, this);
    }
    for (int i = 0; language && i < lexicon.matchers().size(); i++) {
      lexicon.matchers().get(i).matchRare(tokens, from.first(), from.end(), buffer, this);
    }
    if (!ordered) {
      benign
          .subList(known, benign.size())
          .sort((one, other) -> Integer.compare(one.first(), other.first()));
    }
  }

  @Override
  public void found(
      int entry, boolean isBenign, int first, int end, int reportFirst, int reportEnd) {
    if (!lexicon.isActive(entry)) {
      return;
    }
    Hit hit = new Hit(entry, sentence, first, end, reportFirst, reportEnd);
    if (isBenign) {
      benign.add(hit);
      ordered &= first >= latest;
      latest = first;
    } else {
      hits.add(hit);
      language |= lexicon.family(entry).isLanguage();
    }
  }
}
