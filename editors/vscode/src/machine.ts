/** This machine, as the search for Java sees it. */
import { execFile } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Machine } from './model/java';

/** A Java that takes longer than this to say its version would be no good server either. */
const PATIENCE_MS = 10_000;

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,

  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      // Not there, or not for us: either way not this one.
      return false;
    }
  },

  readText(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },

  realPath(file) {
    try {
      return realpathSync(file);
    } catch {
      return file;
    }
  },

  printedVersion(file) {
    return new Promise((resolve) => {
      execFile(file, ['-version'], { timeout: PATIENCE_MS, windowsHide: true }, (error, out, err) => {
        resolve(error === null ? out + err : undefined);
      });
    });
  },
};
