import { commands, type LogOutputChannel, window } from 'vscode';
import { Component } from './component';
import type { Session } from './session';

const WALKTHROUGH = 'referlint.referlint#referlint.start';

/** Tells the writer when the server can't run, and what can be done; once for each time it happens. */
export class Problems extends Component {
  constructor(
    private readonly session: Session,
    private readonly log: LogOutputChannel,
  ) {
    super();
    this.own(session.onDidChangeState(() => void this.show()));
  }

  async show(): Promise<void> {
    if (this.session.state === 'noJava') {
      await this.offer(this.session.problem, {
        'Choose a Java': () => commands.executeCommand('referlint.ui.chooseJava'),
        'How to Get Java': () =>
          commands.executeCommand('workbench.action.openWalkthrough', { category: WALKTHROUGH, step: 'java' }),
        'Try Again': () => this.session.restart(),
      });
    } else if (this.session.state === 'failed') {
      await this.offer('The language server of Referlint does not run.', {
        'Start It Again': () => this.session.restart(),
        'Show Log': () => this.log.show(),
      });
    }
  }

  private async offer(message: string, actions: Readonly<Record<string, () => unknown>>): Promise<void> {
    const chosen = await window.showErrorMessage(message, ...Object.keys(actions));
    if (chosen !== undefined) {
      await actions[chosen]?.();
    }
  }
}
