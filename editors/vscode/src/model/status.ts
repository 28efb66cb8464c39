/** What the status bar says. */
import { type CoverageMap, type ElementCoverage, missing, present } from './coverage';
import { count } from './words';

/** The state of the server as the writer sees it. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'noJava' | 'failed';

export interface Status {
  readonly text: string;
  readonly summary: string;
  readonly missing: readonly ElementCoverage[];
  readonly problem: boolean;
}

/**
 * @param map the map of the document in front, or undefined where it is not known
 * @param failed whether the server failed to make it
 */
export function statusOf(server: ServerState, map: CoverageMap | undefined, failed: boolean): Status {
  switch (server) {
    case 'noJava':
      return trouble('$(error) Referlint: no Java', 'Referlint found no Java that it can run on.');
    case 'failed':
      return trouble('$(error) Referlint: not running', 'The language server of Referlint does not run.');
    case 'stopped':
    case 'starting':
      return quiet('$(loading~spin) Referlint', 'The language server of Referlint is starting.');
    case 'running':
      if (failed) {
        return trouble('$(error) Referlint: not read', 'Referlint failed to read this text. The log says where.');
      }
      return map === undefined ? quiet('$(checklist) Referlint', 'Referlint is reading the text.') : covered(map);
  }
}

function covered(map: CoverageMap): Status {
  const gaps = missing(map);
  const shown = present(map).length;
  const categories = map.indicators.filter((indicator) => indicator.evidence.length > 0).length;
  return {
    text: gaps.length === 0 ? '$(pass) Nothing missing' : `$(checklist) ${gaps.length} missing`,
    summary: [
      `${shown} of ${shown + gaps.length} elements`,
      count(categories, 'indicator category', 'indicator categories'),
      count(map.findings, 'finding', 'findings'),
    ].join(' · '),
    missing: gaps,
    problem: false,
  };
}

function quiet(text: string, summary: string): Status {
  return { text, summary, missing: [], problem: false };
}

function trouble(text: string, summary: string): Status {
  return { text, summary, missing: [], problem: true };
}
