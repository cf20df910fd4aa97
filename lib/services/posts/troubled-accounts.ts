import { and, eq, lte, or } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts, connections } from '@/db/schema/accounts';
import type { AccountView } from '@/lib/domain/views';
import { selectAccounts } from '../accounts/select-accounts';
import type { Context } from '../context';

/** How long before access ends people are told. */
const notice = 14 * 24 * 3600_000;

/** Accounts that publish no more, and those whose access ends within 14 days and is not renewed by itself; soonest first. */
export async function troubledAccounts(
  tx: Transaction,
  ctx: Context,
): Promise<{ accountsToReconnect: AccountView[]; accountsEnding: AccountView[] }> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(
      connections,
      and(eq(connections.organizationId, accounts.organizationId), eq(connections.id, accounts.connectionId)),
    )
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        or(
          eq(accounts.state, 'reconnect_needed'),
          and(eq(accounts.state, 'active'), lte(connections.expiresAt, new Date(ctx.now.getTime() + notice))),
        ),
      ),
    );
  const ids = rows.map(({ id }) => id);
  const views = ids.length ? await selectAccounts(tx, ctx, ids) : [];
  const ending = views.filter(({ state, tokenExpiresAt }) => state === 'active' && tokenExpiresAt !== null);
  return {
    accountsToReconnect: views.filter(({ state }) => state === 'reconnect_needed'),
    accountsEnding: ending.sort((a, b) => Date.parse(a.tokenExpiresAt ?? '') - Date.parse(b.tokenExpiresAt ?? '')),
  };
}
