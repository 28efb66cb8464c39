import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  configuredFolder,
  type DocumentFacts,
  isServed,
  type OtherTexts,
  servedFilters,
} from '../../src/model/served';

const SETTINGS: OtherTexts[] = ['configuredFolders', 'everywhere', 'never'];
const document = (languageId: string, path = '/notes/a', scheme = 'file'): DocumentFacts => ({ scheme, languageId, path });

describe('the documents that Referlint reads', () => {
  test('are referral narratives, whatever the setting, saved or not', () => {
    for (const setting of SETTINGS) {
      assert.ok(isServed(document('referral'), setting, []));
      assert.ok(isServed(document('referral', 'Untitled-1', 'untitled'), setting, []));
    }
  });

  test('are no other notes', () => {
    for (const language of ['plaintext', 'markdown', 'yaml', 'java']) {
      assert.ok(!isServed(document(language), 'configuredFolders', ['/cases']), language);
    }
  });

  test('are plain text and Markdown below a folder with a configuration, and nothing else there', () => {
    for (const path of ['/cases/a.txt', '/cases/2026/may/a.md', '/cases/..notes.md']) {
      assert.ok(isServed(document('plaintext', path), 'configuredFolders', ['/cases']), path);
      assert.ok(isServed(document('markdown', path), 'configuredFolders', ['/cases']), path);
      assert.ok(!isServed(document('yaml', path), 'configuredFolders', ['/cases']), path);
    }
    for (const path of ['/cases-old/a.txt', '/a.txt', '/cases']) {
      assert.ok(!isServed(document('plaintext', path), 'configuredFolders', ['/cases']), path);
    }
  });

  test('are all plain text and Markdown where that is wanted, new documents too', () => {
    assert.ok(isServed(document('markdown'), 'everywhere', []));
    assert.ok(isServed(document('plaintext', 'Untitled-1', 'untitled'), 'everywhere', []));
    assert.ok(!isServed(document('java'), 'everywhere', []));
  });

  test('are no plain text where that is not wanted, in spite of a configuration', () => {
    assert.ok(!isServed(document('plaintext', '/cases/a.txt'), 'never', ['/cases']));
  });

  test('are not the old side of a comparison, nor the output of a program', () => {
    for (const scheme of ['git', 'output', 'vscode-userdata', 'referlint-coverage']) {
      for (const setting of SETTINGS) {
        assert.ok(!isServed(document('referral', '/cases/a.referral.txt', scheme), setting, ['/cases']), scheme);
        assert.ok(!isServed(document('markdown', '/cases/a.md', scheme), setting, ['/cases']), scheme);
      }
    }
  });
});

test('the filters for the editor decide as the function does', () => {
  const folders = ['/cases', '/more/drafts'];
  const paths = ['/cases/a.txt', '/cases/sub/b.md', '/more/c.txt', '/more/drafts/d.md', '/e.txt'];
  for (const setting of SETTINGS) {
    const filters = servedFilters(setting, folders, (folder) => `file://${folder}`);
    for (const scheme of ['file', 'untitled', 'git']) {
      for (const language of ['referral', 'plaintext', 'markdown', 'yaml']) {
        for (const path of paths) {
          const matched = filters.some((filter) =>
            filter.scheme === scheme && filter.language === language
            && (filter.pattern === undefined || path.startsWith(`${filter.pattern.baseUri.slice('file://'.length)}/`)));
          const facts = document(language, path, scheme);
          assert.equal(matched, isServed(facts, setting, folders), `${setting} ${JSON.stringify(facts)}`);
        }
      }
    }
  }
});

describe('the folder with the configuration', () => {
  const exists = (...files: string[]) => (file: string) => files.includes(file);

  test('is the nearest upwards', () => {
    const files = exists('/home/cases/.referlint.yml', '/home/.referlint.yml');
    assert.equal(configuredFolder('/home/cases/may/a.txt', files), '/home/cases');
    assert.equal(configuredFolder('/home/other/a.txt', files), '/home');
    assert.equal(configuredFolder('/home/cases/a.txt', files), '/home/cases');
  });

  test('may be the root', () => {
    assert.equal(configuredFolder('/a/b.txt', exists('/.referlint.yml')), '/');
  });

  test('may not be there', () => {
    assert.equal(configuredFolder('/home/cases/a.txt', exists('/home/cases/may/.referlint.yml')), undefined);
  });
});
