import { eq } from 'drizzle-orm';
import { connections } from '@/db/schema/accounts';
import type { ConnectableView } from '@/lib/domain/views';
import type { Grant } from '@/lib/providers/provider';
import { unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import { type Context, inLocation } from '../context';
import { authorizePages } from '../playground/authorize-pages';
import { completeConnection } from './complete-connection';
import { findConnectFlow } from './find-connect-flow';
import { listConnectable } from './list-connectable';
import { redirectUri } from './redirect-uri';
import { startConnection } from './start-connection';

/** What the browser does between step one and two on Playground: consent for these pages and come back. */
export async function consentOnPlayground(ctx: Context, startUrl: string, pageIds: string[]) {
  const asked = new URL(startUrl).searchParams;
  const code = await authorizePages(ctx.db, {
    pageIds,
    codeChallenge: asked.get('code_challenge') ?? '',
    redirectUri: asked.get('redirect_uri') ?? '',
    now: ctx.now,
  });
  return { code, state: asked.get('state') ?? '' };
}

/** Steps one and two on Playground for these pages; attach what you want of it. Needs startPlayground(). */
export async function grantOnPlayground(
  ctx: Context,
  pageIds: string[],
  reconnectAccountId?: string,
): Promise<ConnectableView> {
  if (ctx.actor.kind !== 'member') throw new Error('A person connects accounts.');
  const started = await startConnection(ctx, {
    provider: 'playground',
    method: 'oauth',
    fields: {},
    reconnectAccountId,
  });
  if (started.kind !== 'redirect') throw new Error('Playground asks for consent on its own page.');
  if (new URL(started.url).searchParams.get('redirect_uri') !== redirectUri('playground'))
    throw new Error('redirect_uri');
  const params = await consentOnPlayground(ctx, started.url, pageIds);
  const { userId } = ctx.actor;
  const flow = await findConnectFlow(ctx.db, { provider: 'playground', state: params.state, userId, now: ctx.now });
  if (!flow) throw new Error('The flow was not found by its state.');
  await completeConnection(ctx, { flowId: flow.flowId, params });
  return listConnectable(ctx, { flowId: flow.flowId });
}

/** The grant of a connection with its credentials in the clear, to try what was stored. */
export async function openCredentials(ctx: Context, connectionId: string): Promise<Grant> {
  const [row] = await inLocation(ctx, (tx) => tx.select().from(connections).where(eq(connections.id, connectionId)));
  if (!row) throw new Error('There is no such connection.');
  const plain = unseal(secrets(), sealPurpose.connection(row.id), row.sealedCredentials ?? '');
  return { ...row, credentials: JSON.parse(plain) as Grant['credentials'] };
}
