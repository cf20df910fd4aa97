import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../start/paths.mjs';
import { checkHouseRules } from './house-rules.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
/** With a TypeScript it does not support, dependency-cruiser sees nothing and says that all is well. */
const fewestModules = 500;

const parts = [
  { name: 'format and lint', run: () => command('biome', ['check', '--error-on-warnings', '--colors=off', '.']) },
  { name: 'types', run: () => command('tsc', ['--noEmit']) },
  { name: 'imports', run: checkImports },
  { name: 'unused code', run: () => command('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'house rules', run: async () => checkHouseRules() },
];

/** Runs all checks side by side. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks(print = console.log) {
  const results = await Promise.all(
    parts.map(async ({ name, run }) => {
      const begun = performance.now();
      const { ok, output, note } = await run();
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      print(`${ok ? '✓' : '✗'} ${name} (${seconds} s)${note ? ` · ${note}` : ''}`);
      if (!ok) print(output.trim().replace(/^/gm, '    '));
      return ok;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

function command(name, args) {
  const child = spawn(bin(name), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function checkImports() {
  const folders = ['app', 'components', 'lib', 'db', 'e2e', 'scripts'];
  const result = await command('depcruise', ['--config', '.dependency-cruiser.mjs', ...folders]);
  const seen = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0);
  if (seen < fewestModules)
    return { ok: false, output: `${result.output}\nOnly ${seen} modules were seen; there are more.` };
  return { ...result, note: `${seen} modules` };
}
