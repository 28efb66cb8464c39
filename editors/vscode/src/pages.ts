import * as path from 'node:path';
import {
  type CancellationToken,
  commands,
  EventEmitter,
  extensions,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { Component } from './component';
import type { CoverageWatch } from './coverageWatch';
import type { Session } from './session';

const SCHEME = 'referlint';

/** What a page shows; the first part of its address. */
type Kind = 'coverage' | 'rule';

/**
 * What the server says in whole pages, to read or to print beside the text: the evidence map of a document, which follows
 * the text, and the page of a rule.
 */
export class Pages extends Component implements TextDocumentContentProvider {
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
          this.changed.fire(coveragePage(watched.document.uri.toString()));
        }
      }),
    );
  }

  showCoverage(document: string): Promise<void> {
    return show(coveragePage(document));
  }

  /** Shows the page of a rule, as the configuration of a document has it. */
  showRule(rule: string, document: string): Promise<void> {
    return show(page('rule', `${rule.replaceAll('/', ' ')}.md`, JSON.stringify([rule, document])));
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    if (uri.authority === ('coverage' satisfies Kind)) {
      return (await this.session.coverage(uri.query, token))?.markdown ?? '';
    }
    const [rule, document] = JSON.parse(uri.query) as [string, string];
    const answer = await this.session.run('referlint.explain', rule, document, false);
    return typeof answer === 'string' ? answer : '';
  }
}

function coveragePage(document: string): Uri {
  return page('coverage', `Coverage of ${path.posix.basename(Uri.parse(document).path)}.md`, document);
}

function page(kind: Kind, title: string, query: string): Uri {
  return Uri.from({ scheme: SCHEME, authority: kind, path: `/${title}`, query });
}

async function show(uri: Uri): Promise<void> {
  if (extensions.getExtension('vscode.markdown-language-features') !== undefined) {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } else {
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  }
}
