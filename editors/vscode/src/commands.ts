import {
  commands,
  Disposable,
  type Range,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { CoveragePages } from './coveragePages';
import type { CoverageWatch } from './coverageWatch';
import { JAVA_SETTING } from './model/java';
import { REFERRAL_LANGUAGE } from './model/served';
import type { Problems } from './problems';
import type { Session } from './session';

/** The commands of the palette and of the views. The server's own commands have other names. */
export function registerCommands(
  session: Session,
  watch: CoverageWatch,
  pages: CoveragePages,
  problems: Problems,
): Disposable {
  /** What a command of the server is about: the document in front. */
  const inFront = (): Uri | undefined => {
    const document = watch.current?.document;
    if (document === undefined) {
      void window.showInformationMessage('Open a referral first: this command is about the text in front.');
    }
    return document?.uri;
  };
  /** Runs a command of the server; where no server runs, the writer is told why. */
  const onServer = async (command: string, ...args: unknown[]): Promise<boolean> => {
    await session.run(command, ...args);
    if (session.state === 'running') {
      return true;
    }
    void problems.show();
    return false;
  };
  const actions: Record<string, (...args: never[]) => unknown> = {
    'referlint.ui.checkWorkspace': async () => {
      if (await onServer('referlint.checkWorkspace')) {
        await commands.executeCommand('workbench.actions.view.problems');
      }
    },
    'referlint.ui.showCoverage': async () => {
      const uri = inFront();
      if (uri !== undefined) {
        await pages.show(uri);
      }
    },
    'referlint.ui.explain': async () => {
      if (inFront() !== undefined) {
        await commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
      }
    },
    'referlint.ui.insertOutline': async () => {
      const uri = inFront();
      if (uri !== undefined) {
        await onServer('referlint.insertOutline', uri.toString());
      }
    },
    'referlint.ui.fixAll': async () => {
      if (inFront() !== undefined) {
        await commands.executeCommand('editor.action.sourceAction', {
          kind: 'source.fixAll.referlint',
          apply: 'first',
        });
      }
    },
    'referlint.ui.newReferral': async () => {
      await window.showTextDocument(await workspace.openTextDocument({ language: REFERRAL_LANGUAGE }));
    },
    'referlint.ui.restart': () => session.restart(),
    'referlint.ui.showProblem': () => problems.show(),
    'referlint.ui.chooseJava': () => commands.executeCommand('workbench.action.openSettings', JAVA_SETTING),
    'referlint.ui.reveal': async (uri: Uri, range: Range) => {
      const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
      const editor = await window.showTextDocument(uri, {
        viewColumn: shown?.viewColumn ?? ViewColumn.Active,
        selection: range,
      });
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
  };
  return Disposable.from(...Object.entries(actions).map(([id, action]) => commands.registerCommand(id, action)));
}
