import { requirePermission } from '@/lib/domain/permission';
import type { AccountView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { selectAccounts } from './select-accounts';

/**
 * The accounts of a location: those connected, those to reconnect, and disconnected ones as long as posts are still
 * planned for them.
 */
export async function listAccounts(ctx: Context): Promise<AccountView[]> {
  requirePermission(ctx.actor, 'location.read');
  const all = await inLocation(ctx, (tx) => selectAccounts(tx, ctx));
  return all.filter((account) => account.state !== 'disconnected' || (account.waitingPosts ?? 0) > 0);
}
