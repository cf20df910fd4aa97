import { and, eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import type { ProviderId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import type { ConnectableView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { lockFlow, openFlow } from './connect-flow';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Step two: what the sign-in reaches, filtered by name or handle; or why it failed. */
export async function listConnectable(
  ctx: Context,
  input: { flowId: string; search?: string },
): Promise<ConnectableView> {
  requirePermission(ctx.actor, 'account.connect');
  return inLocation(ctx, async (tx) => {
    const row = await lockFlow(tx, ctx, input.flowId);
    const data = openFlow(row);
    const known = await tx
      .select({ id: accounts.id, remoteId: accounts.remoteId, name: accounts.name, state: accounts.state })
      .from(accounts)
      .where(
        and(
          eq(accounts.organizationId, ctx.organizationId),
          eq(accounts.locationId, ctx.locationId),
          eq(accounts.provider, row.provider),
        ),
      );
    const again = known.find((account) => account.id === row.reconnectAccountId);
    const found = data.kind === 'granted' ? data.accounts : [];
    const wanted = folded(input.search?.trim() ?? '');
    return {
      flowId: row.id,
      provider: row.provider as ProviderId,
      step: row.step,
      label: data.kind === 'granted' ? data.grant.label : null,
      failure: data.kind === 'failed' ? { message: data.message, field: data.field } : null,
      reconnecting: again ? { accountId: again.id, remoteId: again.remoteId, name: again.name } : null,
      accounts: found
        .filter((account) => folded(`${account.name} ${account.handle}`).includes(wanted))
        .map(({ remoteId, network, name, handle, avatarUrl, profileUrl }) => ({
          remoteId,
          network,
          name,
          handle,
          avatarUrl,
          profileUrl,
          attachedState: known.find((account) => account.remoteId === remoteId)?.state ?? null,
        })),
      total: found.length,
    };
  });
}
