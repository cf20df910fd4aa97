import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { NotificationCount, NotificationSettingsView, NotificationView } from '@/lib/domain/notification';
import { Location } from './filters';
import type { NotificationReads } from './notification-reads';
import { read } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Notifications'] });

/** A person's own: a session reads them, an API key has none. */
export const notificationReadRoutes = {
  '/locations/{locationId}/notifications': read(
    '/locations/{locationId}/notifications',
    about('listNotifications', 'What one was told of, the newest first'),
    z.object({ ...Location, cursor: z.optional(Id), limit: z.coerce.number().int().min(1).max(100).optional() }),
    z.object({ notifications: z.array(NotificationView), nextCursor: z.nullable(z.string()) }),
  ),
  '/locations/{locationId}/notifications/count': read(
    '/locations/{locationId}/notifications/count',
    about('countNotifications', 'How many one has not read'),
    z.object(Location),
    NotificationCount,
  ),
  '/locations/{locationId}/notification-settings': read(
    '/locations/{locationId}/notification-settings',
    about('getNotificationSettings', 'How one is told: in the app, by mail, when not'),
    z.object(Location),
    NotificationSettingsView,
  ),
} satisfies Record<keyof NotificationReads, AnyContractProcedure>;
