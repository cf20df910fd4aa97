'use client';
import type { PluginInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import { useEffect, useState } from 'react';
import { useAfterPaint } from '@/components/composer/use-after-paint';
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

/** Draws the days at once; the entries with what moves them, because FullCalendar does not notice a plugin that comes later. */
export default function MonthGrid({ answer, ...props }: GridProps) {
  const [plugins, setPlugins] = useState(whole);
  const isPainted = useAfterPaint();
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
