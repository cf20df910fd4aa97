import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { savedViews } from '@/db/schema/calendar';
import { users } from '@/db/schema/users';
import { notFound } from '@/lib/domain/error';
import { can } from '@/lib/domain/permission';
import type { SavedView } from '@/lib/domain/saved-view';
import type { Context } from '../context';

/** Who asks, as the owner of views; a program with a key owns none and sees the shared ones. */
export const viewerOf = ({ actor }: Context): string | null => (actor.kind === 'member' ? actor.userId : null);

/** The shared views of the context's location and the asker's own, by name. */
export async function selectSavedViews(tx: Transaction, ctx: Context, where?: SQL): Promise<SavedView[]> {
  const viewer = viewerOf(ctx);
  const rows = await tx
    .select({ view: savedViews, ownerName: users.name })
    .from(savedViews)
    .leftJoin(users, eq(users.id, savedViews.ownerId))
    .where(
      and(
        eq(savedViews.organizationId, ctx.organizationId),
        eq(savedViews.locationId, ctx.locationId),
        viewer ? or(eq(savedViews.shared, true), eq(savedViews.ownerId, viewer)) : eq(savedViews.shared, true),
        where,
      ),
    )
    .orderBy(sql`lower(${savedViews.name})`, savedViews.id);
  return rows.map(({ view: { id, screen, name, query, shared, ownerId }, ownerName }) => ({
    ...{ id, screen, name, query, shared },
    owner: { id: ownerId, name: ownerName ?? 'Somebody who left' },
    editable: ownerId === viewer || can(ctx.actor, 'location.manage'),
  }));
}

/** One view the asker sees. Somebody else's own one is not there. @throws DomainError not_found */
export async function findSavedView(tx: Transaction, ctx: Context, id: string): Promise<SavedView> {
  const [view] = await selectSavedViews(tx, ctx, eq(savedViews.id, id));
  if (!view) throw notFound(`The view ${id}`);
  return view;
}

/** Ready to name one row in a write. */
export const thisView = (ctx: Context, id: string) =>
  and(
    eq(savedViews.organizationId, ctx.organizationId),
    eq(savedViews.locationId, ctx.locationId),
    eq(savedViews.id, id),
  );
