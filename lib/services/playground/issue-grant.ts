import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { grantTokens, type PlaygroundTokens } from './grant-tokens';

/** Tokens without the consent page, for the sample posts of a fresh location. */
export async function issueGrant(db: Database, input: { pageIds: string[]; now: Date }): Promise<PlaygroundTokens> {
  const id = newId();
  return asSystem(db, async (tx) => {
    await tx.insert(playgroundGrants).values({ id, pageIds: input.pageIds });
    return grantTokens(tx, id, input.now);
  });
}
