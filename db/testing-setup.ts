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
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-test-'));
  const server = await startPostgres({ dataDir, flags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'] });
  await migrateDatabase(server.url);
  // Postgres copies a template only while nobody is connected to it.
  const admin = postgres(server.adminUrl, { max: 1 });
  await admin`alter database almanac is_template true`.simple();
  await admin.end();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}
