import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { countNotifications } from '@/lib/services/notifications/count-notifications';
import { listNotifications } from '@/lib/services/notifications/list-notifications';
import { getNotificationSettings } from '@/lib/services/notifications/notification-settings';
import { type ApiContext, reading } from './access';

const { reads } = implement(plannerContract).$context<ApiContext>();

export const notificationReads = {
  '/locations/{locationId}/notifications': reads['/locations/{locationId}/notifications'].handler(
    reading(listNotifications),
  ),
  '/locations/{locationId}/notifications/count': reads['/locations/{locationId}/notifications/count'].handler(
    reading(countNotifications),
  ),
  '/locations/{locationId}/notification-settings': reads['/locations/{locationId}/notification-settings'].handler(
    reading(getNotificationSettings),
  ),
};
