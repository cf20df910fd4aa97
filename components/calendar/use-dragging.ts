'use client';

import type { AllowFunc, CalendarOptions, EventApi, EventDropInfo } from '@fullcalendar/react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from '@/components/data/location';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { daysBetween } from './calendar-dates';
import { createDragNote } from './drag-note';
import { sayPlace } from './entry-words';
import { firstDay, type GridItem } from './grid-entries';
import type { Place } from './place-entry';
import { sayShift } from './say-shift';

type Span = { startStr: string; endStr: string; allDay: boolean };
type Acts = {
  onMove(entry: CalendarEntry, place: Place, putBack: () => void): void;
  /** How many go along when this one is dragged; 1 when it goes alone. */
  countWith(entry: CalendarEntry): number;
  onMoveAll(days: number): void;
};

const wall = (text: string) => (text.length === 10 ? `${text}T00:00` : text.slice(0, 16));
const entryOf = (event: EventApi | null): CalendarEntry | null => {
  const item: GridItem | undefined = event?.extendedProps.item;
  return item?.kind === 'entry' ? item.entry : null;
};
/** Posts are moments and stay them; what has no end keeps none. */
const placeOf = (entry: CalendarEntry, { startStr, endStr, allDay }: Span): Place => {
  const isMoment = entry.kind === 'post' || (!entry.end && !entry.allDay && !allDay);
  return { wallTime: wall(startStr), end: isMoment || !endStr ? null : wall(endStr), allDay };
};

/** What FullCalendar tells of drags and of pulled ends, as moves of entries; the note under the pointer says where to. */
export function useDragging(acts: Acts) {
  const { timeZone } = useLocation();
  const latest = useRef(acts);
  latest.current = acts;
  const [isDragging, setDragging] = useState(false);

  const tools = useMemo(() => {
    const note = createDragNote(timeZone);
    // Asked for every place the pointer comes to.
    const eventAllow: AllowFunc = (span, event) => {
      const entry = entryOf(event);
      if (!entry) return false;
      const allowed = entry.kind !== 'post' || !span.allDay;
      const place = placeOf(entry, span);
      const count = latest.current.countWith(entry);
      if (count > 1) {
        note.say(`${count} entries, ${sayShift(daysBetween(firstDay(entry), firstDay(place)))}`, null);
        return true;
      }
      note.say(allowed ? sayPlace(place) : 'A post needs a time', allowed && !place.allDay ? place.wallTime : null);
      return allowed;
    };
    const done = ({ event, revert }: { event: EventApi; revert: () => void }) => {
      const entry = entryOf(event);
      if (entry) latest.current.onMove(entry, placeOf(entry, event), revert);
    };
    const drop = (info: EventDropInfo) => {
      const entry = entryOf(info.event);
      if (!entry || latest.current.countWith(entry) === 1) return done(info);
      const days = daysBetween(firstDay(entry), info.event.startStr.slice(0, 10));
      info.revert();
      if (days !== 0) latest.current.onMoveAll(days);
    };
    const start = ({ jsEvent }: { jsEvent: UIEvent }) => {
      setDragging(true);
      note.start(jsEvent);
    };
    const stop = () => {
      setDragging(false);
      note.stop();
    };
    const dragging: CalendarOptions = {
      eventAllow,
      eventDragStart: start,
      eventResizeStart: start,
      eventDragStop: stop,
      eventResizeStop: stop,
      eventDrop: drop,
      eventResize: done,
    };
    return { dragging, note };
  }, [timeZone]);
  return { ...tools, isDragging };
}
