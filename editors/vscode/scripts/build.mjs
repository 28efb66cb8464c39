// Bundles the extension into dist/, with the licences of what is bundled, and the tests into out/.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.dirname(import.meta.dirname));
const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'], logLevel: 'warning' };

for (const folder of ['dist', 'out']) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
const bundle = await build({
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  minify: true,
  metafile: true,
});
// Editors of YAML complete our files by the schemas that the readers are held to.
for (const name of ['configuration', 'sidecar']) {
  const schema = `${name}.schema.json`;
  copyFileSync(`../../core/src/main/resources/org/referlint/config/${schema}`, `dist/${schema}`);
}
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(Object.keys(bundle.metafile.inputs)));
await build({
  ...common,
  entryPoints: readdirSync('test/unit').filter((name) => name.endsWith('.test.ts')).map((name) => `test/unit/${name}`),
  outdir: 'out/unit',
  sourcemap: 'inline',
});
await build({ ...common, entryPoints: ['test/host/index.ts'], outfile: 'out/host/index.js', sourcemap: 'inline' });

/** The licence of every package that a file of the bundle came from. */
function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) {
      folders.add(match[1]);
    }
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) {
      throw new Error(`${name} comes without a licence file`);
    }
    return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}
