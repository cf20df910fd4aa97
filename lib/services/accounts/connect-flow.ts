import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { connectFlows } from '@/db/schema/accounts';
import { DomainError } from '@/lib/domain/error';
import type { Actor } from '@/lib/domain/permission';
import type { ConnectableAccount, Grant } from '@/lib/providers/provider';
import { seal, unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { Context } from '../context';

/** How long a person may take between step one and attaching. */
export const flowMinutes = 30;
export const flowEnd = (now: Date) => new Date(now.getTime() + flowMinutes * 60_000);

/** What a connection under way remembers between its steps; sealed in the row. */
export type FlowData =
  | { kind: 'authorizing'; flow: Record<string, string> }
  | { kind: 'granted'; grant: Grant; accounts: ConnectableAccount[] }
  | { kind: 'failed'; message: string; field: string | null };

export const sealFlow = (id: string, data: FlowData): string =>
  seal(secrets(), sealPurpose.connectFlow(id), JSON.stringify(data));

export function openFlow(row: { id: string; sealedData: string }): FlowData {
  const data = JSON.parse(unseal(secrets(), sealPurpose.connectFlow(row.id), row.sealedData)) as FlowData;
  if (data.kind !== 'granted') return data;
  const { expiresAt } = data.grant as Omit<Grant, 'expiresAt'> & { expiresAt: Date | string | null };
  return { ...data, grant: { ...data.grant, expiresAt: expiresAt === null ? null : new Date(expiresAt) } };
}

/** Whose flow it is: a person's own, or a key's own. */
export const ownerOf = (actor: Actor): string =>
  actor.kind === 'member' ? actor.userId : actor.kind === 'api_key' ? actor.keyId : actor.name;

/** The actor's own living flow, locked. @throws DomainError not_found when it is another's, over or unknown */
export async function lockFlow(tx: Transaction, ctx: Context, flowId: string) {
  const [row] = await tx
    .select()
    .from(connectFlows)
    .where(and(eq(connectFlows.organizationId, ctx.organizationId), eq(connectFlows.id, flowId)))
    .for('update');
  if (!row || row.locationId !== ctx.locationId || row.userId !== ownerOf(ctx.actor) || row.expiresAt <= ctx.now) {
    throw new DomainError('not_found', 'This connection has ended or was started by somebody else. Start it again.');
  }
  return row;
}
