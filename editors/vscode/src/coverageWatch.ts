import {
  CancellationTokenSource,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { Component } from './component';
import type { CoverageMap } from './model/coverage';
import type { ServedDocuments } from './servedDocuments';
import type { Session } from './session';
import { checksOnSave } from './settings';

/** The document in front, and its map where it is known. */
export interface Watched {
  readonly document: TextDocument;
  readonly map: CoverageMap | undefined;
  /** Whether the server failed to make the map of the newest text. */
  readonly failed: boolean;
}

/**
 * Keeps the evidence map of the document in front. It asks the server again when the text or the diagnostics changed,
 * one request at a time: what changes meanwhile is asked for when the answer is there.
 */
export class CoverageWatch extends Component {
  private readonly changed = new EventEmitter<Watched | undefined>();
  private watched: Watched | undefined;
  private request: CancellationTokenSource | undefined;
  private outdated = false;

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly session: Session,
    private readonly documents: ServedDocuments,
  ) {
    super();
    this.own(
      this.changed,
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      documents.onDidChange(() => this.follow(window.activeTextEditor)),
      session.onDidChangeState(() => this.refresh()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.watched?.document.uri.toString())) {
          this.refresh();
        }
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.watched?.document && !checksOnSave()) {
          this.refresh();
        }
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (document === this.watched?.document) {
          this.refresh();
        }
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.watched?.document) {
          this.watch(undefined);
        }
      }),
      // A document whose language was changed is closed and opened again without the editor changing.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) {
          this.follow(window.activeTextEditor);
        }
      }),
    );
    this.follow(window.activeTextEditor);
  }

  get current(): Watched | undefined {
    return this.watched;
  }

  /** A page beside the text, such as the preview of the map, is no reason to forget the text. */
  private follow(editor: TextEditor | undefined): void {
    if (editor !== undefined) {
      this.watch(this.documents.has(editor.document) ? editor.document : undefined);
    }
  }

  private watch(document: TextDocument | undefined): void {
    if (document === this.watched?.document) {
      return;
    }
    this.request?.cancel();
    this.watched = document === undefined ? undefined : { document, map: undefined, failed: false };
    this.changed.fire(this.watched);
    this.refresh();
  }

  private refresh(): void {
    if (this.request !== undefined) {
      this.outdated = true;
    } else if (this.watched !== undefined && this.session.state === 'running') {
      void this.load(this.watched.document);
    }
  }

  private async load(document: TextDocument): Promise<void> {
    const request = new CancellationTokenSource();
    this.request = request;
    this.outdated = false;
    const watched = await this.session.coverage(document.uri.toString(), request.token).then(
      (map) => (map === undefined ? undefined : { document, map, failed: false }),
      () => ({ document, map: undefined, failed: true }),
    );
    this.request = undefined;
    request.dispose();
    if (document === this.watched?.document && watched !== undefined) {
      this.watched = watched;
      this.changed.fire(watched);
    }
    if (this.isOutdated(document)) {
      this.refresh();
    }
  }

  private isOutdated(document: TextDocument): boolean {
    return this.outdated || document !== this.watched?.document;
  }

  override dispose(): void {
    this.request?.cancel();
    super.dispose();
  }
}
