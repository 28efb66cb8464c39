import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCoverage } from '../../src/model/coverage';
import { rowsOf } from '../../src/model/rows';
import { statusOf } from '../../src/model/status';

const range = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 9 } });

const ANSWER = {
  markdown: '# Coverage',
  elements: [
    { id: 'act', title: 'What was done', state: 'present', prompt: '', evidence: [range(3), range(7)] },
    { id: 'place', title: 'Where', state: 'missing', prompt: 'Say where it happened.', evidence: [] },
    { id: 'consent', title: 'Consent', state: 'not-applicable', evidence: [] },
    { id: 'time', title: 'When', state: 'present', evidence: [range(1)] },
  ],
  indicators: [
    { id: 'movement', title: 'Movement', evidence: [range(4)] },
    { id: 'debt', title: 'Debt', evidence: [] },
  ],
  present: 2,
  applicable: 3,
  categories: 1,
  findings: 5,
};

describe('the answer of the server', () => {
  test('is read as it is', () => {
    const map = readCoverage(ANSWER);
    assert.deepEqual(map?.elements.map((e) => [e.id, e.state, e.evidence.length]), [
      ['act', 'present', 2], ['place', 'missing', 0], ['consent', 'not-applicable', 0], ['time', 'present', 1],
    ]);
    assert.equal(map.elements[1]?.prompt, 'Say where it happened.');
    assert.equal(map.elements[2]?.prompt, '');
    assert.deepEqual(map.indicators[0], { id: 'movement', title: 'Movement', evidence: [range(4)] });
    assert.equal(map.findings, 5);
  });

  test('is none where it is no map', () => {
    for (const answer of [null, undefined, 'no', 7, [], {}, { elements: [] }, { elements: {}, indicators: [] }]) {
      assert.equal(readCoverage(answer), undefined, JSON.stringify(answer));
    }
  });

  test('loses what it can’t have meant, and keeps the rest', () => {
    const map = readCoverage({
      elements: [null, { id: 'act', state: 'present', evidence: [range(1), { start: { line: 'x' } }, 3] }],
      indicators: [{ id: 'debt', evidence: 'none' }],
    });
    assert.deepEqual(map?.elements, [{ id: 'act', title: 'act', state: 'present', prompt: '', evidence: [range(1)] }]);
    assert.deepEqual(map.indicators, [{ id: 'debt', title: 'debt', evidence: [] }]);
    assert.equal(map.findings, 0);
  });
});

describe('the rows of the view', () => {
  const map = readCoverage(ANSWER);
  assert.ok(map);
  const rows = rowsOf(map);

  test('begin with what is missing and fold away what is not asked for', () => {
    assert.deepEqual(rows.map((row) => [row.label, row.description, row.open]), [
      ['Missing', '1', true], ['Present', '2', true], ['Indicators', '1', true], ['Not asked for here', '1', false],
    ]);
  });

  test('say what to write where something is missing', () => {
    const [gap] = rows[0]?.children ?? [];
    assert.equal(gap?.label, 'Where');
    assert.equal(gap.description, 'Say where it happened.');
    assert.deepEqual(gap.children, []);
  });

  test('lead to every piece of evidence in its order', () => {
    const act = rows[1]?.children.find((row) => row.label === 'What was done');
    assert.deepEqual(act?.children.map((place) => place.range), [range(3), range(7)]);
    assert.equal(act.description, '2 places');
  });

  test('have no group without rows and no indicator without evidence', () => {
    const only = readCoverage({ elements: [], indicators: ANSWER.indicators });
    assert.ok(only);
    assert.deepEqual(rowsOf(only).map((row) => [row.label, row.children.map((child) => child.label)]), [['Indicators', ['Movement']]]);
  });

  test('have names of their own each', () => {
    const ids = rows.flatMap((row) => [row.id, ...row.children.flatMap((item) => [item.id, ...item.children.map((p) => p.id)])]);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('the status bar', () => {
  const map = readCoverage(ANSWER);

  test('counts what is missing', () => {
    const status = statusOf('running', map, false);
    assert.equal(status.text, '$(checklist) 1 missing');
    assert.equal(status.summary, '2 of 3 elements · 1 indicator category · 5 findings');
    assert.deepEqual(status.missing.map((element) => element.title), ['Where']);
  });

  test('says when nothing is missing', () => {
    const whole = readCoverage({ ...ANSWER, elements: ANSWER.elements.filter((e) => e.state !== 'missing'), findings: 1 });
    assert.equal(statusOf('running', whole, false).text, '$(pass) Nothing missing');
    assert.match(statusOf('running', whole, false).summary, /2 of 2 elements .* 1 finding$/);
  });

  test('says when the server failed to read the text, and not how things stood before', () => {
    const status = statusOf('running', undefined, true);
    assert.ok(status.problem);
    assert.match(status.text, /not read/);
  });

  test('does not show an old count when the server is not there', () => {
    for (const state of ['stopped', 'starting', 'noJava', 'failed'] as const) {
      assert.doesNotMatch(statusOf(state, map, false).text, /missing/);
    }
    assert.ok(statusOf('noJava', map, false).problem);
    assert.ok(statusOf('failed', map, false).problem);
    assert.ok(!statusOf('starting', map, false).problem);
  });
});
