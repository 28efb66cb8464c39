import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, excerpt, literal } from '../../src/model/words';

test('one is not many', () => {
  assert.equal(count(1, 'place', 'places'), '1 place');
  assert.equal(count(0, 'place', 'places'), '0 places');
});

test('an excerpt is one line, whole where it fits', () => {
  assert.equal(excerpt('  held in\r\n\t the house '), 'held in the house');
});

test('a long excerpt ends after a word', () => {
  const long = 'she was driven from one town to another every weekend and never told where she was';
  assert.equal(excerpt(long), 'she was driven from one town to another every weekend and…');
});

test('a long excerpt never ends within a character', () => {
  assert.equal(excerpt('😀'.repeat(61)), `${'😀'.repeat(60)}…`);
});

test('marks of Markdown in a text are shown, not obeyed', () => {
  assert.equal(literal('say *who* did it: [name](command:x), <b> & $(icon)'), 'say \\*who\\* did it: \\[name\\]\\(command:x\\), \\<b\\> \\& \\$\\(icon\\)');
});
