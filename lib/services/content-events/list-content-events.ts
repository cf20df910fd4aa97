import { and, asc, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import type { ContentEventView } from '@/lib/domain/content-event';
import type { ContentEventKind } from '@/lib/domain/content-kinds';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { readCursor, writeCursor } from '../posts/page-cursor';
import { selectContentEvents } from './select-content-events';

export type ListContentEvents = {
  from?: string;
  to?: string;
  kind?: ContentEventKind[];
  cursor?: string;
  limit?: number;
};

/** A page of content events by their start; `from` (instant) finds what still lasts then, `to` is exclusive. */
export async function listContentEvents(
  ctx: Context,
  input: ListContentEvents,
): Promise<{ contentEvents: ContentEventView[]; nextCursor: string | null }> {
  requirePermission(ctx.actor, 'location.read');
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 100);
  const after = input.cursor ? readCursor(input.cursor) : null;
  const { startsAt, endsAt, id, kind, deletedAt } = contentEvents;
  const from = input.from && new Date(input.from);
  const where = and(
    isNull(deletedAt),
    from ? or(gte(startsAt, from), gt(endsAt, from)) : undefined,
    input.to ? lt(startsAt, new Date(input.to)) : undefined,
    input.kind?.length ? inArray(kind, input.kind) : undefined,
    after ? sql`(${startsAt}, ${id}) > (${after.at}::timestamptz, ${after.id}::text)` : undefined,
  );
  const page = { orderBy: [asc(startsAt), asc(id)], limit: limit + 1 };
  const rows = await inLocation(ctx, (tx) => selectContentEvents(tx, ctx, where, page));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { contentEvents: shown, nextCursor: last ? writeCursor(last.startsAt, last.id) : null };
}
