import type { CalendarOptions } from '@fullcalendar/react';
import { renderChip } from './entry-chip';

/** Of every view. Chips are our own buttons (entry-chip.tsx), so FullCalendar makes none: `eventInteractive` is off. */
export const gridOptions: CalendarOptions = {
  headerToolbar: false,
  timeZone: 'UTC',
  eventContent: renderChip,
  moreLinkText: (count) => `+ ${count} more`,
  // Chips say their time themselves; FullCalendar would put it into words each time it draws one.
  displayEventTime: false,
  firstDay: 1,
  editable: true,
  eventInteractive: false,
  // Else a post at 23:30 becomes a bar of two days.
  defaultTimedEventDuration: '00:01',
  forceEventDuration: false,
  eventOrder: 'rank',
  // An entry put back must be where it was at once: the reason stands beside.
  dragRevertDuration: 120,
  height: '100%',
  locale: 'en-GB',
};
