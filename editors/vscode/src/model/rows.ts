/** The rows of the view "Referral coverage": what is missing first, for that is what the writer can mend. */
import { type CoverageMap, type Range, missing, present } from './coverage';
import { count } from './words';

export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly open: boolean;
  readonly children: readonly ItemRow[];
}

/** An element or an indicator. */
export interface ItemRow {
  readonly kind: 'item';
  readonly id: string;
  readonly label: string;
  readonly state: 'missing' | 'present' | 'not-applicable' | 'indicator';
  readonly description: string;
  readonly tooltip: string;
  readonly children: readonly PlaceRow[];
}

/** One piece of evidence. */
export interface PlaceRow {
  readonly kind: 'place';
  readonly id: string;
  readonly range: Range;
}

export type Row = GroupRow | ItemRow | PlaceRow;

export function rowsOf(map: CoverageMap): GroupRow[] {
  const groups: GroupRow[] = [
    group('missing', 'Missing', true, missing(map).map((element) => ({
      ...item(element.id, element.title, 'missing', []),
      description: element.prompt,
      tooltip: element.prompt === '' ? `${element.title}: nothing in the text shows it` : element.prompt,
    }))),
    group('present', 'Present', true, present(map).map((e) => item(e.id, e.title, 'present', e.evidence))),
    group('indicators', 'Indicators', true, map.indicators
      .filter((indicator) => indicator.evidence.length > 0)
      .map((indicator) => item(indicator.id, indicator.title, 'indicator', indicator.evidence))),
    group('not-applicable', 'Not asked for here', false, map.elements
      .filter((element) => element.state === 'not-applicable')
      .map((element) => item(element.id, element.title, 'not-applicable', []))),
  ];
  return groups.filter((row) => row.children.length > 0);
}

function group(id: string, label: string, open: boolean, children: ItemRow[]): GroupRow {
  return { kind: 'group', id, label, description: String(children.length), open, children };
}

function item(id: string, label: string, state: ItemRow['state'], evidence: readonly Range[]): ItemRow {
  const places = count(evidence.length, 'place', 'places');
  return {
    kind: 'item',
    id: `${state}/${id}`,
    label,
    state,
    description: evidence.length > 1 ? places : '',
    tooltip: evidence.length === 0 ? label : `${label}: shown in ${places}`,
    children: evidence.map((range, index) => ({ kind: 'place', id: `${state}/${id}/${index}`, range })),
  };
}
