import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { asSystem } from '@/db/tenant';
import { seedLocation } from '@/db/testing';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import { seedAccounts } from '@/lib/publisher/testing/chaos/seed';
import { spawnSink, spawnWorker } from '@/lib/publisher/testing/spawn-worker';
import { startPostgres } from '../../postgres.mjs';

const summary = 'The ferry runs again from Monday';
const fingerprint = fingerprintOf({ summary, type: 'post', details: {}, followUpComment: '', media: [] });
const chunk = 50_000;
type Arrival = { marker: string; at: number };

/** A database, accounts, a network in a process of its own, and posts as schedulePost leaves them. */
export async function openPublishing({ accounts, answerMs }: { accounts: number; answerMs: number }) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-bench-'));
  fs.chmodSync(dataDir, 0o755);
  const server = await startPostgres({ dataDir: path.join(dataDir, 'postgres'), leash: true });
  await migrateDatabase(server.url);
  const database = openDatabase(server.url, { name: 'bench' });
  const sink = await spawnSink({ answerMs });
  const { ctx } = await seedLocation(database.db);
  const accountIds = await seedAccounts(ctx, accounts);
  const ended: (() => Promise<unknown>)[] = [];
  return {
    server,
    database,
    /** `dueAt` is SQL over n, from 1 to `count`; the nth post is of the account n mod accounts. */
    async plan(name: string, count: number, dueAt: string) {
      const id = (prefix: string) => `substr(md5('${prefix} ${name} ' || n), 1, 24)`;
      const { organizationId, locationId } = ctx;
      const insert = async (from: number, to: number) => {
        const numbers = sql`generate_series(${from}::int, ${to}::int) n`;
        await asSystem(database.db, async (tx) => {
          await tx.execute(sql`
          insert into posts (organization_id, location_id, id, summary, details, state, scheduled_at, wall_time, time_zone)
          select ${organizationId}, ${locationId}, ${sql.raw(id('post'))}, ${summary}, '{}', 'scheduled',
            ${sql.raw(dueAt)}, '2026-11-20T10:00', 'Europe/Berlin' from ${numbers}`);
          await tx.execute(sql`
          insert into publications (organization_id, location_id, id, post_id, account_id, due_at, fingerprint, state)
          select ${organizationId}, ${locationId}, ${sql.raw(id('publication'))}, ${sql.raw(id('post'))},
            (${sql.param(accountIds)}::text[])[1 + n % ${accounts}::int], ${sql.raw(dueAt)}, ${fingerprint}, 'scheduled'
          from ${numbers}`);
        });
      };
      // A connection that is silent for fifteen seconds counts as dead.
      for (let from = 1; from <= count; from += chunk) await insert(from, Math.min(count, from + chunk - 1));
      // As autovacuum does a minute later.
      for (const table of ['posts', 'publications', 'accounts', 'connections'])
        await database.db.execute(sql.raw(`vacuum analyze ${table}`));
    },
    async work(workers: number) {
      const names = Array.from({ length: workers }, (_, index) => `bench-${index}`);
      const started = await Promise.all(names.map((name) => spawnWorker(server.url, sink.url, name)));
      for (const worker of started) ended.push(() => worker.end('SIGTERM'));
    },
    /** What reached the network, when there are as many as `count`. Epoch milliseconds, in order of their coming. */
    async arrived(count: number): Promise<number[]> {
      for (;;) {
        const held = (await (await fetch(`${sink.url}/count`)).json()) as { posts: number };
        if (held.posts >= count) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const ledger = (await (await fetch(`${sink.url}/ledger`)).json()) as Arrival[];
      if (new Set(ledger.map(({ marker }) => marker)).size !== ledger.length) throw new Error('A post is there twice.');
      return ledger.map(({ at }) => at);
    },
    async close() {
      await Promise.all(ended.map((end) => end()));
      await sink.end();
      await database.close();
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @param share 0 to 1 */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN) * 10) / 10;
}
