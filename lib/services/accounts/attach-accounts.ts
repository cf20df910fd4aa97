import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts, connectFlows } from '@/db/schema/accounts';
import type { AttachAccounts } from '@/lib/domain/account';
import { conflict, invalid, notFound } from '@/lib/domain/error';
import type { ProviderId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import type { AccountView } from '@/lib/domain/views';
import type { ConnectableAccount } from '@/lib/providers/provider';
import { type Context, inLocation } from '../context';
import { lockFlow, openFlow } from './connect-flow';
import { saveGrant } from './save-grant';
import { selectAccounts } from './select-accounts';

/** Step three: the picked accounts belong to the location from now on, and the flow is over. */
export async function attachAccounts(ctx: Context, input: AttachAccounts): Promise<{ accounts: AccountView[] }> {
  requirePermission(ctx.actor, 'account.connect');
  return inLocation(ctx, async (tx) => {
    const row = await lockFlow(tx, ctx, input.flowId);
    const data = openFlow(row);
    if (data.kind !== 'granted') throw conflict('Sign in at the network first, then choose accounts.');
    const picked = [...new Set(input.remoteIds)].map((remoteId) => {
      const account = data.accounts.find((one) => one.remoteId === remoteId);
      if (!account) throw invalid('One of the chosen accounts is not among those you signed in for.');
      return account;
    });
    if (row.reconnectAccountId) await requireSameAccount(tx, ctx, row.reconnectAccountId, picked);
    const ids = await saveGrant(tx, ctx, { provider: row.provider as ProviderId, grant: data.grant, picked });
    await tx
      .delete(connectFlows)
      .where(and(eq(connectFlows.organizationId, ctx.organizationId), eq(connectFlows.id, row.id)));
    return { accounts: await selectAccounts(tx, ctx, ids) };
  });
}

async function requireSameAccount(tx: Transaction, ctx: Context, accountId: string, picked: ConnectableAccount[]) {
  const [account] = await tx
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        eq(accounts.id, accountId),
      ),
    );
  if (!account) throw notFound('The account to reconnect');
  const other = picked.find((one) => one.remoteId !== account.remoteId);
  if (!other) return;
  throw conflict(
    `You signed in for ${other.name} (${other.handle}), but ${account.name} (${account.handle}) is to be reconnected. ` +
      `Sign in for ${account.handle}, or connect ${other.handle} as a new account.`,
  );
}
