import type { Metadata } from 'next';
import { wallClock } from '@/components/calendar/calendar-dates';
import { CalendarScreen } from '@/components/calendar/calendar-screen';
import { pageContext } from '@/lib/server/page-context';

export const metadata: Metadata = { title: 'Calendar' };

export default async function CalendarPage({ params }: { params: Promise<{ location: string }> }) {
  const { location } = await pageContext((await params).location);
  return <CalendarScreen wallTimeNow={wallClock(location.timeZone, Date.now())} />;
}
