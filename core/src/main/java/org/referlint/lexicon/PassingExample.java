package org.referlint.lexicon;

/**
 * A sentence on which an entry must be silent.
 *
 * @param text the sentence
 * @param line the line of its file, counted from 1
 */
public record PassingExample(String text, int line) {}
