'use client';
import '@fullcalendar/react/skeleton.css';
import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type EventApi,
  type PluginInput,
} from '@fullcalendar/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSelectionStore } from '@/components/batch/selection';
import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';
import { almanacTheme } from './almanac-theme';
import { DragNote } from './drag-note';
import { useGridCursor } from './grid-cursor';
import { type GridItem, gridEvents, markEvents } from './grid-entries';
import { subjectOf, useGridKeys } from './grid-keys';
import type { Place } from './place-entry';
import { useDragging } from './use-dragging';
import { useIsPhone } from './use-is-phone';

export type GridView = 'month' | 'week' | 'day';
export type GridProps = {
  view: GridView;
  date: string;
  /** Wall clock of the location now. The grid lives in wall time ("UTC" to FullCalendar): no zone arithmetic here. */
  now: string;
  answer: CalendarDays | undefined;
  onOpen(entry: CalendarEntry): void;
  /** A day, `2026-11-24`, or a time on one, `2026-11-24T09:30…`. */
  onCreate(clicked: string): void;
  onMove(entry: CalendarEntry, place: Place, putBack: () => void): void;
  /** All that is chosen, by whole days. */
  onMoveAll(days: number): void;
  onMore(day: string): void;
  onGoTo(date: string): void;
  /** Asks for another day and time. */
  onMoveTo(entry: CalendarEntry): void;
  onRemove(entry: CalendarEntry): void;
};
const shownAs = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
const nothing: CalendarDays = { days: [], entries: [] };

// Nothing, '' and 'popover' open FullCalendar's popover over the grid, any other string changes the view; a boxed one does
// neither: the day opens beside.
const stay: string = Object('stay');
const itemOf = (event: EventApi): GridItem => event.extendedProps.item;

/** FullCalendar in our hands, with the plugins and options of one kind of view. */
export function GridCalendar({
  plugins,
  options,
  ...props
}: GridProps & { plugins: PluginInput[]; options: CalendarOptions }) {
  const calendar = useRef<CalendarRef>(null);
  const root = useRef<HTMLDivElement>(null);
  const selection = useSelectionStore();
  const cursor = useGridCursor();
  const isPhone = useIsPhone();
  const { view, date, answer = nothing } = props;
  const shown = shownAs[view];
  const marksOnly = isPhone && view === 'month';

  const at = useRef(`${shown} ${date}`);
  useEffect(() => {
    // It begins with them: told again, it would draw everything again.
    if (at.current === `${shown} ${date}`) return;
    at.current = `${shown} ${date}`;
    const api = calendar.current?.getApi();
    // FullCalendar flushes while changing view; after the effect React allows that.
    queueMicrotask(() => api?.changeView(shown, date));
  }, [shown, date]);

  const events = useMemo(
    () => (marksOnly ? markEvents(answer) : gridEvents(answer, view === 'month' ? undefined : 3)),
    [answer, marksOnly, view],
  );
  const toggle = (entry: CalendarEntry, shift: boolean) =>
    selection.toggle(
      { subject: subjectOf(entry), id: entry.id },
      shift
        ? { through: events.flatMap(({ extendedProps: { item } }) => (item.kind === 'entry' ? asItem(item) : [])) }
        : {},
    );
  const press = (item: GridItem, keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    if (item.kind !== 'entry') props.onMore(item.day);
    else if (keys.shiftKey || keys.ctrlKey || keys.metaKey) toggle(item.entry, keys.shiftKey);
    else props.onOpen(item.entry);
  };
  const { dragging, note, isDragging } = useDragging({
    onMove: props.onMove,
    countWith: ({ id }) => (selection.has(id) ? selection.size() : 1),
    onMoveAll: props.onMoveAll,
  });
  const onKeyDown = useGridKeys(root, cursor, { ...props, answer, onToggle: toggle });
  const acts = useRef({ ...props, press, marksOnly });
  acts.current = { ...props, press, marksOnly };
  // A month looks at the day only.
  const clock = view === 'month' ? `${props.now.slice(0, 10)}T00:00:00` : `${props.now}:00`;
  // What changes while something is in the hand is drawn after the drop: drawn anew, it would be lost from the hand.
  const still = useRef({ now: clock, events });
  if (!isDragging) still.current = { now: clock, events };
  const { now, events: drawnEvents } = still.current;
  // An option that is another one than before has FullCalendar draw everything again: they stay the same ones.
  const [begin] = useState({ initialView: shown, initialDate: date });
  const pressed = useMemo((): CalendarOptions => {
    return {
      eventClick: (info) => {
        info.jsEvent.preventDefault();
        acts.current.press(itemOf(info.event), info.jsEvent);
      },
      dateClick: ({ dateStr }) =>
        acts.current.marksOnly ? acts.current.onMore(dateStr) : acts.current.onCreate(dateStr),
      moreLinkClick: (info) => {
        acts.current.onMore(info.date.toISOString().slice(0, 10));
        return stay;
      },
    };
  }, []);
  const drawn = useMemo(
    () => (
      <FullCalendar
        ref={calendar}
        {...{ plugins, now }}
        events={drawnEvents}
        {...almanacTheme}
        {...options}
        {...begin}
        {...pressed}
        {...dragging}
      />
    ),
    [plugins, now, drawnEvents, options, begin, pressed, dragging],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid and the chips inside come up to here.
    <div ref={root} className="h-full" onKeyDown={onKeyDown}>
      {drawn}
      <DragNote note={note} />
    </div>
  );
}

const asItem = ({ entry }: { entry: CalendarEntry }) => ({ subject: subjectOf(entry), id: entry.id });
