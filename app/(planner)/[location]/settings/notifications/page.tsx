import { NotificationSettings } from '@/components/settings/notification-settings';
import { pageServices } from '@/lib/server/page-context';
import { getNotificationSettings } from '@/lib/services/notifications/notification-settings';

export default async function NotificationsPage({ params }: { params: Promise<{ location: string }> }) {
  return <NotificationSettings settings={await getNotificationSettings(await pageServices((await params).location))} />;
}
