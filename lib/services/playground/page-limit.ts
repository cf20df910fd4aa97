import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { SetPageLimit } from '@/lib/domain/playground';
import { PlaygroundError } from './playground-error';

/** Posts and replies a page takes in 24 hours, where somebody set it; null: as the network it stands for. */
export async function findPageLimit(db: Database, pageId: string): Promise<number | null> {
  const [page] = await asSystem(db, (tx) =>
    tx.select({ postsPerDay: playgroundPages.postsPerDay }).from(playgroundPages).where(eq(playgroundPages.id, pageId)),
  );
  return page?.postsPerDay ?? null;
}

/** @throws PlaygroundError when there is no such page */
export async function setPageLimit(db: Database, { pageId, postsPerDay }: SetPageLimit): Promise<void> {
  const changed = await asSystem(db, (tx) =>
    tx
      .update(playgroundPages)
      .set({ postsPerDay })
      .where(eq(playgroundPages.id, pageId))
      .returning({ id: playgroundPages.id }),
  );
  if (changed.length === 0) throw new PlaygroundError(404, 'not_found', 'There is no such page.');
}
