import { and, desc, lt } from 'drizzle-orm';
import { notifications } from '@/db/schema/notifications';
import type { NotificationView } from '@/lib/domain/notification';
import { detailOf, titleOf } from '@/lib/domain/notification-words';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { readerOf, shownTo } from './own';

/** A person's own at this location, the newest first. `cursor` is the last one of the page before. */
export async function listNotifications(
  ctx: Context,
  { cursor, limit = 30 }: { cursor?: string; limit?: number },
): Promise<{ notifications: NotificationView[]; nextCursor: string | null }> {
  const userId = readerOf(ctx);
  return inLocation(ctx, async (tx) => {
    const zone = await locationTimeZone(tx, ctx);
    const rows = await tx
      .select()
      .from(notifications)
      .where(and(shownTo(ctx, userId), cursor ? lt(notifications.id, cursor) : undefined))
      .orderBy(desc(notifications.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return {
      notifications: page.map(({ id, kind, text, createdAt, readAt, subjectId }) => ({
        id,
        kind,
        at: createdAt.toISOString(),
        readAt: readAt?.toISOString() ?? null,
        title: titleOf(kind, text, zone),
        detail: detailOf(kind, text),
        postId: text.postId,
        publicationId: kind === 'reminder' ? subjectId : null,
        accountId: text.accountId,
        accountName: text.accountName,
        network: text.network,
        excerpt: text.excerpt,
        url: text.url,
      })),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}
