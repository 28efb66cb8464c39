/**
 * Reads the formats that need libraries: Word, OpenDocument, RTF, PDF, HTML, e-mail, tables, zip files. The only home of Tika,
 * POI, PDFBox, Commons CSV and Commons Compress.
 */
@NullMarked
package org.referlint.formats;

import org.jspecify.annotations.NullMarked;
