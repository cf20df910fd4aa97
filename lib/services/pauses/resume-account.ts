import { accounts } from '@/db/schema/accounts';
import { notFound } from '@/lib/domain/error';
import type { PausesView, ResumeAccount } from '@/lib/domain/pause';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { wakePublishers } from './database-now';
import { selectPauses } from './list-pauses';
import { thisAccount } from './pause-account';
import { retimeWaiting } from './retime-waiting';

/** Sends to this account again; what waited gets its times as asked, in the same transaction. */
export async function resumeAccount(ctx: Context, { accountId, how }: ResumeAccount): Promise<PausesView> {
  requirePermission(ctx.actor, 'account.connect');
  return inLocation(ctx, async (tx) => {
    const [found] = await tx.select().from(accounts).where(thisAccount(ctx, accountId));
    if (!found) throw notFound('This account');
    if (found.pausedAt) {
      // Posts before the account: the order in which everybody locks. Until we commit nothing of them can be claimed.
      const waited = await retimeWaiting(tx, ctx, how, accountId);
      const resumed = await tx
        .update(accounts)
        .set({ pausedAt: null, pausedBy: null })
        .where(thisAccount(ctx, accountId))
        .returning({ name: accounts.name });
      await recordEvent(
        tx,
        ctx,
        'account.resumed',
        { type: 'account', id: accountId },
        {
          before: { pausedBy: found.pausedBy, pausedAt: found.pausedAt.toISOString() },
          after: { name: resumed[0]?.name, how, waited },
        },
      );
      await wakePublishers(tx);
    }
    return selectPauses(tx, ctx);
  });
}
