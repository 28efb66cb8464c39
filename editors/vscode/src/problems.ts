import { commands, type LogOutputChannel, window } from 'vscode';
import { Component } from './component';
import type { CoverageWatch } from './coverageWatch';
import type { Session } from './session';

const WALKTHROUGH = 'referlint.referlint#referlint.start';

/** Tells the writer that the server can't run, and what can be done: at once where Java is missing, else when asked. */
export class Problems extends Component {
  constructor(
    private readonly session: Session,
    private readonly watch: CoverageWatch,
    private readonly log: LogOutputChannel,
  ) {
    super();
    this.own(
      session.onDidChangeState((state) => {
        // Of a server that can't start or dies again and again the client itself tells.
        if (state === 'noJava') {
          void this.show();
        }
      }),
    );
  }

  /** Says what is wrong now, if anything is. */
  async show(): Promise<void> {
    switch (this.session.state) {
      case 'noJava':
        return this.offer(this.session.problem, {
          'Choose a Java': () => commands.executeCommand('referlint.ui.chooseJava'),
          'How to Get Java': () =>
            commands.executeCommand('workbench.action.openWalkthrough', { category: WALKTHROUGH, step: 'java' }),
          'Try Again': () => this.session.restart(),
        });
      case 'failed':
        return this.offer('The language server of Referlint does not run.', {
          'Start It Again': () => this.session.restart(),
          'Show Log': () => this.log.show(),
        });
      case 'running':
        if (this.watch.current?.failed === true) {
          await this.offer('Referlint failed to read this text. The log names the place in the program, no word of the text.', {
            'Show Log': () => this.log.show(),
            'Start It Again': () => this.session.restart(),
          });
        }
        return;
      case 'stopped':
      case 'starting':
        return;
    }
  }

  private async offer(message: string, actions: Readonly<Record<string, () => unknown>>): Promise<void> {
    const chosen = await window.showErrorMessage(message, ...Object.keys(actions));
    if (chosen !== undefined) {
      await actions[chosen]?.();
    }
  }
}
