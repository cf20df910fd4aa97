import { requirePermission } from '@/lib/domain/permission';
import type { AccountView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { readBudgets } from './read-budgets';
import { selectAccounts } from './select-accounts';

/**
 * The accounts of a location: those connected, those to reconnect, and disconnected ones as long as posts are still
 * planned for them.
 */
export async function listAccounts(ctx: Context): Promise<AccountView[]> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const all = await selectAccounts(tx, ctx);
    const shown = all.filter((account) => account.state !== 'disconnected' || (account.waitingPosts ?? 0) > 0);
    const budgets = await readBudgets(
      tx,
      ctx,
      shown.filter(({ state }) => state !== 'disconnected'),
    );
    return shown.map((account) => ({ ...account, budgets: budgets.get(account.id) }));
  });
}
