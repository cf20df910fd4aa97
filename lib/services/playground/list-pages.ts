import { asc, inArray, ne } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { ensurePages } from './ensure-pages';
import { pageColumns } from './page-columns';

/** Every page of the network, or only those with these ids: its own ones first, then stand-ins; oldest first. */
export async function listPages(db: Database, ids?: string[]): Promise<PlaygroundPage[]> {
  await ensurePages(db);
  return asSystem(db, (tx) =>
    tx
      .select(pageColumns)
      .from(playgroundPages)
      .where(ids && inArray(playgroundPages.id, ids))
      .orderBy(asc(ne(playgroundPages.network, 'playground')), asc(playgroundPages.createdAt), asc(playgroundPages.id)),
  );
}
