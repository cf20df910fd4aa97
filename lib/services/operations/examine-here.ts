import type { Sql } from '@/db/client';
import type { ProviderId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import { listProviders } from '../accounts/list-providers';
import { redirectUri } from '../accounts/redirect-uri';
import type { Context } from '../context';
import type { Check } from './check';
import { examine } from './examine';

type SetUpView = {
  checks: Check[];
  /** `callbackUrl` is what an operator registers at the provider; null where nobody is sent back. */
  providers: { id: ProviderId; name: string; ready: boolean; reason: string | null; callbackUrl: string | null }[];
};

/** What works on this server and what can be connected, for those who manage a location. */
export async function examineHere(ctx: Context, sql: Sql, settings: Parameters<typeof examine>[1]): Promise<SetUpView> {
  requirePermission(ctx.actor, 'location.manage');
  const [{ checks }, providers] = await Promise.all([examine({ db: ctx.db, sql }, settings), listProviders(ctx)]);
  return {
    checks,
    providers: providers.map(({ id, name, ready, notReadyReason: reason, methods }) => {
      const isSentBack = methods.some((method) => method.id === 'oauth');
      return { id, name, ready, reason, callbackUrl: isSentBack ? redirectUri(id) : null };
    }),
  };
}
