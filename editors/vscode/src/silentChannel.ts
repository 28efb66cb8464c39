import { EventEmitter, LogLevel, type LogOutputChannel } from 'vscode';

/**
 * A channel for the trace of the protocol that keeps nothing. Messages hold the text of the document, and that must not
 * get into a log, whatever the log level is set to.
 */
export function silentChannel(name: string): LogOutputChannel {
  const levels = new EventEmitter<LogLevel>();
  const nothing = (): void => undefined;
  return {
    name,
    logLevel: LogLevel.Off,
    onDidChangeLogLevel: levels.event,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    append: nothing,
    appendLine: nothing,
    replace: nothing,
    clear: nothing,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- one function is both of its forms
    show: nothing,
    hide: nothing,
    dispose: () => levels.dispose(),
  };
}
