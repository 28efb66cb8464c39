package org.referlint.report;

/**
 * How a report is to look.
 *
 * @param excerpts whether words of the documents may stand in it
 * @param color whether the text report may use colour
 * @param explain whether what was held back is shown, with the reasons
 */
public record ReportOptions(boolean excerpts, boolean color, boolean explain) {}
