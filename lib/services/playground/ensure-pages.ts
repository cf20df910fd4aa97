import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { standInPages } from '@/lib/domain/stand-in';

const first = [
  { handle: 'harbour-coffee', name: 'Harbour Coffee', hue: 1 },
  { handle: 'northlight-studio', name: 'Northlight Studio', hue: 8 },
  { handle: 'fern-and-field', name: 'Fern & Field', hue: 4 },
];

/**
 * The network opens with three pages of its own and one for each network it can stand for, so that there is something
 * to connect. Once only: as long as one of a kind is there, deleted ones stay deleted.
 */
export async function ensurePages(db: Database): Promise<void> {
  await asSystem(db, async (tx) => {
    const kinds = await tx.selectDistinct({ network: playgroundPages.network }).from(playgroundPages);
    if (kinds.length === 0) await tx.insert(playgroundPages).values(first).onConflictDoNothing();
    if (kinds.some((kind) => kind.network !== 'playground')) return;
    await tx.insert(playgroundPages).values(standInPages).onConflictDoNothing();
  });
}
