/** The evidence map of one document, as the server's request `referlint/coverage` answers it. */

/** A place in a document; lines and characters count from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type ElementState = 'present' | 'missing' | 'not-applicable';

export interface ElementCoverage {
  readonly id: string;
  readonly title: string;
  readonly state: ElementState;
  /** What to write where the element is missing, in one line. */
  readonly prompt: string;
  readonly evidence: readonly Range[];
}

export interface IndicatorCoverage {
  readonly id: string;
  readonly title: string;
  readonly evidence: readonly Range[];
}

export interface CoverageMap {
  readonly elements: readonly ElementCoverage[];
  readonly indicators: readonly IndicatorCoverage[];
  readonly findings: number;
  /** The map as a page for people. */
  readonly markdown: string;
}

/** The answer of the server, or undefined where it is none that this extension understands. */
export function readCoverage(answer: unknown): CoverageMap | undefined {
  if (!isRecord(answer) || !Array.isArray(answer['elements']) || !Array.isArray(answer['indicators'])) {
    return undefined;
  }
  return {
    elements: answer['elements'].filter(isRecord).map((element) => ({
      id: text(element['id']),
      title: text(element['title']) || text(element['id']),
      state: state(element['state']),
      prompt: text(element['prompt']),
      evidence: ranges(element['evidence']),
    })),
    indicators: answer['indicators'].filter(isRecord).map((indicator) => ({
      id: text(indicator['id']),
      title: text(indicator['title']) || text(indicator['id']),
      evidence: ranges(indicator['evidence']),
    })),
    findings: typeof answer['findings'] === 'number' ? answer['findings'] : 0,
    markdown: text(answer['markdown']),
  };
}

export function missing(map: CoverageMap): ElementCoverage[] {
  return map.elements.filter((element) => element.state === 'missing');
}

export function present(map: CoverageMap): ElementCoverage[] {
  return map.elements.filter((element) => element.state === 'present');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function state(value: unknown): ElementState {
  return value === 'present' || value === 'missing' ? value : 'not-applicable';
}

function ranges(value: unknown): Range[] {
  return Array.isArray(value) ? value.filter(isRange) : [];
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
}
