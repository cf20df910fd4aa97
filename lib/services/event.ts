import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import type { Actor } from '@/lib/domain/permission';
import type { Context } from './context';

const actorId = (actor: Actor) =>
  actor.kind === 'member' ? actor.userId : actor.kind === 'api_key' ? actor.keyId : null;

type Subject = { type: string; id: string };
type Change = { before?: unknown; after?: unknown };

export const eventRow = (ctx: Context, name: string, subject: Subject, change: Change) => ({
  organizationId: ctx.organizationId,
  locationId: ctx.locationId === '*' ? null : ctx.locationId,
  name,
  subjectType: subject.type,
  subjectId: subject.id,
  actor: { kind: ctx.actor.kind, id: actorId(ctx.actor), name: ctx.actor.name },
  before: change.before ?? null,
  after: change.after ?? null,
  createdAt: ctx.now,
});

/**
 * Writes the one event row of a verb, in the transaction of the change: audit, live updates, notifications and
 * webhooks read it. `name` is noun.verb-in-past (`post.scheduled`); `before` and `after` hold only what changed.
 */
export async function recordEvent(tx: Transaction, ctx: Context, name: string, subject: Subject, change: Change = {}) {
  await tx.insert(events).values(eventRow(ctx, name, subject, change));
}
