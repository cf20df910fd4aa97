import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { usesOf } from './uses';

/**
 * What is known of a public file by its key, whoever asks: the key is the permission. A deleted one only as long as a
 * post still shows it.
 */
export async function findFile(db: Database, key: string) {
  const shown = sql`exists ${usesOf(sql`"media"."organization_id"`, sql`"media"."id"`)}`;
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ name: media.name, mimeType: media.mimeType, state: media.state })
      .from(media)
      .where(and(eq(media.key, key), or(isNull(media.deletedAt), shown))),
  );
  return row ?? null;
}
