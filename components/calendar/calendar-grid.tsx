'use client';
import '@fullcalendar/react/skeleton.css';
import FullCalendar, {
  type CalendarRef,
  type DateClickInfo,
  type EventDropInfo,
  type MoreLinkAction,
} from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useEffect, useMemo, useRef } from 'react';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { almanacTheme } from './almanac-theme';
import { type CalendarViewName, fullCalendarView } from './calendar-dates';
import { renderChip } from './event-chip';

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin];
const views = {
  dayGridMonth: {
    dayMaxEvents: 4,
    fixedWeekCount: true,
    monthStartFormat: { month: 'short', day: 'numeric' } as const,
  },
  timeGridWeek: { eventMaxStack: 3 },
  timeGridDay: { eventMaxStack: 8 },
  agenda: {
    type: 'list',
    duration: { days: 28 },
    listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' } as const,
  },
};

// Nothing, '' and 'popover' open FullCalendar's popover over the grid, any other string changes the view; a boxed one does
// neither: the day opens beside.
const stay: string = Object('stay');

export type CalendarGridProps = {
  view: CalendarViewName;
  date: string;
  /** Wall clock of the location now. The grid lives in wall time ("UTC" to FullCalendar): no zone arithmetic here. */
  now: string;
  entries: CalendarEntry[];
  onOpen(postId: string): void;
  onCreate(clicked: string): void;
  onMove(entry: CalendarEntry, wallTime: string, putBack: () => void): void;
  onMore(day: string): void;
};

export default function CalendarGrid(props: CalendarGridProps) {
  const calendar = useRef<CalendarRef>(null);
  const { view, date, entries } = props;
  const shown = fullCalendarView[view];

  useEffect(() => {
    const api = calendar.current?.getApi();
    // FullCalendar flushes while changing view; after the effect React allows that.
    queueMicrotask(() => api?.changeView(shown, date));
  }, [shown, date]);

  const events = useMemo(
    () =>
      entries.map((entry) => ({
        id: entry.id,
        title: entry.text,
        start: entry.wallTime,
        startEditable: entry.movable,
        extendedProps: { entry },
      })),
    [entries],
  );
  const drop = (info: EventDropInfo) =>
    props.onMove(info.event.extendedProps.entry, info.event.startStr.slice(0, 16), info.revert);
  const more: MoreLinkAction = (info) => {
    props.onMore(info.date.toISOString().slice(0, 10));
    return stay;
  };

  return (
    <FullCalendar
      ref={calendar}
      {...almanacTheme}
      plugins={plugins}
      views={views}
      initialView={shown}
      initialDate={date}
      timeZone="UTC"
      now={`${props.now}:00`}
      events={events}
      eventContent={renderChip}
      eventClick={(info) => {
        info.jsEvent.preventDefault();
        props.onOpen(info.event.id);
      }}
      dateClick={(info: DateClickInfo) => props.onCreate(info.dateStr)}
      eventDrop={drop}
      moreLinkClick={more}
      moreLinkText={(count) => `+ ${count} more`}
      headerToolbar={false}
      firstDay={1}
      editable
      eventDurationEditable={false}
      eventInteractive
      defaultTimedEventDuration="00:01"
      forceEventDuration={false}
      eventMinHeight={24}
      eventShortHeight={24}
      eventOrder="start,title"
      nowIndicator
      allDaySlot={false}
      slotDuration="00:30"
      snapDuration="00:05"
      slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      scrollTime="07:00"
      height={view === 'list' ? 'auto' : '100%'}
      dayHeaderFormat={view === 'month' ? { weekday: 'short' } : { weekday: 'short', day: 'numeric' }}
      locale="en-GB"
      noEventsText="Nothing planned in these four weeks."
    />
  );
}
