import {
  commands,
  Disposable,
  languages,
  type QuickPickItem,
  type Range,
  TextEditorRevealType,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { CoverageWatch } from './coverageWatch';
import { JAVA_SETTING } from './model/java';
import { CONFIGURATION_FILE, REFERRAL_LANGUAGE } from './model/served';
import { FIRST_CONFIGURATION, readSum, sentence, type WorkspaceSum } from './model/workspace';
import type { Pages } from './pages';
import type { Problems } from './problems';
import type { Session } from './session';
import { victim } from './settings';

/** The commands of the palette and of the views. The server's own commands have other names. */
export function registerCommands(session: Session, watch: CoverageWatch, pages: Pages, problems: Problems): Disposable {
  /** Runs a command of the server; where no server runs, the writer is told why. */
  const onServer = async (command: string, ...args: unknown[]): Promise<unknown> => {
    const answer = await session.run(command, ...args);
    if (session.state !== 'running') {
      void problems.show();
    }
    return answer;
  };
  /** Does something with the document in front. */
  const onText = async (action: (document: TextDocument) => unknown): Promise<void> => {
    const document = watch.current?.document;
    if (document === undefined) {
      void window.showInformationMessage('Open a referral first: this command is about the text in front.');
    } else {
      await action(document);
    }
  };
  const actions: Record<string, (...args: never[]) => unknown> = {
    'referlint.ui.newReferral': async () => {
      await window.showTextDocument(await workspace.openTextDocument({ language: REFERRAL_LANGUAGE }));
    },
    'referlint.ui.insertOutline': () =>
      onText(async (document) => {
        const who = await childOrAdult();
        if (who !== undefined) {
          await onServer('referlint.insertOutline', document.uri.toString(), who);
        }
      }),
    'referlint.ui.checkWorkspace': async () => {
      const sum = readSum(await onServer('referlint.checkWorkspace'));
      if (sum !== undefined) {
        await tellSum(sum);
      }
    },
    'referlint.ui.configureFolder': configureFolder,
    'referlint.ui.showCoverage': () => onText((document) => pages.showCoverage(document.uri.toString())),
    'referlint.ui.explain': () =>
      onText(async (document) => {
        const rule = await ruleHere(document);
        if (rule !== undefined) {
          await pages.showRule(rule, document.uri.toString());
        }
      }),
    'referlint.ui.fixAll': () =>
      onText(() =>
        commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.referlint', apply: 'first' }),
      ),
    'referlint.ui.chooseJava': () => commands.executeCommand('workbench.action.openSettings', JAVA_SETTING),
    'referlint.ui.restart': () => session.restart(),
    'referlint.ui.showProblem': () => problems.show(),
    'referlint.ui.reveal': reveal,
  };
  return Disposable.from(...Object.entries(actions).map(([id, action]) => commands.registerCommand(id, action)));
}

async function tellSum(sum: WorkspaceSum): Promise<void> {
  if (sum.documents > 0) {
    await commands.executeCommand('workbench.actions.view.problems');
    void window.showInformationMessage(sentence(sum));
    return;
  }
  const configure = 'Configure a Folder';
  if ((await window.showInformationMessage(sentence(sum), configure)) === configure) {
    await configureFolder();
  }
}

/** Opens the configuration of a folder of the workspace; writes a first one where there is none. */
async function configureFolder(): Promise<void> {
  const [only, second] = workspace.workspaceFolders ?? [];
  const folder = second === undefined ? only : await window.showWorkspaceFolderPick({ placeHolder: 'Which folder?' });
  if (folder === undefined) {
    return;
  }
  const file = Uri.joinPath(folder.uri, CONFIGURATION_FILE);
  const exists = await workspace.fs.stat(file).then(() => true, () => false);
  if (!exists) {
    await workspace.fs.writeFile(file, Buffer.from(FIRST_CONFIGURATION));
  }
  await window.showTextDocument(file);
}

/** Whom an outline is for: the setting says it, or else the writer. */
async function childOrAdult(): Promise<string | undefined> {
  const set = victim();
  if (set !== 'auto') {
    return set;
  }
  const choices: (QuickPickItem & { readonly id: string })[] = [
    { id: 'child', label: 'A child', description: 'or a person whose age is in doubt' },
    { id: 'adult', label: 'An adult' },
  ];
  return (await window.showQuickPick(choices, { placeHolder: 'Who is referred?' }))?.id;
}

/** The rule of the finding at the cursor; the writer chooses where there are several. */
async function ruleHere(document: TextDocument): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const here = languages
    .getDiagnostics(document.uri)
    .filter((found) => found.source === 'referlint' && editor?.selection.intersection(found.range) !== undefined)
    .map((found) => String(typeof found.code === 'object' ? found.code.value : found.code));
  const rules = [...new Set(here)];
  if (rules.length === 0) {
    void window.showInformationMessage('Nothing is marked at the cursor.');
  }
  return rules.length > 1 ? window.showQuickPick(rules, { placeHolder: 'Which finding?' }) : rules[0];
}

/** Shows a place in a document, in the editor group that shows the document already. */
async function reveal(uri: Uri, range: Range): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Active,
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
