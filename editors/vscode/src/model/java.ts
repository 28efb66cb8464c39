/**
 * Finds a Java that can run the server: the setting, then JAVA_HOME, then PATH. What it needs of the machine is passed
 * in, so that it can be tested without one.
 */
import * as path from 'node:path';

/** The oldest Java that runs the server. */
export const OLDEST_JAVA = 17;

/** What the search may ask the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file that can be run lies there. */
  isExecutable(file: string): boolean;
  /** The text of a file, or undefined where it can't be read. Links are followed. */
  readText(file: string): string | undefined;
  /** The place a file really lies at. */
  realPath(file: string): string;
  /** What `FILE -version` prints, or undefined where it does not end well. */
  printedVersion(file: string): Promise<string | undefined>;
}

export interface Java {
  readonly executable: string;
  readonly major: number;
}

/** Why one candidate was not taken; `origin` is the name of the setting or of the variable. */
export interface Rejection {
  readonly origin: string;
  readonly reason: string;
}

export interface JavaSearch {
  readonly found: Java | undefined;
  readonly rejected: readonly Rejection[];
}

export const JAVA_SETTING = 'referlint.java.home';

/**
 * The first Java from {@link OLDEST_JAVA} on. A setting that does not lead to one ends the search: who set it wants to
 * know, and not to be served by another Java.
 */
export async function findJava(setting: string, machine: Machine): Promise<JavaSearch> {
  const rejected: Rejection[] = [];
  if (setting.trim() !== '') {
    const found = await inHome(setting.trim(), JAVA_SETTING, machine, rejected);
    return { found, rejected };
  }
  const home = machine.env['JAVA_HOME']?.trim() ?? '';
  if (home === '') {
    rejected.push({ origin: 'JAVA_HOME', reason: 'not set' });
  } else {
    const found = await inHome(home, 'JAVA_HOME', machine, rejected);
    if (found !== undefined) {
      return { found, rejected };
    }
  }
  return { found: await onPath(machine, rejected), rejected };
}

async function inHome(home: string, origin: string, machine: Machine, rejected: Rejection[]): Promise<Java | undefined> {
  const paths = pathsOf(machine);
  // Many people give the folder of the program, or the program, in place of the folder above both.
  const name = executableName(machine);
  const candidates = [paths.join(home, 'bin', name), paths.join(home, name), home];
  const executable = candidates.find((candidate) => machine.isExecutable(candidate));
  if (executable === undefined) {
    rejected.push({ origin, reason: `there is no ${paths.join('bin', name)} in ${home}` });
    return undefined;
  }
  return recentEnough(executable, origin, machine, rejected);
}

async function onPath(machine: Machine, rejected: Rejection[]): Promise<Java | undefined> {
  const paths = pathsOf(machine);
  // Windows writes the name of this variable in several ways.
  const variable = Object.keys(machine.env).find((key) => key.toUpperCase() === 'PATH');
  const folders = (variable === undefined ? '' : (machine.env[variable] ?? '')).split(paths.delimiter);
  const executables = folders
    .filter((folder) => folder !== '')
    .map((folder) => paths.join(folder, executableName(machine)))
    .filter((file) => machine.isExecutable(file));
  if (executables.length === 0) {
    rejected.push({ origin: 'PATH', reason: 'no java in it' });
  }
  for (const executable of new Set(executables)) {
    const found = await recentEnough(executable, 'PATH', machine, rejected);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

async function recentEnough(
  executable: string,
  origin: string,
  machine: Machine,
  rejected: Rejection[],
): Promise<Java | undefined> {
  const major = releaseVersion(executable, machine) ?? majorVersion(await machine.printedVersion(executable));
  if (major === undefined) {
    rejected.push({ origin, reason: `${executable} does not say its version` });
    return undefined;
  }
  if (major < OLDEST_JAVA) {
    rejected.push({ origin, reason: `${executable} is Java ${major}` });
    return undefined;
  }
  return { executable, major };
}

/** The version in the file that every Java home carries: it spares the start of a process. */
function releaseVersion(executable: string, machine: Machine): number | undefined {
  const paths = pathsOf(machine);
  const home = paths.dirname(paths.dirname(machine.realPath(executable)));
  const release = machine.readText(paths.join(home, 'release'));
  const line = /^JAVA_VERSION=(.*)$/m.exec(release ?? '');
  return line === null ? undefined : majorVersion(`version ${line[1] ?? ''}`);
}

/** The major version in what Java prints or its release file says: "17.0.15", "25-ea", "1.8.0_402". */
export function majorVersion(text: string | undefined): number | undefined {
  const match = /version "?(\d+)(?:\.(\d+))?/.exec(text ?? '');
  if (match === null) {
    return undefined;
  }
  const first = Number(match[1]);
  return first === 1 && match[2] !== undefined ? Number(match[2]) : first;
}

/** One message that says what is needed and what was found instead. */
export function missingJavaMessage(rejected: readonly Rejection[]): string {
  const tried = rejected.map(({ origin, reason }) => `${origin}: ${reason}`).join('; ');
  return `Referlint needs Java ${OLDEST_JAVA} or newer and found none (${tried}).`;
}

function executableName(machine: Machine): string {
  return machine.platform === 'win32' ? 'java.exe' : 'java';
}

function pathsOf(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix;
}
