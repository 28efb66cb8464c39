import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverArguments } from '../../src/model/launch';

test('the server is the jar with the argument lsp, whatever the Java', () => {
  for (const major of [17, 21, 25]) {
    assert.deepEqual(serverArguments({ executable: 'java', major }, '/x/referlint.jar', '/y/a.jsa').slice(-3), ['-jar', '/x/referlint.jar', 'lsp']);
  }
});

test('only a Java that knows how is told to keep an archive of classes', () => {
  assert.ok(!serverArguments({ executable: 'java', major: 17 }, 'j', '/y/a.jsa').join(' ').includes('a.jsa'));
  assert.ok(serverArguments({ executable: 'java', major: 21 }, 'j', '/y/a.jsa').includes('-XX:SharedArchiveFile=/y/a.jsa'));
});
