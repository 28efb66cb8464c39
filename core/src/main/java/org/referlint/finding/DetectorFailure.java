package org.referlint.finding;

/**
 * A rule that broke down on a text. The rest of the text was still checked.
 *
 * @param detector the recogniser that failed
 * @param error what the program says of it, without any word of the text
 */
public record DetectorFailure(String detector, String error) {}
