/**
 * Tests inside a real Visual Studio Code, against the packaged server. The folder that is open in it must be
 * test/host/workspace or a copy; "npm run test:host" sees to that.
 */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

const PATIENCE_MS = 30_000;
const STEP_MS = 50;

type Test = () => Promise<void>;

/** In the order they run in. */
const tests: Record<string, Test> = {
  'a note elsewhere is left alone, and no server starts for it': async () => {
    const note = await open('notes/plain.txt');
    await pause(1500);
    assert.deepEqual(vscode.languages.getDiagnostics(note.uri), []);
    assert.equal(await inFront(), false);
  },

  'a referral is known by its name': async () => {
    assert.equal((await open('one.referral.txt')).languageId, 'referral');
    assert.equal((await open('two.nrm.md')).languageId, 'referral');
  },

  'a referral is checked': async () => {
    const referral = await open('one.referral.txt');
    const found = await diagnostics(referral, 'gang member');
    assert.equal(found.source, 'referlint');
    assert.equal(code(found), 'compliance/gang-member');
  },

  'a finding is explained and mended': async () => {
    const referral = await open('one.referral.txt');
    const found = await diagnostics(referral, 'gang member');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', referral.uri, found.range.start);
    assert.ok(hovers.length > 0, 'no hover');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', referral.uri, found.range, vscode.CodeActionKind.QuickFix.value);
    const preferred = actions.find((action) => action.edit !== undefined);
    assert.ok(preferred?.edit, 'no replacement offered');
    const before = referral.getText();
    await vscode.workspace.applyEdit(preferred.edit);
    assert.notEqual(referral.getText(), before);
    await until('the finding is gone', () => at(referral, 'compliance/gang-member').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(referral.getText(), before);
    await until('the finding is back', () => at(referral, 'compliance/gang-member').length === 1);
  },

  'the coverage view leads to the evidence': async () => {
    const referral = await open('one.referral.txt');
    await vscode.commands.executeCommand('referlint.coverage.focus');
    const word = new vscode.Range(0, 0, 0, 4);
    await vscode.commands.executeCommand('referlint.ui.reveal', referral.uri, word);
    assert.deepEqual(vscode.window.activeTextEditor?.selection, new vscode.Selection(word.start, word.end));
  },

  'the map is shown as a page': async () => {
    const referral = await open('one.referral.txt');
    await vscode.commands.executeCommand('referlint.ui.showCoverage');
    const page = await until('the page', () => vscode.workspace.textDocuments.find((d) => d.uri.scheme === 'referlint' && d.uri.authority === 'coverage'));
    await until('the page has content', () => page.getText().length > 100);
    assert.match(page.getText(), /suspicion/iu);
    assert.ok(page.uri.path.includes(path.basename(referral.fileName)));
    await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
  },

  'the rule of a finding is shown as a page': async () => {
    const referral = await open('one.referral.txt');
    const found = await diagnostics(referral, 'gang member');
    const editor = await vscode.window.showTextDocument(referral);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('referlint.ui.explain');
    const page = await until('the page', () => vscode.workspace.textDocuments.find((d) => d.uri.authority === 'rule'));
    await until('the page has content', () => page.getText().includes('compliance/gang-member'));
  },

  'an outline is put into an empty referral': async () => {
    await vscode.commands.executeCommand('referlint.ui.newReferral');
    const fresh = await until('the new referral', () =>
      vscode.window.activeTextEditor?.document.isUntitled === true ? vscode.window.activeTextEditor.document : undefined);
    assert.equal(fresh.languageId, 'referral');
    const settings = vscode.workspace.getConfiguration('referlint');
    try {
      // Else the writer is asked.
      await settings.update('victim', 'child', vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('referlint.ui.insertOutline');
      await until('the outline', () => fresh.getText().length > 100);
    } finally {
      await settings.update('victim', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  },

  'plain text in a folder with a configuration is checked': async () => {
    const draft = await open('drafts/may/draft.txt');
    await diagnostics(draft, 'prostitute');
    assert.equal(await inFront(), true);
  },

  'Markdown beside it is checked, and stays Markdown': async () => {
    const draft = await open('drafts/draft.md');
    assert.equal(draft.languageId, 'markdown');
    await diagnostics(draft, 'prostitute');
  },

  'a configuration that comes and goes wins and loses the texts of its folder': async () => {
    const note = await open('notes/plain.txt');
    const configuration = path.join(folder(), 'notes', '.referlint.yml');
    try {
      writeFileSync(configuration, 'victim: adult\n');
      await diagnostics(note, 'prostitute');
    } finally {
      rmSync(configuration);
    }
    await until('the note is left alone again', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  },

  'a folder is configured, and the server takes the configuration': async () => {
    const note = await open('notes/plain.txt');
    const configuration = vscode.Uri.file(path.join(folder(), '.referlint.yml'));
    try {
      await vscode.commands.executeCommand('referlint.ui.configureFolder');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), configuration.toString());
      await diagnostics(note, 'prostitute');
      assert.deepEqual(vscode.languages.getDiagnostics(configuration), []);
      // A key that nobody knows is told of in the file itself.
      writeFileSync(configuration.fsPath, 'victims: auto\n');
      await until('the fault of the configuration', () => vscode.languages.getDiagnostics(configuration).length > 0);
    } finally {
      rmSync(configuration.fsPath);
    }
    await until('the note is left alone again', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  },

  'the workspace is checked': async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('referlint.ui.checkWorkspace');
    const drafts = ['drafts/draft.md', 'drafts/may/draft.txt'].map((name) => vscode.Uri.file(path.join(folder(), name)));
    await until('the findings of closed drafts', () =>
      drafts.every((uri) => vscode.languages.getDiagnostics(uri).some((d) => code(d) === 'compliance/prostitute')));
    const note = vscode.Uri.file(path.join(folder(), 'notes/plain.txt'));
    assert.deepEqual(vscode.languages.getDiagnostics(note), []);
  },

  'the setting wins plain text everywhere': async () => {
    const note = await open('notes/plain.txt');
    const settings = vscode.workspace.getConfiguration('referlint');
    try {
      await settings.update('plainTextAndMarkdown', 'everywhere', vscode.ConfigurationTarget.Global);
      await diagnostics(note, 'prostitute');
    } finally {
      await settings.update('plainTextAndMarkdown', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the note is left alone again', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  },

  'a document whose language becomes referral is checked': async () => {
    const note = await open('notes/plain.txt');
    await vscode.languages.setTextDocumentLanguage(note, 'referral');
    await diagnostics(await open('notes/plain.txt'), 'prostitute');
    await vscode.languages.setTextDocumentLanguage(note, 'plaintext');
    await until('the note is left alone again', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  },

  'fast typing leaves no finding at a wrong place': async () => {
    const referral = await open('one.referral.txt');
    await diagnostics(referral, 'gang member');
    const editor = await vscode.window.showTextDocument(referral);
    const saved = referral.getText();
    for (let round = 0; round < 60; round++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), round % 3 === 0 ? '😀\r\n' : 'é '));
    }
    await until('the findings settle', () =>
      at(referral, 'compliance/gang-member').map((d) => referral.getText(d.range)).join() === 'gang member');
    const whole = new vscode.Range(0, 0, referral.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, saved));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },

  'a restart of the server finds the same again': async () => {
    const referral = await open('one.referral.txt');
    await diagnostics(referral, 'gang member');
    const before = summary(referral);
    await vscode.commands.executeCommand('referlint.ui.restart');
    await until('the same findings', () => summary(referral) === before);
  },

  'a Java that is not there is told of, and the setting mends it': async () => {
    const referral = await open('one.referral.txt');
    const settings = vscode.workspace.getConfiguration('referlint');
    await settings.update('java.home', '/there/is/no/java/here', vscode.ConfigurationTarget.Global);
    await until('no findings without a server', () => vscode.languages.getDiagnostics(referral.uri).length === 0);
    await settings.update('java.home', undefined, vscode.ConfigurationTarget.Global);
    await diagnostics(referral, 'gang member');
  },
};

/** What the host of the tests calls; it takes a promise that fails for a failure. */
export async function run(): Promise<void> {
  const report = process.env['REFERLINT_TEST_REPORT'];
  const only = new RegExp(process.env['REFERLINT_TEST_ONLY'] ?? '');
  const say = (line: string): void => {
    console.log(line);
    if (report !== undefined) {
      appendFileSync(report, `${line}\n`);
    }
  };
  let failures = 0;
  for (const [name, test] of Object.entries(tests).filter(([title]) => only.test(title))) {
    const began = Date.now();
    try {
      await Promise.race([test(), tooLong()]);
      say(`PASS ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failures++;
      say(`FAIL ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  say(`${failures} failures`);
  if (failures > 0) {
    throw new Error(`${failures} tests failed`);
  }
}

function folder(): string {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri.fsPath;
}

async function open(name: string): Promise<vscode.TextDocument> {
  const file = path.join(folder(), name);
  assert.ok(existsSync(file), `${file} is missing`);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
  return document;
}

/** The first finding that marks some words, as soon as it is there. */
function diagnostics(document: vscode.TextDocument, words: string): Promise<vscode.Diagnostic> {
  return until(`a finding at "${words}" in ${document.uri.path}`, () =>
    vscode.languages.getDiagnostics(document.uri).find((d) => document.getText(d.range).toLowerCase() === words));
}

function at(document: vscode.TextDocument, rule: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((d) => code(d) === rule);
}

function code(diagnostic: vscode.Diagnostic): string {
  const { code: value } = diagnostic;
  return String(typeof value === 'object' ? value.value : value);
}

function summary(document: vscode.TextDocument): string {
  return vscode.languages.getDiagnostics(document.uri)
    .map((d) => `${d.range.start.line}:${d.range.start.character} ${code(d)}`)
    .sort()
    .join('\n');
}

/** Whether the extension takes the text in front for its own: a command that needs one tells. */
async function inFront(): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  await pause(STEP_MS);
  return vscode.languages.getDiagnostics(editor.document.uri).length > 0;
}

async function until<T>(what: string, holds: () => T | undefined | false | null): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = holds();
    if (value !== undefined && value !== false && value !== null) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await pause(STEP_MS);
  }
}

async function tooLong(): Promise<never> {
  await pause(2 * PATIENCE_MS);
  throw new Error('took too long');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
