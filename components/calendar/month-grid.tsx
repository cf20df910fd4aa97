'use client';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import { GridCalendar, type GridProps } from './grid-calendar';
import { gridOptions } from './grid-options';

// All it needs from the start: FullCalendar does not notice a plugin that comes later.
const plugins = [dayGridPlugin, interactionPlugin];
const options = {
  ...gridOptions,
  dayMaxEvents: false,
  fixedWeekCount: true,
  monthStartFormat: { month: 'short', day: 'numeric' },
  dayHeaderFormat: { weekday: 'short' },
} as const;

export default function MonthGrid(props: GridProps) {
  return <GridCalendar {...props} plugins={plugins} options={options} />;
}
