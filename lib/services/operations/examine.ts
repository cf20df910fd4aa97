import fs from 'node:fs/promises';
import { count, isNotNull } from 'drizzle-orm';
import type { Database, Sql } from '@/db/client';
import { connections } from '@/db/schema/accounts';
import { asSystem } from '@/db/tenant';
import { unseal } from '@/lib/security/seal';
import { sealPurpose } from '@/lib/security/secrets';
import { mediaStorage } from '../media/storage';
import type { Check } from './check';
import { probeDirectUploads } from './probe-direct-uploads';
import { probeMail } from './probe-mail';
import { probeMediaAddress } from './probe-media-address';
import { probeStorage } from './probe-storage';
import { readHealth } from './read-health';
import { sendingCheck } from './sending-check';

type Settings = {
  ALMANAC_DATA: string;
  ALMANAC_SECRET: string;
  ALMANAC_OLD_SECRETS: string;
  publicUrl: string;
  PORT: number;
  S3_BUCKET?: string;
  S3_BROWSER_ENDPOINT?: string;
  SMTP_URL?: string;
  MAIL_FROM?: string;
};

/** What an operator wants to know first: each check with what to do about it. */
export async function examine({ db, sql }: { db: Database; sql: Sql }, settings: Settings) {
  const asked = await Promise.all([
    databaseCheck(sql),
    workerCheck(sql),
    sendingCheck(sql),
    webCheck(settings),
    dataCheck(settings),
    secretCheck(db, settings),
    addressCheck(settings),
    probeStorage(mediaStorage(), storageName(settings)),
    probeDirectUploads(settings),
    probeMediaAddress(db, settings.publicUrl),
    probeMail(settings),
  ]);
  const checks = asked.filter((check) => check !== null);
  return { ok: checks.every((check) => check.ok), checks };
}

const storageName = ({ S3_BUCKET, ALMANAC_DATA }: Settings) =>
  S3_BUCKET ? `The bucket ${S3_BUCKET}` : `${ALMANAC_DATA}/media`;

async function databaseCheck(sql: Sql): Promise<Check> {
  const [row] = await sql<{ version: string; size: string }[]>`
    select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`;
  return { name: 'database', ok: true, message: `PostgreSQL ${row?.version}, ${row?.size}` };
}

async function workerCheck(sql: Sql): Promise<Check> {
  const { worker } = await readHealth({ sql });
  const ok = worker === 'ok';
  return {
    name: 'worker',
    ok,
    message: ok ? 'reports' : `${worker}; nothing is published until npm start or npm run worker runs`,
  };
}

async function webCheck({ PORT }: Settings): Promise<Check> {
  try {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/health`, { signal: AbortSignal.timeout(5000) });
    return { name: 'web', ok: answer.ok, message: `answers with ${answer.status} on port ${PORT}` };
  } catch {
    return { name: 'web', ok: false, message: `nothing answers on port ${PORT}; run npm start` };
  }
}

async function dataCheck({ ALMANAC_DATA }: Settings): Promise<Check> {
  const name = 'data folder';
  try {
    await fs.access(ALMANAC_DATA, fs.constants.W_OK);
    const { bavail, bsize } = await fs.statfs(ALMANAC_DATA);
    const free = Math.round((bavail * bsize) / 1024 ** 2);
    return { name, ok: free > 500, message: `${ALMANAC_DATA}, ${free} MB free${free > 500 ? '' : ': too little'}` };
  } catch {
    return { name, ok: false, message: `${ALMANAC_DATA} cannot be written; change its owner or ALMANAC_DATA` };
  }
}

async function secretCheck(db: Database, settings: Settings): Promise<Check> {
  const name = 'secret';
  const [row, total] = await asSystem(
    db,
    async (tx) =>
      [
        (
          await tx
            .select({ id: connections.id, sealed: connections.sealedCredentials })
            .from(connections)
            .where(isNotNull(connections.sealedCredentials))
            .limit(1)
        )[0],
        (await tx.select({ value: count() }).from(connections))[0]?.value ?? 0,
      ] as const,
  );
  if (!row?.sealed) return { name, ok: true, message: 'set; nothing is sealed with it yet' };
  try {
    const old = settings.ALMANAC_OLD_SECRETS.split(',').filter(Boolean);
    unseal({ current: settings.ALMANAC_SECRET, old }, sealPurpose.connection(row.id), row.sealed);
    return { name, ok: true, message: `opens what is sealed (${total} connections)` };
  } catch {
    return {
      name,
      ok: false,
      message: 'does not open the stored connections: set ALMANAC_SECRET or ALMANAC_OLD_SECRETS to the former one',
    };
  }
}

async function addressCheck({ publicUrl }: Settings): Promise<Check> {
  const { protocol, hostname } = new URL(publicUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const ok = protocol === 'https:' || local;
  const message = ok
    ? publicUrl
    : `${publicUrl} is not https: passwords and tokens would travel readably. Put a proxy with TLS before it`;
  return { name: 'address', ok, message };
}
