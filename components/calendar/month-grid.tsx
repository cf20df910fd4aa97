'use client';
import type { PluginInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import { useEffect, useState } from 'react';
import { useAfterPaint } from '@/components/composer/use-after-paint';
import { CalendarSkeleton } from './calendar-skeleton';
import { GridCalendar, type GridProps } from './grid-calendar';
import { gridOptions } from './grid-options';

const options = {
  ...gridOptions,
  dayMaxEvents: false,
  fixedWeekCount: true,
  monthStartFormat: { month: 'short', day: 'numeric' },
  dayHeaderFormat: { weekday: 'short' },
} as const;

const lines: PluginInput[] = [dayGridPlugin];
/** With what drags and is clicked: fetched once, while the entries are still being asked for. */
let whole: PluginInput[] | null = null;
/** How long the days wait for their entries, in milliseconds: drawn together they are drawn once. */
const patience = 200;

/** Draws the days at once; the entries with what moves them, because FullCalendar does not notice a plugin that comes later. */
export default function MonthGrid({ answer, ...props }: GridProps) {
  const [plugins, setPlugins] = useState(whole);
  const isPainted = useAfterPaint();
  // The first time the code is on its way too: then the days come at once.
  const [waits, setWaits] = useState(whole !== null);
  const isWaiting = waits && !answer;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setWaits(false), patience);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  useEffect(() => {
    if (whole || !isPainted) return;
    let isHere = true;
    import('@fullcalendar/react/interaction')
      .then(({ default: interaction }) => {
        whole = [...lines, interaction];
      })
      // Out of reach: what is planned can be read all the same.
      .catch(() => {})
      .then(() => isHere && setPlugins(whole ?? lines));
    return () => {
      isHere = false;
    };
  }, [isPainted]);
  if (isWaiting) return <CalendarSkeleton />;
  return (
    <GridCalendar
      key={plugins ? 'whole' : 'lines'}
      {...props}
      answer={plugins ? answer : undefined}
      plugins={plugins ?? lines}
      options={options}
    />
  );
}
