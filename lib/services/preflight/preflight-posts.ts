import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts, connections } from '@/db/schema/accounts';
import { locations } from '@/db/schema/organizations';
import { DomainError } from '@/lib/domain/error';
import type { NetworkId } from '@/lib/domain/network';
import type { PostDraft } from '@/lib/domain/post';
import { type PreflightProblem, preflightPost } from '@/lib/domain/preflight';
import { accessEnd } from '../accounts/access-end';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { readReferences } from '../posts/read-references';
import { overBudgets } from './over-budget';
import { sameTexts } from './same-texts';

export type Planned = { postId: string; draft: PostDraft; dueAt: Date };

/** When access ends for good, by account; what renews itself does not end. */
async function accessEnds(tx: Transaction, ctx: Context, accountIds: string[]): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ id: accounts.id, provider: accounts.provider, expiresAt: connections.expiresAt })
    .from(accounts)
    .innerJoin(
      connections,
      and(eq(connections.organizationId, accounts.organizationId), eq(connections.id, accounts.connectionId)),
    )
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        isOneOf(accounts.id, accountIds),
        isNotNull(connections.expiresAt),
      ),
    );
  return new Map(
    rows.flatMap(({ id, provider, expiresAt }) => {
      const end = accessEnd(provider, expiresAt);
      return end ? [[id, end] as const] : [];
    }),
  );
}

async function networksOf(tx: Transaction, ctx: Context, drafts: PostDraft[]) {
  const ids = [...new Set(drafts.flatMap((draft) => draft.accountIds))];
  const rows = await tx
    .select({ id: accounts.id, network: accounts.network, limits: accounts.limits })
    .from(accounts)
    .where(and(eq(accounts.organizationId, ctx.organizationId), isOneOf(accounts.id, ids)));
  return rows.map((row) => ({ ...row, network: row.network as NetworkId }));
}

/** What is wrong with planned posts of this location as things stand now; only those with which something is. */
export async function preflightPosts(
  tx: Transaction,
  ctx: Context,
  planned: Planned[],
): Promise<Map<string, PreflightProblem[]>> {
  if (planned.length === 0) return new Map();
  const [location] = await tx
    .select({ timeZone: locations.timeZone })
    .from(locations)
    .where(and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId)));
  const drafts = planned.map(({ draft }) => draft);
  const referencesOf = await readReferences(tx, ctx, drafts, { hold: false });
  const ends = await accessEnds(tx, ctx, [...new Set(drafts.flatMap((draft) => draft.accountIds))]);
  const over = await overBudgets(tx, ctx, planned, await networksOf(tx, ctx, drafts));
  const again = await sameTexts(
    tx,
    ctx,
    planned.map(({ postId }) => postId),
  );
  const judge = ({ postId, draft, dueAt }: Planned): PreflightProblem[] => {
    try {
      const references = referencesOf(draft);
      const own = references.accounts.map((account) => ({
        ...account,
        network: account.network as NetworkId,
        accessEnds: ends.get(account.id) ?? null,
      }));
      const sameText = again.get(postId) ?? [];
      return preflightPost(
        { ...references, draft, dueAt, accounts: own, sameText, overBudget: over.get(postId) ?? [] },
        ctx.now,
        location?.timeZone ?? 'UTC',
      );
    } catch (error) {
      // A file that was deleted meanwhile.
      if (!(error instanceof DomainError)) throw error;
      return [{ path: 'media', message: error.message, severity: 'error' }];
    }
  };
  const found = planned.map((post) => [post.postId, judge(post)] as const);
  return new Map(found.filter(([, problems]) => problems.length > 0));
}
