import { randomBytes } from 'node:crypto';
import dns from 'node:dns/promises';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { isPublicAddress } from '@/lib/providers/address';
import { httpRequest } from '@/lib/providers/http';
import { mediaUrl } from '../media/media-url';
import type { Check } from './check';

const name = 'public media address';

async function newestKey(db: Database): Promise<string | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ key: media.key })
      .from(media)
      .where(and(eq(media.state, 'ready'), isNull(media.deletedAt)))
      .orderBy(desc(media.createdAt))
      .limit(1),
  );
  return row?.key ?? null;
}

async function isPublicHost(hostname: string): Promise<boolean> {
  const found = await dns.lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isPublicAddress(address));
}

/**
 * Whether networks that fetch media by themselves can: the newest file, asked for at the public address as they would.
 * Without a file yet, an address that is none must be answered by Almanac's own 404.
 */
export async function probeMediaAddress(db: Database, publicUrl: string): Promise<Check> {
  const { hostname, host } = new URL(publicUrl);
  if (!(await isPublicHost(hostname))) {
    const message =
      `${host} is not on the public internet. Networks that get files sent (Playground, Bluesky, Mastodon) work; ` +
      'those that fetch them by themselves (Instagram, Threads, Pinterest) need a public PUBLIC_URL';
    return { name, ok: true, note: true, message };
  }
  const key = await newestKey(db);
  const address = `${publicUrl}${mediaUrl(key ?? randomBytes(20).toString('hex'))}`;
  try {
    const call = { signal: AbortSignal.timeout(10_000), record: () => {} };
    const answer = await httpRequest(call, address, { plain: true, maxBytes: 65_536, cut: true });
    const ours = key ? answer.status === 200 : answer.status === 404 && answer.text.includes('There is no such image');
    if (ours) return { name, ok: true, message: `${host} gives files to everybody who knows their address` };
    const said = `${host} answered ${answer.status} for a file of the library`;
    return { name, ok: false, message: `${said}: let the proxy pass /media/ on to Almanac` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `files cannot be fetched from outside: ${reason} Check PUBLIC_URL, the proxy and the firewall`;
    return { name, ok: false, message };
  }
}
