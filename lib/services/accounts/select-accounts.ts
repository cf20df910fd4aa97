import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts, connections } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import type { NetworkId, ProviderId } from '@/lib/domain/network';
import type { AccountView } from '@/lib/domain/views';
import type { Context } from '../context';
import { accessEnd } from './access-end';

/** Posts planned for an account that have not gone out; deleted ones do not count. */
const waitingPosts = sql<number>`(select count(*)::int from ${publications} p join ${posts} t
  on t.organization_id = p.organization_id and t.id = p.post_id
  where p.organization_id = ${accounts.organizationId} and p.account_id = ${accounts.id}
  and p.state in ('scheduled', 'in_review') and t.deleted_at is null)`;

/** The location's accounts as views, in their order; only these ids when given. Disconnected ones included. */
export async function selectAccounts(tx: Transaction, ctx: Context, ids?: string[]): Promise<AccountView[]> {
  const rows = await tx
    .select({
      account: accounts,
      expiresAt: connections.expiresAt,
      serverUrl: connections.serverUrl,
      waiting: waitingPosts,
    })
    .from(accounts)
    .innerJoin(
      connections,
      and(eq(connections.organizationId, accounts.organizationId), eq(connections.id, accounts.connectionId)),
    )
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        ids && inArray(accounts.id, ids),
      ),
    )
    .orderBy(asc(accounts.position), asc(accounts.createdAt), asc(accounts.id));
  return rows.map(({ account, expiresAt, serverUrl, waiting }) => ({
    id: account.id,
    network: account.network as NetworkId,
    provider: account.provider as ProviderId,
    name: account.name,
    handle: account.handle,
    avatarUrl: account.avatarUrl,
    profileUrl: account.profileUrl,
    state: account.state,
    stateReason: account.stateReason,
    connectionId: account.connectionId,
    serverUrl,
    limits: account.limits,
    tokenExpiresAt: accessEnd(account.provider, expiresAt)?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    waitingPosts: waiting,
  }));
}
