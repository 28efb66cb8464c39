import * as path from 'node:path';
import {
  type CancellationToken,
  commands,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { Component } from './component';
import type { CoverageWatch } from './coverageWatch';
import type { Session } from './session';

const SCHEME = 'referlint-coverage';

/** The evidence map as a page of its own, to read or to print; it follows the text. */
export class CoveragePages extends Component implements TextDocumentContentProvider {
  private readonly changed = new EventEmitter<Uri>();

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly session: Session,
    watch: CoverageWatch,
  ) {
    super();
    this.own(
      this.changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      watch.onDidChange((watched) => {
        if (watched !== undefined) {
          this.changed.fire(pageOf(watched.document.uri));
        }
      }),
    );
  }

  /** Opens the page beside the text. */
  async show(document: Uri): Promise<void> {
    const page = pageOf(document);
    if ((await commands.getCommands(true)).includes('markdown.showPreviewToSide')) {
      await commands.executeCommand('markdown.showPreviewToSide', page);
    } else {
      await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
    }
  }

  async provideTextDocumentContent(page: Uri, token: CancellationToken): Promise<string> {
    return (await this.session.coverage(page.query, token))?.markdown ?? '';
  }
}

function pageOf(document: Uri): Uri {
  const name = path.basename(document.path);
  return Uri.from({ scheme: SCHEME, path: `/Coverage of ${name}.md`, query: document.toString() });
}
