import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import {
  type CancellationToken,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  workspace,
} from 'vscode';
import {
  DiagnosticPullMode,
  LanguageClient,
  LSPErrorCodes,
  ResponseError,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';
import { Component } from './component';
import { thisMachine } from './machine';
import { type CoverageMap, readCoverage } from './model/coverage';
import { findJava, type Java, JAVA_SETTING, missingJavaMessage } from './model/java';
import { serverArguments } from './model/launch';
import type { ServerState } from './model/status';
import type { ServedDocuments } from './servedDocuments';
import { checksOnSave, javaHome } from './settings';
import { silentChannel } from './silentChannel';

const ID = 'referlint';
const NAME = 'Referlint';

/** How long the server may take to say goodbye. */
const FAREWELL_MS = 2000;

/**
 * The language server's life: it starts with the first document that is Referlint's, and no sooner, and starts anew
 * when the set of such documents or the Java changes. Starts and stops follow one after the other.
 */
export class Session extends Component {
  private readonly states = new EventEmitter<ServerState>();
  private client: LanguageClient | undefined;
  private pending: Promise<void> = Promise.resolve();
  private current: ServerState = 'stopped';
  private lastProblem = '';
  private intercepted: Readonly<Record<string, (args: unknown[]) => unknown>> = {};

  readonly onDidChangeState = this.states.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly documents: ServedDocuments,
    private readonly log: LogOutputChannel,
  ) {
    super();
    this.own(
      this.states,
      workspace.onDidOpenTextDocument((document) => {
        if (documents.has(document)) {
          void this.start();
        }
      }),
      documents.onDidChange(() => {
        if (this.client === undefined) {
          this.startIfNeeded();
        } else {
          void this.followDocuments();
        }
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(JAVA_SETTING) && this.current !== 'stopped') {
          void this.restart();
        }
      }),
    );
    this.startIfNeeded();
  }

  get state(): ServerState {
    return this.current;
  }

  /** Why no Java was found, in a sentence for the writer. */
  get problem(): string {
    return this.lastProblem;
  }

  /** Starts the server unless it runs already; comes back when it runs, or when it is clear that it won't. */
  start(): Promise<void> {
    return this.inTurn(async () => {
      if (this.client === undefined && this.current !== 'noJava') {
        await this.launch();
      }
    });
  }

  /** Has commands of the server that menus and lenses call done here. */
  intercept(commands: Readonly<Record<string, (args: unknown[]) => unknown>>): void {
    this.intercepted = commands;
  }

  /** Stops the server where it runs, and starts it. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.halt();
      await this.launch();
    });
  }

  /** Asks the server something; undefined where none runs. Errors of the server are thrown. */
  private async ask(method: string, params: unknown, token?: CancellationToken): Promise<unknown> {
    await this.start();
    if (this.client?.isRunning() !== true) {
      return undefined;
    }
    // An undefined token would be sent as a second parameter.
    return token === undefined
      ? this.client.sendRequest<unknown>(method, params)
      : this.client.sendRequest<unknown>(method, params, token);
  }

  /**
   * The evidence map of an open document; undefined where the server can't give it now: it stops, was told to leave it, or
   * does not know the document any more. Errors of the server are thrown.
   */
  async coverage(uri: string, token: CancellationToken): Promise<CoverageMap | undefined> {
    try {
      return readCoverage(await this.ask('referlint/coverage', { uri }, token));
    } catch (error) {
      if (error instanceof ResponseError && GIVEN_UP.includes(error.code)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Runs a command of the server; undefined where none runs. */
  run(command: string, ...args: unknown[]): Promise<unknown> {
    return this.ask('workspace/executeCommand', { command, arguments: args });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.halt());
  }

  /** Starts anew where the client that runs looks at other documents than it should. */
  private followDocuments(): Promise<void> {
    return this.inTurn(async () => {
      const wanted = this.documents.filters();
      if (JSON.stringify(wanted) !== JSON.stringify(this.client?.clientOptions.documentSelector)) {
        await this.halt();
        await this.launch();
      }
    });
  }

  private startIfNeeded(): void {
    if (workspace.textDocuments.some((document) => this.documents.has(document))) {
      void this.start();
    }
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.pending = this.pending.then(step).catch((error: unknown) => {
      this.log.error(`The language server did not start or stop: ${messageOf(error)}`);
      this.enter('failed');
    });
    return this.pending;
  }

  private async launch(): Promise<void> {
    this.enter('starting');
    await this.documents.ready;
    const search = await findJava(javaHome(), thisMachine);
    if (search.found === undefined) {
      this.lastProblem = missingJavaMessage(search.rejected);
      this.log.error(this.lastProblem);
      this.enter('noJava');
      return;
    }
    this.log.info(`Java ${search.found.major}: ${search.found.executable}`);
    const client = this.newClient(search.found);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client === client) {
        this.enter(STATES[newState]);
      }
    });
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  private newClient(java: Java): LanguageClient {
    const storage = this.context.globalStorageUri.fsPath;
    mkdirSync(storage, { recursive: true });
    const jar = this.context.asAbsolutePath(path.join('server', 'referlint.jar'));
    const archive = path.join(storage, `java-${java.major}.jsa`);
    return new LanguageClient(
      ID,
      NAME,
      { command: java.executable, args: serverArguments(java, jar, archive) },
      {
        documentSelector: this.documents.filters(),
        outputChannel: this.log,
        traceOutputChannel: silentChannel(NAME),
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        diagnosticCollectionName: ID,
        middleware: {
          executeCommand: (command, args: unknown[], next) => {
            const own = this.intercepted[command];
            return own === undefined ? (next(command, args) as unknown) : own(args);
          },
        },
        diagnosticPullOptions: {
          onChange: true,
          onSave: true,
          filter: (_document, mode) => mode === DiagnosticPullMode.onType && checksOnSave(),
        },
      },
    );
  }

  private async halt(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose(FAREWELL_MS);
    } catch (error) {
      // A server that died, or does not answer, is gone all the same; its client ended the process.
      this.log.warn(`The language server did not say goodbye: ${messageOf(error)}`);
    }
    this.enter('stopped');
  }

  private enter(state: ServerState): void {
    if (state !== this.current) {
      this.current = state;
      this.states.fire(state);
    }
  }
}

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'failed',
  [State.StartFailed]: 'failed',
};

/** What the server answers when something newer made the question void. */
const GIVEN_UP: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
