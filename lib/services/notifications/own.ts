import { and, eq } from 'drizzle-orm';
import { notifications } from '@/db/schema/notifications';
import { forbidden } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { Context } from '../context';

/** Whose notifications these are: a person's who may see the location. A program has none. */
export function readerOf({ actor }: Context): string {
  requirePermission(actor, 'location.read');
  if (actor.kind !== 'member') throw forbidden('Notifications are a person’s own: sign in to read them.');
  return actor.userId;
}

/** Those the app shows one person at one location. */
export const shownTo = (ctx: Context, userId: string) =>
  and(
    eq(notifications.organizationId, ctx.organizationId),
    eq(notifications.locationId, ctx.locationId),
    eq(notifications.userId, userId),
    eq(notifications.inApp, true),
  );
