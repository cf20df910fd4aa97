import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { notificationSettings, notifications } from '@/db/schema/notifications';
import { users } from '@/db/schema/users';
import { choicesOf, defaultDigestAt, type NotificationSettingsView } from '@/lib/domain/notification';
import { env } from '@/lib/env';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { readerOf } from './own';

/** What a person chose at this location, or what holds until they do. */
export async function selectSettings(tx: Transaction, ctx: Context, userId: string): Promise<NotificationSettingsView> {
  const here = and(
    eq(notificationSettings.organizationId, ctx.organizationId),
    eq(notificationSettings.locationId, ctx.locationId),
    eq(notificationSettings.userId, userId),
  );
  const [chosen] = await tx.select().from(notificationSettings).where(here);
  const [person] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return {
    choices: choicesOf(chosen?.choices ?? {}),
    quiet: Boolean(chosen?.quietFrom && chosen.quietTo),
    quietFrom: chosen?.quietFrom ?? '22:00',
    quietTo: chosen?.quietTo ?? '07:00',
    timeZone: chosen?.timeZone ?? (await locationTimeZone(tx, ctx)),
    digestAt: chosen?.digestAt ?? defaultDigestAt,
    mailTo: env().SMTP_URL ? (person?.email ?? null) : null,
    mailTrouble: await lastTrouble(tx, ctx, userId),
  };
}

/** What the mail server said of the newest mail, where it said that it can never be delivered. */
async function lastTrouble(tx: Transaction, ctx: Context, userId: string): Promise<string | null> {
  const [newest] = await tx
    .select({ state: notifications.mailState, error: notifications.mailError })
    .from(notifications)
    .where(
      and(
        eq(notifications.organizationId, ctx.organizationId),
        eq(notifications.locationId, ctx.locationId),
        eq(notifications.userId, userId),
        eq(notifications.inApp, true),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(1);
  return newest?.state === 'refused' ? newest.error : null;
}

export async function getNotificationSettings(ctx: Context): Promise<NotificationSettingsView> {
  const userId = readerOf(ctx);
  return inLocation(ctx, (tx) => selectSettings(tx, ctx, userId));
}
