import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';

const first = [
  { handle: 'harbour-coffee', name: 'Harbour Coffee', hue: 1 },
  { handle: 'northlight-studio', name: 'Northlight Studio', hue: 8 },
  { handle: 'fern-and-field', name: 'Fern & Field', hue: 4 },
];

/** The network opens with three pages, so that there is something to connect. Once only: deleted ones stay deleted. */
export async function ensurePages(db: Database): Promise<void> {
  await asSystem(db, async (tx) => {
    const [any] = await tx.select({ id: playgroundPages.id }).from(playgroundPages).limit(1);
    if (!any) await tx.insert(playgroundPages).values(first).onConflictDoNothing();
  });
}
