import { and, eq } from 'drizzle-orm';
import { connectFlows } from '@/db/schema/accounts';
import { conflict, DomainError } from '@/lib/domain/error';
import type { ProviderId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import { providers } from '@/lib/providers/registry';
import { type Context, inLocation } from '../context';
import { appStore } from './app-store';
import { askProvider } from './ask-provider';
import { type FlowData, flowEnd, lockFlow, openFlow, sealFlow } from './connect-flow';
import { redirectUri } from './redirect-uri';

/**
 * The person came back from the provider: exchanges the code and remembers the grant with what it reaches. The
 * answer of a provider that refuses is remembered too, for step one to show. Works once per flow.
 */
export async function completeConnection(
  ctx: Context,
  input: { flowId: string; params: Record<string, string> },
): Promise<{ flowId: string; step: 'granted' | 'failed' }> {
  requirePermission(ctx.actor, 'account.connect');
  const { providerId, flow } = await takeFlow(ctx, input.flowId);
  const result = await exchange(ctx, providerId, { flow, params: input.params });
  await inLocation(ctx, (tx) =>
    tx
      .update(connectFlows)
      .set({ step: result.kind, sealedData: sealFlow(input.flowId, result), expiresAt: flowEnd(ctx.now) })
      .where(and(eq(connectFlows.organizationId, ctx.organizationId), eq(connectFlows.id, input.flowId))),
  );
  return { flowId: input.flowId, step: result.kind };
}

/** Commits "used" before the exchange, so that a second callback with the same state finds nothing. */
async function takeFlow(ctx: Context, flowId: string) {
  return inLocation(ctx, async (tx) => {
    const row = await lockFlow(tx, ctx, flowId);
    const data = openFlow(row);
    const fresh = row.step === 'authorizing' && row.stateHash !== usedState(flowId);
    if (!fresh || data.kind !== 'authorizing') throw conflict('This sign-in was answered already. Start it again.');
    await tx
      .update(connectFlows)
      .set({ stateHash: usedState(flowId) })
      .where(and(eq(connectFlows.organizationId, ctx.organizationId), eq(connectFlows.id, flowId)));
    return { providerId: row.provider as ProviderId, flow: data.flow };
  });
}

/** No hash looks like this. */
const usedState = (flowId: string) => `used:${flowId}`;

async function exchange(
  ctx: Context,
  providerId: ProviderId,
  input: { flow: Record<string, string>; params: Record<string, string> },
): Promise<Extract<FlowData, { kind: 'granted' | 'failed' }>> {
  const provider = providers[providerId];
  const uri = redirectUri(providerId);
  const apps = appStore(ctx.db, providerId, uri);
  try {
    return await askProvider(provider, async (call) => {
      const grant = await provider.exchange({ ...input, redirectUri: uri, apps }, call);
      return { kind: 'granted', grant, accounts: await provider.listAccounts(grant, call) };
    });
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(`Connecting ${provider.name} failed:`, error);
    const message =
      error instanceof DomainError
        ? error.message
        : `${provider.name} gave an answer Almanac does not understand. Try again.`;
    return {
      kind: 'failed',
      message,
      field: error instanceof DomainError ? (error.detail.issues?.[0]?.path ?? null) : null,
    };
  }
}
