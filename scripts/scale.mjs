// npm run scale [-- rolling promote async simulate] [posts=600]: three web and four worker processes behind haproxy and
// PgBouncer, over PostgreSQL with a replica. Prints one line of counts per scenario; fails when anything was lost,
// doubled or refused. `simulate` computes what other numbers of locations need. See docs/scale.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

const folder = path.join(path.dirname(process.argv[1]), 'scale');
ensureInstalled('all');
if (onNode24()) {
  const words = process.argv.slice(2);
  const entry = words.includes('simulate') ? 'simulate.ts' : 'scenarios.ts';
  const run = spawnSync(process.execPath, ['--import', 'tsx', path.join(folder, entry), ...words], {
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
