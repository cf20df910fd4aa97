// npm run bench [-- name …]: measures, prints one line of JSON each, fails on nothing but a crash.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say } from './start/say.mjs';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

const folder = path.join(path.dirname(process.argv[1]), 'bench');
ensureInstalled('all');
if (onNode24()) {
  const known = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  const asked = process.argv.slice(2).filter((word) => !/^\d/.test(word));
  const numbers = process.argv.slice(2).filter((word) => /^\d/.test(word));
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown) {
    say(`There is no benchmark "${unknown}". There are: ${known.join(', ')}.`);
    process.exit(1);
  }
  let failed = false;
  for (const name of asked.length > 0 ? asked : known) {
    say(`── ${name}`);
    const script = path.join(folder, `${name}.ts`);
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...numbers], { stdio: 'inherit' });
    failed ||= run.status !== 0;
  }
  process.exit(failed ? 1 : 0);
}
