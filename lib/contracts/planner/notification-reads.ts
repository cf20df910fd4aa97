import type { NotificationCount, NotificationSettingsView, NotificationView } from '@/lib/domain/notification';

/** GETs of a person's notifications; a part of PlannerReads. */
export type NotificationReads = {
  '/locations/{locationId}/notifications': {
    query: { cursor?: string; limit?: number };
    answer: { notifications: NotificationView[]; nextCursor: string | null };
  };
  '/locations/{locationId}/notifications/count': { query: Record<never, never>; answer: NotificationCount };
  '/locations/{locationId}/notification-settings': {
    query: Record<never, never>;
    answer: NotificationSettingsView;
  };
};
