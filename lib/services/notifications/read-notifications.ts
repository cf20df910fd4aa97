import { and, inArray, isNull } from 'drizzle-orm';
import { notifications } from '@/db/schema/notifications';
import type { NotificationCount, ReadNotifications } from '@/lib/domain/notification';
import { type Context, inLocation } from '../context';
import { tellLive } from '../events/tell-live';
import { countNotifications } from './count-notifications';
import { readerOf, shownTo } from './own';

/** Marks some of one's own as read, or all; a mail about them that has not gone out yet goes all the same. */
export async function readNotifications(ctx: Context, input: ReadNotifications): Promise<NotificationCount> {
  const userId = readerOf(ctx);
  const ids = input.notificationIds;
  await inLocation(ctx, async (tx) => {
    const read = await tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(and(shownTo(ctx, userId), isNull(notifications.readAt), ids && inArray(notifications.id, ids)))
      .returning({ id: notifications.id });
    if (read.length > 0) await tellLive(tx, ctx, 'notification.read', userId);
  });
  return countNotifications(ctx);
}
