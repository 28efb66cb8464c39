// Runs the tests of test/host in an installed Visual Studio Code: CODE names the program, else PATH is searched.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

process.chdir(path.dirname(import.meta.dirname));
const code = process.env.CODE ?? 'code';
if (spawnSync(code, ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.log(`SKIP: ${code} does not run here; set CODE to the program of Visual Studio Code`);
  process.exit(0);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'referlint-host-'));
const report = path.join(scratch, 'report.txt');
cpSync('test/host/workspace', path.join(scratch, 'workspace'), { recursive: true });
const run = spawnSync(code, [
  '--wait',
  '--new-window',
  '--disable-extensions',
  '--disable-workspace-trust',
  `--user-data-dir=${path.join(scratch, 'user')}`,
  `--extensionDevelopmentPath=${process.cwd()}`,
  `--extensionTestsPath=${path.resolve('out/host/index.js')}`,
  path.join(scratch, 'workspace'),
], { stdio: 'inherit', env: { ...process.env, REFERLINT_TEST_REPORT: report } });
// The exit code of the program says nothing of the tests in every version; the report does.
let results = '';
try {
  results = readFileSync(report, 'utf8');
} catch {
  console.log(`no report: the tests did not run (exit code ${run.status})`);
}
console.log(results);
rmSync(scratch, { recursive: true, force: true });
process.exit(/^0 failures$/m.test(results) ? 0 : 1);
