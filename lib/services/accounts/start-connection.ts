import { and, eq, lte } from 'drizzle-orm';
import { newId } from '@/db/id';
import { accounts, connectFlows } from '@/db/schema/accounts';
import type { StartConnection } from '@/lib/domain/account';
import { conflict, invalid, notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { ConnectMethod } from '@/lib/providers/provider';
import { providers } from '@/lib/providers/registry';
import { hashToken, newToken } from '@/lib/security/token';
import { type Context, inLocation } from '../context';
import { appStore } from './app-store';
import { askProvider } from './ask-provider';
import { type FlowData, flowEnd, ownerOf, sealFlow } from './connect-flow';
import { redirectUri } from './redirect-uri';

export type StartedConnection = { kind: 'redirect'; url: string; flowId: string } | { kind: 'granted'; flowId: string };

/**
 * Step one of connecting: either where to send the person (a pop-up), or, when what they typed was enough, the flow
 * whose accounts can be listed. Only a hash of `state` is kept.
 */
export async function startConnection(ctx: Context, input: StartConnection): Promise<StartedConnection> {
  requirePermission(ctx.actor, 'account.connect');
  const provider = providers[input.provider];
  const method = provider.methods.find((one) => one.id === input.method);
  if (!method) throw invalid(`${provider.name} cannot be connected this way.`);
  const fields = checkedFields(method, input.fields);
  if (input.reconnectAccountId) await requireReconnectable(ctx, input);

  const uri = redirectUri(input.provider);
  const apps = appStore(ctx.db, input.provider, uri);
  const state = newToken();
  const data = await askProvider(provider, async (call): Promise<{ url: string | null; flow: FlowData }> => {
    const result = await provider.authorize({ method: input.method, fields, state, redirectUri: uri, apps }, call);
    if (result.kind === 'redirect') return { url: result.url, flow: { kind: 'authorizing', flow: result.flow } };
    const list = await provider.listAccounts(result.grant, call);
    return { url: null, flow: { kind: 'granted', grant: result.grant, accounts: list } };
  });

  const flowId = newId();
  await inLocation(ctx, async (tx) => {
    await tx
      .delete(connectFlows)
      .where(and(eq(connectFlows.organizationId, ctx.organizationId), lte(connectFlows.expiresAt, ctx.now)));
    await tx.insert(connectFlows).values({
      organizationId: ctx.organizationId,
      locationId: ctx.locationId,
      id: flowId,
      provider: input.provider,
      userId: ownerOf(ctx.actor),
      stateHash: hashToken(state),
      sealedData: sealFlow(flowId, data.flow),
      step: data.flow.kind,
      reconnectAccountId: input.reconnectAccountId ?? null,
      expiresAt: flowEnd(ctx.now),
      createdAt: ctx.now,
    });
  });
  return data.url === null ? { kind: 'granted', flowId } : { kind: 'redirect', url: data.url, flowId };
}

function checkedFields(method: ConnectMethod, given: Record<string, string>): Record<string, string> {
  const fields = Object.fromEntries(method.fields.map((field) => [field.name, (given[field.name] ?? '').trim()]));
  const issues = method.fields
    .filter((field) => field.required && !fields[field.name])
    .map((field) => ({ path: field.name, message: `${field.label} is needed.` }));
  if (issues[0]) throw invalid(issues[0].message, issues);
  return fields;
}

async function requireReconnectable(ctx: Context, input: StartConnection) {
  const [account] = await inLocation(ctx, (tx) =>
    tx
      .select({ provider: accounts.provider })
      .from(accounts)
      .where(
        and(
          eq(accounts.organizationId, ctx.organizationId),
          eq(accounts.locationId, ctx.locationId),
          eq(accounts.id, input.reconnectAccountId ?? ''),
        ),
      ),
  );
  if (!account) throw notFound('The account to reconnect');
  if (account.provider !== input.provider)
    throw conflict('This account belongs to another network. Reconnect it there.');
}
