import { and, eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import type { AccountRef } from '@/lib/domain/account';
import { notFound } from '@/lib/domain/error';
import type { PausesView } from '@/lib/domain/pause';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { databaseNow } from './database-now';
import { selectPauses } from './list-pauses';

export const thisAccount = (ctx: Context, accountId: string) =>
  and(
    eq(accounts.organizationId, ctx.organizationId),
    eq(accounts.locationId, ctx.locationId),
    eq(accounts.id, accountId),
  );

/** Nothing is sent to this account from now on; what is past its fence still arrives. Twice does no harm. */
export async function pauseAccount(ctx: Context, { accountId }: AccountRef): Promise<PausesView> {
  requirePermission(ctx.actor, 'account.connect');
  return inLocation(ctx, async (tx) => {
    const [account] = await tx.select().from(accounts).where(thisAccount(ctx, accountId)).for('update');
    if (!account) throw notFound('This account');
    if (!account.pausedAt) {
      const pausedAt = await databaseNow(tx);
      await tx.update(accounts).set({ pausedAt, pausedBy: ctx.actor.name }).where(thisAccount(ctx, accountId));
      const subject = { type: 'account', id: accountId };
      await recordEvent(tx, ctx, 'account.paused', subject, { after: { name: account.name, handle: account.handle } });
    }
    return selectPauses(tx, ctx);
  });
}
