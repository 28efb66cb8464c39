/** Referlint in Visual Studio Code: a client of the language server, and the views that an editor has beside a text. */
import { commands, type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands';
import { CoverageView } from './coverageView';
import { CoverageWatch } from './coverageWatch';
import { Pages } from './pages';
import { Problems } from './problems';
import { ServedDocuments } from './servedDocuments';
import { Session } from './session';
import { StatusBar } from './statusBar';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Referlint', { log: true });
  const documents = new ServedDocuments();
  session = new Session(context, documents, log);
  const watch = new CoverageWatch(session, documents);
  const problems = new Problems(session, watch, log);
  const pages = new Pages(session, watch);
  session.intercept({
    // What another editor shows in a message has a page of its own here.
    'referlint.explain': ([rule, document]) => pages.showRule(String(rule), String(document)),
    'referlint.showCoverage': ([document]) => pages.showCoverage(String(document)),
  });
  context.subscriptions.push(
    log,
    documents,
    session,
    watch,
    problems,
    pages,
    new StatusBar(session, watch),
    new CoverageView(watch),
    registerCommands(session, watch, pages, problems),
    watch.onDidChange((watched) => setContexts(watched !== undefined)),
  );
  setContexts(watch.current !== undefined);
}

/** Lets menus appear where the text in front is Referlint's, and the view from the first such text on. */
function setContexts(inFront: boolean): void {
  void commands.executeCommand('setContext', 'referlint.inFront', inFront);
  if (inFront) {
    void commands.executeCommand('setContext', 'referlint.used', true);
  }
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
