import { and, eq, notExists } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { accounts, connections } from '@/db/schema/accounts';
import type { ProviderId } from '@/lib/domain/network';
import type { ConnectableAccount, Credentials, Grant } from '@/lib/providers/provider';
import { seal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { Context } from '../context';
import { recordEvent } from '../event';
import { ownerOf } from './connect-flow';

type SaveGrant = { provider: ProviderId; grant: Grant; picked: ConnectableAccount[] };

const sealed = (purpose: string, credentials: Credentials) => seal(secrets(), purpose, JSON.stringify(credentials));

/**
 * Stores a grant and the accounts picked from it. An account the location knows already keeps its id, its posts and
 * its place, and gets the new tokens; so the same one twice stays one. Returns the accounts' ids in the picked order.
 */
export async function saveGrant(tx: Transaction, ctx: Context, input: SaveGrant): Promise<string[]> {
  const connectionId = await upsertConnection(tx, ctx, input);
  const ids: string[] = [];
  for (const account of input.picked) ids.push(await upsertAccount(tx, ctx, input.provider, connectionId, account));
  await dropEmptyConnections(tx, ctx);
  return ids;
}

async function upsertConnection(tx: Transaction, ctx: Context, { provider, grant }: SaveGrant): Promise<string> {
  const [known] = await tx
    .select({ id: connections.id })
    .from(connections)
    .where(
      and(
        eq(connections.organizationId, ctx.organizationId),
        eq(connections.locationId, ctx.locationId),
        eq(connections.provider, provider),
        eq(connections.serverUrl, grant.serverUrl),
        eq(connections.remoteId, grant.remoteId),
      ),
    )
    .for('update');
  const id = known?.id ?? newId();
  const values = {
    label: grant.label,
    sealedCredentials: sealed(sealPurpose.connection(id), grant.credentials),
    scopes: grant.scopes,
    expiresAt: grant.expiresAt,
    refreshedAt: ctx.now,
    state: 'active' as const,
    stateReason: null,
  };
  if (known) {
    const own = and(eq(connections.organizationId, ctx.organizationId), eq(connections.id, id));
    await tx.update(connections).set(values).where(own);
  } else {
    const { organizationId, locationId } = ctx;
    const { serverUrl, remoteId } = grant;
    const createdBy = ownerOf(ctx.actor);
    await tx.insert(connections).values({
      ...values,
      organizationId,
      locationId,
      id,
      provider,
      serverUrl,
      remoteId,
      createdBy,
      createdAt: ctx.now,
    });
  }
  return id;
}

async function upsertAccount(
  tx: Transaction,
  ctx: Context,
  provider: ProviderId,
  connectionId: string,
  { remoteId, credentials, ...shown }: ConnectableAccount,
): Promise<string> {
  const [known] = await tx
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        eq(accounts.provider, provider),
        eq(accounts.remoteId, remoteId),
      ),
    )
    .for('update');
  const id = known?.id ?? newId();
  const values = {
    ...shown,
    connectionId,
    sealedCredentials: credentials ? sealed(sealPurpose.account(id), credentials) : null,
    state: 'active' as const,
    stateReason: null,
  };
  if (known) {
    const own = and(eq(accounts.organizationId, ctx.organizationId), eq(accounts.id, id));
    await tx.update(accounts).set(values).where(own);
  } else {
    const { organizationId, locationId } = ctx;
    await tx
      .insert(accounts)
      .values({ ...values, organizationId, locationId, id, provider, remoteId, createdAt: ctx.now });
  }
  const after = { network: shown.network, name: shown.name, handle: shown.handle, state: 'active' };
  await recordEvent(
    tx,
    ctx,
    known ? 'account.reconnected' : 'account.attached',
    { type: 'account', id },
    {
      before: known && { name: known.name, handle: known.handle, state: known.state },
      after,
    },
  );
  return id;
}

/** A grant whose last account moved to a newer one is of no more use; its tokens go. */
async function dropEmptyConnections(tx: Transaction, ctx: Context) {
  const used = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.organizationId, connections.organizationId), eq(accounts.connectionId, connections.id)));
  await tx
    .delete(connections)
    .where(
      and(
        eq(connections.organizationId, ctx.organizationId),
        eq(connections.locationId, ctx.locationId),
        notExists(used),
      ),
    );
}
