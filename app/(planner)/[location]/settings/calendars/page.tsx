import { CalendarLinkSettings } from '@/components/settings/calendar-link-settings';
import { FeedSettings } from '@/components/settings/feed-settings';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';
import { publicAddress } from '@/lib/server/public-address';

type Props = { params: Promise<{ location: string }> };

export default async function CalendarsPage({ params }: Props) {
  const { actor } = await pageServices((await params).location);
  return (
    <>
      <FeedSettings mayManage={can(actor, 'feed.manage')} />
      <CalendarLinkSettings server={publicAddress()} />
    </>
  );
}
