import { and, eq, ne } from 'drizzle-orm';
import { accounts, connections } from '@/db/schema/accounts';
import type { AccountRef } from '@/lib/domain/account';
import { notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { AccountView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { selectAccounts } from './select-accounts';

/**
 * Ends the connection to an account: its tokens are deleted here. Its posts stay. Those still planned are not sent: at
 * their time they fail, saying that the account was disconnected, unless it was connected again by then.
 */
export async function disconnectAccount(ctx: Context, input: AccountRef): Promise<AccountView> {
  requirePermission(ctx.actor, 'account.connect');
  return inLocation(ctx, async (tx) => {
    const own = and(
      eq(accounts.organizationId, ctx.organizationId),
      eq(accounts.locationId, ctx.locationId),
      eq(accounts.id, input.accountId),
    );
    const [account] = await tx.select().from(accounts).where(own).for('update');
    if (!account) throw notFound('This account');
    if (account.state !== 'disconnected') {
      const stateReason = `${ctx.actor.name} disconnected it. Connect it again to publish there.`;
      await tx.update(accounts).set({ state: 'disconnected', stateReason, sealedCredentials: null }).where(own);
      const [other] = await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(
          and(
            eq(accounts.organizationId, ctx.organizationId),
            eq(accounts.connectionId, account.connectionId),
            ne(accounts.state, 'disconnected'),
          ),
        )
        .limit(1);
      if (!other) {
        await tx
          .update(connections)
          .set({ state: 'disconnected', stateReason, sealedCredentials: null, expiresAt: null })
          .where(and(eq(connections.organizationId, ctx.organizationId), eq(connections.id, account.connectionId)));
      }
      await recordEvent(
        tx,
        ctx,
        'account.disconnected',
        { type: 'account', id: account.id },
        {
          before: { state: account.state, name: account.name, handle: account.handle },
          after: { state: 'disconnected' },
        },
      );
    }
    const [view] = await selectAccounts(tx, ctx, [account.id]);
    if (!view) throw notFound('This account');
    return view;
  });
}
