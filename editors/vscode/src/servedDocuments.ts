import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { Component } from './component';
import {
  CONFIGURATION_FILE,
  configuredFolder,
  type DocumentFacts,
  isOtherText,
  isServed,
  type ServedFilter,
  servedFilters,
} from './model/served';
import { OTHER_TEXTS_SETTING, otherTexts } from './settings';

/**
 * Knows which open documents are Referlint's, and says when that may have changed: by a setting, or because a
 * configuration came to be or went.
 */
export class ServedDocuments extends Component {
  private readonly changed = new EventEmitter<void>();
  private folders: ReadonlySet<string> = new Set();

  /** Is kept when the folders of the workspace were looked through: a start before that would be followed by another. */
  readonly ready: Promise<void>;

  /** Fires when documents were won or lost, other than by opening and closing them. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    const configurations = workspace.createFileSystemWatcher(`**/${CONFIGURATION_FILE}`, false, true, false);
    this.own(
      this.changed,
      configurations,
      configurations.onDidCreate((configuration) => this.add([configuration])),
      configurations.onDidDelete(() => this.refresh()),
      workspace.onDidOpenTextDocument((document) => {
        if (isOtherText(facts(document))) {
          this.refresh();
        }
      }),
      // A configuration outside the workspace is not watched; this sees it when it is written here.
      workspace.onDidSaveTextDocument((document) => {
        if (path.basename(document.fileName) === CONFIGURATION_FILE) {
          this.refresh();
        }
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(OTHER_TEXTS_SETTING)) {
          this.refresh();
          this.changed.fire();
        }
      }),
    );
    this.refresh();
    // A search that fails finds nothing: documents that are opened are still looked at, one by one.
    this.ready = this.lookThrough().catch(() => undefined);
  }

  has(document: TextDocument): boolean {
    return isServed(facts(document), otherTexts(), this.folders);
  }

  filters(): ServedFilter[] {
    return servedFilters(otherTexts(), this.folders, (folder) => Uri.file(folder).toString());
  }

  private async lookThrough(): Promise<void> {
    if (otherTexts() === 'configuredFolders') {
      this.add(await workspace.findFiles(`**/${CONFIGURATION_FILE}`));
    }
  }

  private add(configurations: readonly Uri[]): void {
    this.replace(new Set([...this.folders, ...configurations.map((file) => path.dirname(file.fsPath))]));
  }

  /** Looks again which folders hold a configuration, among those that open documents lie in. */
  private refresh(): void {
    const candidates = new Set(
      workspace.textDocuments.map(facts).filter(isOtherText).map((document) => path.dirname(document.path)),
    );
    const found = new Set([...this.folders].filter((folder) => existsSync(path.join(folder, CONFIGURATION_FILE))));
    if (otherTexts() === 'configuredFolders') {
      for (const candidate of candidates) {
        const folder = configuredFolder(path.join(candidate, 'any'), existsSync);
        if (folder !== undefined) {
          found.add(folder);
        }
      }
    }
    this.replace(found);
  }

  private replace(folders: ReadonlySet<string>): void {
    const same = folders.size === this.folders.size && [...folders].every((folder) => this.folders.has(folder));
    this.folders = folders;
    if (!same) {
      this.changed.fire();
    }
  }
}

function facts(document: TextDocument): DocumentFacts {
  return { scheme: document.uri.scheme, languageId: document.languageId, path: document.uri.fsPath };
}
