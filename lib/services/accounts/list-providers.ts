import { requirePermission } from '@/lib/domain/permission';
import type { ProviderView } from '@/lib/domain/views';
import { providers } from '@/lib/providers/registry';
import type { Context } from '../context';

/** What can be connected here and what each needs to know first. None of these needs keys from an operator. */
export async function listProviders(ctx: Context): Promise<ProviderView[]> {
  requirePermission(ctx.actor, 'location.read');
  return Object.values(providers).map((provider) => {
    const { id, name, kind, about, can, methods } = provider;
    return { id, name, kind, about, can, methods, ready: true, notReadyReason: null };
  });
}
