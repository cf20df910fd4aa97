import fs from 'node:fs/promises';
import path from 'node:path';
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { mediaStorage } from './storage';
import { sweepDirectUploads } from './sweep-direct-uploads';
import { keptDeletedMs } from './take-off';
import { uploadExpiryMs, uploadStore } from './upload-store';
import { usesOf } from './uses';

/** A job that did not come to an end in this time never will. */
const longestWorkMs = 24 * 3600_000;

/** Deleted files whose time is up and that no post shows, rows first: a file without a row is only a few wasted bytes. */
async function removeDeleted(db: Database, now: Date): Promise<number> {
  const gone = await asSystem(db, (tx) =>
    tx
      .delete(media)
      .where(
        and(
          isNotNull(media.deletedAt),
          lt(media.deletedAt, new Date(now.getTime() - keptDeletedMs)),
          sql`not exists ${usesOf(sql`"media"."organization_id"`, sql`"media"."id"`)}`,
        ),
      )
      .returning({ key: media.key }),
  );
  for (const { key } of gone) await mediaStorage().remove(key);
  return gone.length;
}

async function failStuck(db: Database, now: Date): Promise<number> {
  const failureReason =
    'This file could not be looked into within a day. Ask the admin of this server, or upload it again.';
  // What was sent stays until the file is deleted: nobody has found fault with it.
  const stuck = await asSystem(db, (tx) =>
    tx
      .update(media)
      .set({ state: 'failed', failureReason })
      .where(and(lt(media.createdAt, new Date(now.getTime() - longestWorkMs)), eq(media.state, 'processing')))
      .returning({ id: media.id }),
  );
  return stuck.length;
}

/** Folders of work that was killed. */
async function removeLeftovers(now: Date): Promise<number> {
  const folder = await mediaStorage().temporaryFolder();
  const names = (await fs.readdir(folder)).filter((name) => name.startsWith('work-'));
  let removed = 0;
  for (const name of names) {
    const found = await fs.stat(path.join(folder, name)).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < uploadExpiryMs) continue;
    await fs.rm(path.join(folder, name), { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}

/** The hourly tidying: unfinished uploads (`direct` ones too), deleted files, what killed work left. Answers how many of each went. */
export async function sweepMedia(db: Database, now: Date) {
  const uploads = await uploadStore().deleteExpired();
  return {
    uploads,
    deleted: await removeDeleted(db, now),
    stuck: await failStuck(db, now),
    leftovers: await removeLeftovers(now),
    direct: await sweepDirectUploads(db, now),
  };
}
