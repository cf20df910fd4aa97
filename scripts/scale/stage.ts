import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { chaosOptions } from '@/lib/publisher/testing/chaos/options';
import { type Seeded, seedChaos } from '@/lib/publisher/testing/chaos/seed';
import { look } from '@/lib/publisher/testing/plan';
import type { Arrival } from '@/lib/publisher/testing/sink-server';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { createSession } from '@/lib/services/sessions/create-session';
import { freePort } from '../postgres.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { root } from '../start/paths.mjs';
import { startBalancer } from './balancer';
import { startFleet } from './fleet';
import { start } from './own-processes';
import { startPooler } from './pooler';
import { findPrograms } from './programs';
import { startPair } from './replica';

type Options = { posts: number; web?: number; workers?: number; synchronous: boolean };

/** Everything a large installation has, on this machine, with posts that fall due over the first minute. */
export async function openStage({ posts, web = 3, workers = 4, synchronous }: Options) {
  const programs = findPrograms();
  await ensureBuilt();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-scale-'));
  // Under root PostgreSQL and PgBouncer run as another user, who has to get in.
  fs.chmodSync(folder, 0o711);
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const pair = await startPair(folder);
  if (synchronous) await pair.waitForReplica();
  const pooler = await startPooler(programs.pgbouncer, folder, pair.primary);
  const network = await startNetwork();
  const database = openDatabase(pair.primary.url, { name: 'harness', max: 3 });
  const port = (await freePort()) as number;
  const fleet = await startFleet(
    folder,
    {
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      ...{ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: pooler.directUrl, ALMANAC_DATA: path.join(folder, 'data') },
      ...{ ALMANAC_SECRET: 'a-secret-of-this-harness-that-is-long-enough', PUBLIC_URL: `http://127.0.0.1:${port}` },
      ...{ ALMANAC_TRUST_PROXY: '1', ALMANAC_SETUP_CODE: 'harness', PLAYGROUND_URL: network.url, DRAIN_SECONDS: '3' },
    },
    { web, workers },
  );
  const balancer = await startBalancer(programs.haproxy, folder, port, fleet.ports);
  for (const server of fleet.ports) await balancer.untilUp(server);
  const seeded = await seedChaos(
    database.db,
    chaosOptions([`posts=${posts}`, 'later=100', 'comments=5', 'accounts=120', 'hostile=0']),
  );
  return {
    ...{ folder, pair, pooler, network, database, fleet, balancer, seeded },
    place: await placeOf(database, seeded, balancer.url),
    async close() {
      await Promise.all([fleet.close(), balancer.end(), database.close(1)]);
      await network.end();
      await pooler.end('SIGKILL');
      await pair.close();
      keepLogs(folder);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** What the processes said, for whoever wants to know why a run failed. */
function keepLogs(folder: string) {
  const kept = path.join(root, '.data-scale');
  fs.mkdirSync(kept, { recursive: true });
  for (const name of ['almanac.log', 'haproxy.log', 'pgbouncer/log'])
    fs.copyFileSync(path.join(folder, name), path.join(kept, name.replace('/', '.')));
}

async function placeOf(database: ReturnType<typeof openDatabase>, { ctx }: Seeded, url: string) {
  if (ctx.actor.kind !== 'member') throw new Error('The seeded actor is no member.');
  const { token } = await createSession(database.db, { userId: ctx.actor.userId }, new Date());
  const key = await createApiKey(ctx, { name: 'Load', scopes: ['read', 'write'] });
  const rows = await look(database.sql, (tx) => tx<{ id: string }[]>`select id from accounts order by id`);
  const cookie = `next-auth.session-token=${token}`;
  return { url, locationId: ctx.locationId, cookie, key: key.token, accountIds: rows.map(({ id }) => id) };
}

async function startNetwork() {
  const script = path.join(import.meta.dirname, 'network-process.ts');
  const { child, end } = start(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 2, 2, 'ipc'] });
  const [url] = (await once(child, 'message')) as [string];
  const ask = async <T>(address: string) => (await (await fetch(`${url}${address}`)).json()) as T;
  return {
    url,
    count: async () => (await ask<{ posts: number }>('/count')).posts,
    ledger: () => ask<Arrival[]>('/ledger'),
    end: () => end('SIGKILL'),
  };
}
