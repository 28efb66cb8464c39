import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSum, sentence } from '../../src/model/workspace';

test('a check of the workspace is summed up', () => {
  const sums: [unknown, string][] = [
    [{ documents: 12, findings: 1, unreadable: 0 }, '12 documents, 1 finding.'],
    [{ documents: 1, findings: 0, unreadable: 2 }, '1 document, 0 findings. 2 documents could not be read.'],
    [{ documents: 0, findings: 0 }, 'No document was checked: no .referlint.yml in this workspace includes one.'],
  ];
  for (const [answer, text] of sums) {
    const sum = readSum(answer);
    assert.ok(sum);
    assert.equal(sentence(sum), text);
  }
});

test('an answer that is no sum is none', () => {
  for (const answer of [null, undefined, 'done', 3, {}, { documents: '1', findings: 2 }]) {
    assert.equal(readSum(answer), undefined);
  }
});
