import { notificationSettings } from '@/db/schema/notifications';
import type { NotificationSettingsView, UpdateNotificationSettings } from '@/lib/domain/notification';
import { type Context, inLocation } from '../context';
import { selectSettings } from './notification-settings';
import { readerOf } from './own';

/** What is told from now on; what waits for its mail already keeps its time. */
export async function updateNotificationSettings(
  ctx: Context,
  input: UpdateNotificationSettings,
): Promise<NotificationSettingsView> {
  const userId = readerOf(ctx);
  const { choices, quiet, quietFrom, quietTo, timeZone, digestAt } = input;
  const chosen = {
    choices,
    quietFrom: quiet ? quietFrom : null,
    quietTo: quiet ? quietTo : null,
    timeZone,
    digestAt,
    updatedAt: ctx.now,
  };
  const { organizationId, locationId } = ctx;
  return inLocation(ctx, async (tx) => {
    await tx
      .insert(notificationSettings)
      .values({ organizationId, locationId, userId, ...chosen })
      .onConflictDoUpdate({
        target: [notificationSettings.organizationId, notificationSettings.locationId, notificationSettings.userId],
        set: chosen,
      });
    return selectSettings(tx, ctx, userId);
  });
}
