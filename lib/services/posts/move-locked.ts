import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import type { Context } from '../context';
import { recordEvents } from '../record-events';
import type { Move } from './plan-move';
import { savePosts } from './save-posts';

/** Writes moves that planMove() allowed: what waits for its time waits for the new one. */
export async function moveLocked(
  tx: Transaction,
  ctx: Context,
  moves: Move[],
  options: { quiet?: boolean } = {},
): Promise<void> {
  const due = moves.flatMap(({ locked, planned }) =>
    locked.publications
      .filter(({ state }) => state === 'scheduled')
      .map(({ id }) => ({ id, due_at: planned.instant.toISOString() })),
  );
  if (due.length) {
    await tx
      .update(publications)
      .set({ dueAt: sql<Date>`v.due_at`, updatedAt: ctx.now })
      .from(sql`jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as v(id text, due_at timestamptz)`)
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, sql`v.id`)));
  }
  const saved = moves.map(({ locked, planned, schedule }) => ({
    id: locked.post.id,
    schedule: { at: planned.instant, ...schedule },
  }));
  const versions = await savePosts(tx, ctx, saved);
  const changes = moves.map(({ locked, schedule }) => ({
    id: locked.post.id,
    before: { schedule: locked.draft.schedule },
    after: { version: versions.get(locked.post.id), schedule },
  }));
  await recordEvents(tx, ctx, 'post.rescheduled', 'post', changes, options);
}
