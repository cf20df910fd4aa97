import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema/media';
import { isMediaType } from '@/lib/domain/media/media-types';
import type { MediaJob } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { makeMedia } from './make-media';
import { MediaRefused } from './media-refused';
import { mediaStorage } from './storage';
import { mediaRow } from './take-off';
import { withFolder } from './with-folder';

type Row = typeof media.$inferSelect;
type Made = Awaited<ReturnType<typeof makeMedia>>;

const contextOf = (db: Database, { organizationId, locationId }: MediaJob): Context => ({
  ...{ db, organizationId, locationId, now: new Date() },
  actor: { kind: 'system', name: 'Almanac' },
});

async function find(ctx: Context, mediaId: string) {
  const [row] = await inLocation(ctx, (tx) => tx.select().from(media).where(mediaRow(ctx, mediaId)));
  return row;
}

/** Once only, however many workers come to an end with it. */
async function finish(ctx: Context, id: string, event: string, values: Partial<Row>) {
  await inLocation(ctx, async (tx) => {
    const [done] = await tx
      .update(media)
      .set(values)
      .where(and(mediaRow(ctx, id), eq(media.state, 'processing')))
      .returning({ id: media.id });
    if (done) await recordEvent(tx, ctx, event, { type: 'media', id }, { after: { state: values.state } });
  });
}

const fail = (ctx: Context, id: string, failureReason: string) =>
  finish(ctx, id, 'media.failed', { state: 'failed', failureReason });

async function make({ key, name, mimeType }: Row): Promise<Made> {
  if (!isMediaType(mimeType)) throw new MediaRefused('wrong_type', `“${name}” is of a kind we do not take.`);
  // Gone for us is not broken for its uploader.
  if ((await mediaStorage().size(key, 'source')) === null) throw new Error(`The upload of ${key} is gone.`);
  return withFolder(async (folder) => {
    const file = await mediaStorage().fetch(key, 'source', folder);
    return makeMedia(file, folder, { key, name }, mimeType);
  });
}

/**
 * The job of a new file: looks into it, makes what is kept of it, and says so. May be run again at any point of it; what
 * is wrong with the file is told to its uploader, what is wrong with us is tried again, for hours, and loses nothing.
 */
export async function processMedia(db: Database, job: MediaJob, { isLastTry }: { isLastTry: boolean }): Promise<void> {
  const ctx = contextOf(db, job);
  const row = await find(ctx, job.mediaId);
  if (!row) return;
  if (row.state === 'processing') {
    try {
      await finish(ctx, row.id, 'media.processed', { state: 'ready', failureReason: null, ...(await make(row)) });
    } catch (error) {
      if (error instanceof MediaRefused) await fail(ctx, row.id, error.message);
      else if (!isLastTry) throw error;
      else {
        // The bytes that were sent stay: they are fine, for all we know.
        await fail(
          ctx,
          row.id,
          'This server could not look into this file for hours. Ask its admin, or upload it again.',
        );
        throw error;
      }
    }
  }
  await mediaStorage().remove(row.key, 'source');
}
