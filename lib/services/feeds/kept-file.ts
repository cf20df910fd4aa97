import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { feedFiles } from '@/db/schema/calendar';
import { feedLimits } from '@/lib/domain/feed-limits';
import type { Context } from '../context';

/** Packed; a calendar of ten megabytes that people made is a tenth of it. */
const mostBytes = 2_000_000;

const here = (ctx: Context, feedId: string) =>
  and(eq(feedFiles.organizationId, ctx.organizationId), eq(feedFiles.feedId, feedId));

/** A file's text as it is kept, or null for one that is too large for it. */
export async function packFile(text: string): Promise<Uint8Array | null> {
  const body = await promisify(gzip)(text);
  return body.length > mostBytes ? null : body;
}

export async function keepFile(tx: Transaction, ctx: Context, feedId: string, body: Uint8Array): Promise<void> {
  const { organizationId, locationId } = ctx;
  await tx.insert(feedFiles).values({ organizationId, locationId, feedId, body });
}

/** Nothing more will come of it. */
export async function dropFile(tx: Transaction, ctx: Context, feedId: string): Promise<void> {
  await tx.delete(feedFiles).where(here(ctx, feedId));
}

/** The text of a kept file, at most as long as files may be. */
export async function keptFile(tx: Transaction, ctx: Context, feedId: string): Promise<string> {
  const [file] = await tx.select({ body: feedFiles.body }).from(feedFiles).where(here(ctx, feedId));
  if (!file) throw new Error('The file of a feed was not kept.');
  const text = await promisify(gunzip)(file.body, { maxOutputLength: 3 * feedLimits.bytes });
  return text.toString();
}
