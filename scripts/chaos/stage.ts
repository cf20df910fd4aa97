import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { isAlive, waitFor } from '../postgres/postmaster.mjs';
import { startPostgres } from '../postgres.mjs';

/**
 * A PostgreSQL of this run alone, which can be restarted without any goodbye. `hasty`: it waits for no disk, where only
 * processes die and not the machine.
 */
export async function openStage({ hasty = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-chaos-'));
  // Under root PostgreSQL runs as another user, who has to get in.
  fs.chmodSync(folder, 0o711);
  const flags = hasty ? ['-c', 'fsync=off', '-c', 'full_page_writes=off'] : [];
  const place = { dataDir: path.join(folder, 'postgres'), leash: true, flags };
  let server = await startPostgres(place);
  await migrateDatabase(server.url);
  return {
    databaseUrl: server.url,
    pid: server.pid,
    async restart() {
      process.kill(server.pid, 'SIGQUIT');
      await waitFor(30_000, () => !isAlive(server.pid));
      server = await startPostgres(place);
    },
    async close() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
