// npm run chaos [-- posts=10000 kills=300 …]: publishes while everything is killed, frozen and restarted, and prints one
// line. `npm run chaos -- histories=10000` runs random histories instead. Fails when anything was lost, doubled or stuck.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

const folder = path.join(path.dirname(process.argv[1]), 'chaos');
ensureInstalled('all');
if (onNode24()) {
  const words = process.argv.slice(2);
  const entry = words.some((word) => word.startsWith('histories=')) ? 'histories.ts' : 'troubles.ts';
  const run = spawnSync(process.execPath, ['--import', 'tsx', path.join(folder, entry), ...words], {
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
