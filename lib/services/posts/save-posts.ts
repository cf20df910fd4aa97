import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import type { PublicationState } from '@/lib/domain/publication';
import { rollUp } from '@/lib/domain/roll-up';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';

type SavedPost = { id: string; schedule?: { at: Date; wallTime: string; timeZone: string } };

async function statesOf(tx: Transaction, ctx: Context, ids: string[]): Promise<Map<string, PublicationState[]>> {
  const rows = await tx
    .select({ postId: publications.postId, state: publications.state })
    .from(publications)
    .where(and(eq(publications.organizationId, ctx.organizationId), isOneOf(publications.postId, ids)));
  const states = new Map<string, PublicationState[]>();
  for (const { postId, state } of rows) {
    if (state !== 'canceled') states.set(postId, [...(states.get(postId) ?? []), state]);
  }
  return states;
}

/**
 * savePost() for many, in one statement: next version, state rolled up from the publications. `deletedAt` is of all of
 * them: a time deletes them, null brings them back. Answers the new version of each.
 */
export async function savePosts(
  tx: Transaction,
  ctx: Context,
  changes: SavedPost[],
  { deletedAt }: { deletedAt?: Date | null } = {},
): Promise<Map<string, number>> {
  if (changes.length === 0) return new Map();
  const ids = changes.map(({ id }) => id);
  const states = deletedAt ? new Map() : await statesOf(tx, ctx, ids);
  const rows = changes.map(({ id, schedule }) => ({
    ...{ id, at: schedule?.at.toISOString(), wall_time: schedule?.wallTime, time_zone: schedule?.timeZone },
    state: deletedAt ? 'deleted' : rollUp(states.get(id) ?? []),
  }));
  const saved = await tx.execute<{ id: string; version: number }>(sql`
    update posts p set state = v.state, version = p.version + 1, updated_at = ${ctx.now.toISOString()}::timestamptz,
      scheduled_at = coalesce(v.at, p.scheduled_at), wall_time = coalesce(v.wall_time, p.wall_time),
      time_zone = coalesce(v.time_zone, p.time_zone)
      ${deletedAt === undefined ? sql`` : sql`, deleted_at = ${deletedAt?.toISOString() ?? null}::timestamptz`}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v(id text, state text, at timestamptz, wall_time text, time_zone text)
    where p.organization_id = ${ctx.organizationId} and p.location_id = ${ctx.locationId} and p.id = v.id
    returning p.id, p.version`);
  return new Map(saved.map(({ id, version }) => [id, version]));
}
