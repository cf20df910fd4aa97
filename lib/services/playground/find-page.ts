import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { pageColumns } from './page-columns';

export async function findPage(db: Database, handle: string): Promise<PlaygroundPage | null> {
  const [page] = await asSystem(db, (tx) =>
    tx.select(pageColumns).from(playgroundPages).where(eq(playgroundPages.handle, handle)),
  );
  return page ?? null;
}
