import { MarkdownString, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import { Component } from './component';
import type { CoverageWatch } from './coverageWatch';
import { type Status, statusOf } from './model/status';
import { literal } from './model/words';
import type { Session } from './session';

/** Beside the spaces and the language of the document. */
const PRIORITY = 100;

/** The count of missing elements, for the document in front; a click leads to the coverage view. */
export class StatusBar extends Component {
  private readonly item: StatusBarItem;

  constructor(
    private readonly session: Session,
    private readonly watch: CoverageWatch,
  ) {
    super();
    this.item = window.createStatusBarItem('referlint.status', StatusBarAlignment.Right, PRIORITY);
    this.item.name = 'Referlint';
    this.own(
      this.item,
      session.onDidChangeState(() => this.show()),
      watch.onDidChange(() => this.show()),
    );
    this.show();
  }

  private show(): void {
    const watched = this.watch.current;
    if (watched === undefined) {
      this.item.hide();
      return;
    }
    const status = statusOf(this.session.state, watched.map, watched.failed);
    this.item.text = status.text;
    this.item.tooltip = tooltip(status);
    this.item.accessibilityInformation = { label: `Referlint: ${status.summary}` };
    if (status.problem) {
      this.item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
      this.item.command = 'referlint.ui.showProblem';
    } else {
      this.item.backgroundColor = undefined;
      this.item.command = 'referlint.coverage.focus';
    }
    this.item.show();
  }
}

function tooltip(status: Status): MarkdownString {
  const missing = status.missing.map(({ title, prompt }) =>
    prompt === '' ? `- **${literal(title)}**` : `- **${literal(title)}**: ${literal(prompt)}`,
  );
  return new MarkdownString([`**Referlint**\n\n${literal(status.summary)}\n`, ...missing].join('\n'));
}
