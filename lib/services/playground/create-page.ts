import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { NetworkId } from '@/lib/domain/network';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { pageColumns } from './page-columns';
import { PlaygroundError } from './playground-error';

/** Path segments the network keeps for itself. */
const reserved = ['api', 'authorize', 'page'];

/** Opens a page that stands for a network; its handle comes from the name, with a number behind it when taken. */
export async function createPage(
  db: Database,
  name: string,
  network: NetworkId = 'playground',
): Promise<PlaygroundPage> {
  const title = name.trim().slice(0, 60);
  if (title === '') throw new PlaygroundError(422, 'invalid', 'Give the page a name.', 'name');
  const base = handleOf(title);
  return asSystem(db, async (tx) => {
    for (let number = reserved.includes(base) ? 2 : 1; number < 1000; number++) {
      const handle = number === 1 ? base : `${base}-${number}`;
      const hue = [...handle].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 12;
      const [page] = await tx
        .insert(playgroundPages)
        .values({ handle, name: title, hue, network })
        .onConflictDoNothing()
        .returning(pageColumns);
      if (page) return page;
    }
    throw new PlaygroundError(409, 'taken', 'There are too many pages of this name. Choose another.', 'name');
  });
}

function handleOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'page'
  );
}
