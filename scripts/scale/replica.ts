import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { migrateDatabase } from '@/db/migrate';
import { startPostgres } from '../postgres.mjs';

export type Node = { url: string; adminUrl: string; pid: number; stop: () => Promise<void> };
type Admin = postgres.Sql;

/** Files a copy must not have: locks and logs of the server it was taken from, and its slots. */
const left = ['postmaster.pid', 'postmaster.opts', 'server.log', 'pg_replslot'];

/**
 * A primary and a streaming replica of it, each in a process tree of its own under `folder`. The replica is made as
 * pg_basebackup makes it (a backup of the running server), because npm's PostgreSQL has no pg_basebackup.
 */
export async function startPair(folder: string) {
  const place = (name: string) => path.join(folder, name);
  const primary: Node = await startPostgres({ dataDir: place('primary'), leash: true });
  await migrateDatabase(primary.url);
  const admin = postgres(primary.adminUrl, { max: 1, onnotice: () => {} });
  await admin`select pg_create_physical_replication_slot('replica', true)`;
  await copyCluster(admin, place('primary'), place('replica'), primary.adminUrl);
  const replica: Node = await startPostgres({ dataDir: place('replica'), leash: true });
  const standby = postgres(replica.adminUrl, { max: 1, onnotice: () => {} });
  await until(async () => (await admin`select 1 from pg_stat_replication where state = 'streaming'`).length > 0);
  return {
    primary,
    replica,
    /** From now on a commit is told only when the replica has it on disk. */
    async waitForReplica() {
      await admin`alter system set synchronous_standby_names = 'replica'`;
      await admin`select pg_reload_conf()`;
      await until(async () => (await admin`select 1 from pg_stat_replication where sync_state = 'sync'`).length > 0);
    },
    /** The line between them is cut: the replica gets no more. */
    async cut() {
      await standby`alter system set primary_conninfo = ''`;
      await standby`select pg_reload_conf()`;
      await until(async () => (await standby`select 1 from pg_stat_wal_receiver`).length === 0);
    },
    /** The primary's machine is gone: every process of it at once, without any goodbye. */
    async killPrimary() {
      const list = spawnSync('ps', ['-o', 'pid=', '--ppid', String(primary.pid)], { encoding: 'utf8' }).stdout;
      const pids = [primary.pid, ...list.trim().split(/\s+/).map(Number)];
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      await admin.end({ timeout: 0 }).catch(() => {});
    },
    async promote() {
      await standby`select pg_promote(true, 60)`;
      const [row] = await standby`select pg_is_in_recovery() as waits`;
      if (row?.waits) throw new Error('The replica was not promoted.');
    },
    async close() {
      await Promise.all([admin, standby].map((sql) => sql.end({ timeout: 1 }).catch(() => {})));
      await replica.stop();
      await primary.stop();
    },
  };
}
export type Pair = Awaited<ReturnType<typeof startPair>>;

async function copyCluster(admin: Admin, from: string, to: string, adminUrl: string) {
  const { password, port } = new URL(adminUrl);
  await admin`select pg_backup_start('replica', true)`;
  const run = spawnSync('cp', ['-a', fs.realpathSync(from), to], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The primary cannot be copied: ${run.stderr}`);
  const [backup] = await admin<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
  for (const name of left) fs.rmSync(path.join(to, name), { recursive: true, force: true });
  const owner = fs.statSync(path.join(to, 'PG_VERSION'));
  const write = (name: string, text: string) => {
    fs.writeFileSync(path.join(to, name), text, { mode: 0o600 });
    fs.chownSync(path.join(to, name), owner.uid, owner.gid);
  };
  const slots = path.join(to, 'pg_replslot');
  fs.mkdirSync(slots, { mode: 0o700 });
  fs.chownSync(slots, owner.uid, owner.gid);
  const line = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=replica`;
  write('backup_label', backup?.labelfile ?? '');
  write('standby.signal', '');
  write('postgresql.auto.conf', `primary_conninfo = '${line}'\nprimary_slot_name = 'replica'\n`);
  // What startPostgres keeps beside a cluster: the same password, and that its owner is there.
  fs.writeFileSync(`${to}.json`, JSON.stringify({ password, ready: true }), { mode: 0o600 });
}

/** @throws Error after a minute */
export async function until(test: () => Promise<boolean>, milliseconds = 60_000) {
  for (const end = Date.now() + milliseconds; !(await test().catch(() => false)); await sleep(100))
    if (Date.now() > end) throw new Error('What was waited for did not come.');
}
