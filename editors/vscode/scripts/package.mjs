// Makes the VSIX: the bundle, and the server that the Java build left in cli/target.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.dirname(import.meta.dirname));
const root = path.resolve('../..');
const jar = path.join(root, 'cli/target/referlint-all.jar');
if (!existsSync(jar)) {
  console.error(`${jar} is missing; build it first with: mvn -pl cli -am package`);
  process.exit(1);
}
rmSync('server', { recursive: true, force: true });
mkdirSync('server');
copyFileSync(jar, 'server/referlint.jar');
for (const text of ['LICENSE', 'NOTICE']) {
  copyFileSync(path.join(root, text), text);
}
await import('./build.mjs');
// --no-dependencies: all that is needed is in the bundle. There is no public repository to name yet.
const packed = spawnSync(
  process.execPath,
  ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--out', 'referlint.vsix'],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exit(packed.status ?? 1);
