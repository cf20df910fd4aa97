import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { newId } from '@/db/id';
import { migrateDatabase } from '@/db/migrate';
import { locations, organizations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import type { Context } from '@/lib/services/context';
import { startPostgres } from '../../postgres.mjs';

/** A PostgreSQL and a data folder of a benchmark, with one location; settings of this process point to them. */
export async function openWorld() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-bench-'));
  fs.chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  await migrateDatabase(server.url);
  Object.assign(process.env, {
    ALMANAC_DATA: folder,
    DATABASE_URL: server.url,
    ALMANAC_SECRET: 'a-secret-for-benchmarks-that-is-long-enough',
  });
  const database = openDatabase(server.url, { name: 'bench', statementTimeoutMs: 600_000 });
  const tenant = { organizationId: newId(), locationId: newId() };
  await asSystem(database.db, async (tx) => {
    await tx.insert(organizations).values({ id: tenant.organizationId, name: 'Bench' });
    const location = { organizationId: tenant.organizationId, id: tenant.locationId };
    await tx.insert(locations).values({ ...location, name: 'Bench', timeZone: 'UTC' });
  });
  const ctx: Context = { db: database.db, ...tenant, actor: { kind: 'system', name: 'Bench' }, now: new Date() };
  return {
    folder,
    database,
    ctx,
    async close() {
      await database.close();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
