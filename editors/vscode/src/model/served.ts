/**
 * Which documents Referlint reads. Referral narratives always; plain text and Markdown only where somebody asked for
 * it, so that nobody's other notes light up.
 */
import * as path from 'node:path';

export const REFERRAL_LANGUAGE = 'referral';
export const CONFIGURATION_FILE = '.referlint.yml';

const OTHER_LANGUAGES: readonly string[] = ['plaintext', 'markdown'];

/** Documents in a comparison, a search result or another extension's view are not drafts. */
const SCHEMES: readonly string[] = ['file', 'untitled'];

/** The setting `referlint.plainTextAndMarkdown`. */
export type OtherTexts = 'configuredFolders' | 'everywhere' | 'never';

/** As much of a document as the decision needs. */
export interface DocumentFacts {
  readonly scheme: string;
  readonly languageId: string;
  /** Its path on disk; of no meaning for a document that lies in no file. */
  readonly path: string;
}

/** One filter of a document selector, in the form of the protocol. */
export interface ServedFilter {
  readonly scheme: string;
  readonly language: string;
  readonly pattern?: { readonly baseUri: string; readonly pattern: string };
}

export function isOtherText(document: DocumentFacts): boolean {
  return document.scheme === 'file' && OTHER_LANGUAGES.includes(document.languageId);
}

/** Whether a document is read, given the folders that hold a configuration. */
export function isServed(document: DocumentFacts, others: OtherTexts, folders: Iterable<string>): boolean {
  if (!SCHEMES.includes(document.scheme)) {
    return false;
  }
  if (document.languageId === REFERRAL_LANGUAGE) {
    return true;
  }
  if (others === 'never' || !OTHER_LANGUAGES.includes(document.languageId)) {
    return false;
  }
  return others === 'everywhere' || (document.scheme === 'file' && [...folders].some((f) => isBelow(document.path, f)));
}

/** The same decision as a selector. It must agree with {@link isServed}, which a test holds it to. */
export function servedFilters(
  others: OtherTexts,
  folders: Iterable<string>,
  uriOf: (folder: string) => string,
): ServedFilter[] {
  const filters: ServedFilter[] = SCHEMES.map((scheme) => ({ scheme, language: REFERRAL_LANGUAGE }));
  if (others === 'everywhere') {
    for (const scheme of SCHEMES) {
      filters.push(...OTHER_LANGUAGES.map((language) => ({ scheme, language })));
    }
  }
  if (others === 'configuredFolders') {
    for (const folder of [...folders].sort()) {
      const pattern = { baseUri: uriOf(folder), pattern: '**/*' };
      filters.push(...OTHER_LANGUAGES.map((language) => ({ scheme: 'file', language, pattern })));
    }
  }
  return filters;
}

/**
 * The nearest folder from a document upwards that holds a configuration; undefined where none does. The program looks
 * for its configuration in the same way.
 */
export function configuredFolder(file: string, exists: (file: string) => boolean): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (exists(path.join(folder, CONFIGURATION_FILE))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
