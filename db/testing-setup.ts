import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../scripts/postgres.mjs';
import { migrateDatabase } from './migrate';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One throw-away PostgreSQL per test run, migrated once; each test file copies it (db/testing.ts). */
export default async function setup(project: TestProject) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-test-'));
  // Under root PostgreSQL runs as another user, who has to get in.
  fs.chmodSync(folder, 0o711);
  const flags = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), flags, leash: true });
  await migrateDatabase(server.url);
  // Postgres copies a template only while nobody is connected to it.
  const admin = postgres(server.adminUrl, { max: 1 });
  await admin`alter database almanac is_template true`.simple();
  await admin.end();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
