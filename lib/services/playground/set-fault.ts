import type { Database } from '@/db/client';
import { playgroundFaults } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { SetFault } from '@/lib/domain/playground';
import { listPages } from './list-pages';
import { PlaygroundError } from './playground-error';

/** Makes the next `remaining` posts to a page go wrong in this way; 0 switches it off. @throws PlaygroundError */
export async function setFault(db: Database, input: SetFault): Promise<void> {
  const [page] = await listPages(db, [input.pageId]);
  if (!page) throw new PlaygroundError(404, 'not_found', 'There is no such page.');
  const { remaining } = input;
  await asSystem(db, (tx) =>
    tx
      .insert(playgroundFaults)
      .values(input)
      .onConflictDoUpdate({ target: [playgroundFaults.pageId, playgroundFaults.kind], set: { remaining } }),
  );
}
