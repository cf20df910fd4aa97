// npm run scale [-- rolling promote async | costs | simulate] [posts=600]: three web and four worker processes behind haproxy and
// PgBouncer, over PostgreSQL with a replica. Prints one line of counts per scenario; fails when anything was lost,
// doubled or refused. `costs` measures a publish, `simulate` computes what other numbers of locations need. See docs/scale.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, onNode24 } from './start/toolchain.mjs';

const folder = path.join(path.dirname(process.argv[1]), 'scale');
ensureInstalled('all');
if (onNode24()) {
  const words = process.argv.slice(2);
  const entry = ['simulate', 'costs'].find((name) => words.includes(name)) ?? 'scenarios';
  const run = spawnSync(process.execPath, ['--import', 'tsx', path.join(folder, `${entry}.ts`), ...words], {
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
