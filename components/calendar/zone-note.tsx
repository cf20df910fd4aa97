import { useLocation } from '@/components/data/location';
import { sayClocks } from './viewer-zone';

/** Which clock the calendar shows, for who sits in another zone. */
export function ZoneNote({ date, viewerZone }: { date: string; viewerZone: string }) {
  const { timeZone } = useLocation();
  return <p className="text-ink-faint text-xs">{sayClocks(timeZone, viewerZone, Date.parse(`${date}T12:00Z`))}</p>;
}
