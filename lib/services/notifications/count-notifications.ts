import { and, isNull, sql } from 'drizzle-orm';
import { notifications } from '@/db/schema/notifications';
import type { NotificationCount } from '@/lib/domain/notification';
import { isUrgent, notificationKinds } from '@/lib/domain/notification-kinds';
import { type Context, inLocation } from '../context';
import { readerOf, shownTo } from './own';

/** More are not counted one by one: the bell says 99+. */
const most = 1000;

/** What a person has not read at this location. */
export async function countNotifications(ctx: Context): Promise<NotificationCount> {
  const userId = readerOf(ctx);
  const urgent = notificationKinds.filter(isUrgent);
  const [row] = await inLocation(ctx, (tx) => {
    const unread = tx
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(and(shownTo(ctx, userId), isNull(notifications.readAt)))
      .limit(most)
      .as('unread');
    const among = sql.join(
      urgent.map((kind) => sql`${kind}`),
      sql`, `,
    );
    return tx
      .select({
        unread: sql<number>`count(*)::int`,
        urgent: sql<number>`(count(*) filter (where ${unread.kind} in (${among})))::int`,
      })
      .from(unread);
  });
  return row ?? { unread: 0, urgent: 0 };
}
