import { and, isNull, lt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { hashToken, newToken } from '@/lib/security/token';
import { listPages } from './list-pages';
import { PlaygroundError } from './playground-error';

const codeMinutes = 5;

export type AuthorizePages = { pageIds: string[]; codeChallenge: string; redirectUri: string; now: Date };

/** The person said yes: a one-time code for these pages, good for five minutes. Only its hash is kept. */
export async function authorizePages(db: Database, input: AuthorizePages): Promise<string> {
  const pages = await listPages(db, input.pageIds);
  if (pages.length === 0) throw new PlaygroundError(422, 'invalid', 'Choose at least one page.', 'pages');
  if (!/^[\w-]{43}$/.test(input.codeChallenge))
    throw new PlaygroundError(400, 'invalid_request', 'The app sent no valid PKCE challenge (S256).');
  const code = `pgc_${newToken()}`;
  await asSystem(db, async (tx) => {
    // Codes nobody came back for.
    await tx
      .delete(playgroundGrants)
      .where(and(isNull(playgroundGrants.tokenHash), lt(playgroundGrants.expiresAt, input.now)));
    await tx.insert(playgroundGrants).values({
      codeHash: hashToken(code),
      codeChallenge: input.codeChallenge,
      redirectUri: input.redirectUri,
      pageIds: pages.map((page) => page.id),
      expiresAt: new Date(input.now.getTime() + codeMinutes * 60_000),
    });
  });
  return code;
}
