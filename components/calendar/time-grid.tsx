'use client';
import interactionPlugin from '@fullcalendar/react/interaction';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useMemo } from 'react';
import { useLocation } from '@/components/data/location';
import { zoneCity } from '@/components/ui/format-time';
import { visibleDays } from './calendar-dates';
import { GridCalendar, type GridProps } from './grid-calendar';
import { gridOptions } from './grid-options';
import { useIsPhone } from './use-is-phone';
import { useViewerZone, viewerHour } from './viewer-zone';

const plugins = [timeGridPlugin, interactionPlugin];
const options = {
  ...gridOptions,
  slotEventOverlap: false,
  eventMinHeight: 24,
  eventShortHeight: 24,
  nowIndicator: true,
  allDaySlot: true,
  allDayText: 'all day',
  slotDuration: '00:30',
  snapDuration: '00:05',
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  scrollTime: '07:00',
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
} as const;

/** Side by side, never over each other's words: as many as a column has room for. What is more is counted. */
const stacks = (day: number) => ({
  views: { timeGridWeek: { eventMaxStack: 2 }, timeGridDay: { eventMaxStack: day } },
});
const wide = { ...options, ...stacks(6) };
const phone = { ...options, ...stacks(3) };

/** Week and day. Who sits in another zone gets a second, quiet column of hours: their own clock. */
export default function TimeGrid(props: GridProps) {
  const { timeZone } = useLocation();
  const viewerZone = useViewerZone();
  const first = visibleDays(props.view, props.date).from;
  const fitting = useIsPhone() ? phone : wide;
  const clocks = useMemo(() => {
    if (!viewerZone) return fitting;
    return {
      ...fitting,
      slotHeaderContent: ({ text }: { text: string }) => (
        <span className="flex justify-end gap-2">
          <span className="opacity-75">{viewerHour(first, text, timeZone, viewerZone)}</span>
          <span>{text}</span>
        </span>
      ),
      allDayHeaderContent: () => (
        <span className="grid justify-items-end leading-4">
          <span className="opacity-75">{zoneCity(viewerZone)}</span>
          <span>{zoneCity(timeZone)}</span>
        </span>
      ),
    };
  }, [viewerZone, timeZone, first, fitting]);
  return <GridCalendar {...props} plugins={plugins} options={clocks} />;
}
