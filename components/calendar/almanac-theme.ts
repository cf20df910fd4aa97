import type { CalendarOptions, DayCellInfo, EventDisplayInfo } from '@fullcalendar/react';
import { cn } from '@/components/ui/cn';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const focus = 'outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-accent';

/** Weekends are tinted a breath, past days a little more; today is inked. */
const dayTint = (day: { dow: number; isPast: boolean; isOther: boolean }) =>
  day.isPast || day.isOther
    ? 'bg-[color-mix(in_oklab,var(--ink)_3%,transparent)]'
    : day.dow === 0 || day.dow === 6
      ? 'bg-[color-mix(in_oklab,var(--ink)_2%,transparent)]'
      : '';

const dayNumber = (day: DayCellInfo) =>
  cn(
    'mx-2 mt-1 mb-0.5 inline-flex h-7 items-center font-display text-ink-soft text-lg tabular-nums',
    day.isNarrow && 'mx-1 h-6 text-md',
    day.isOther && 'text-ink-faint',
    day.isToday && 'mx-1 min-w-7 justify-center rounded-full bg-ink text-paper',
    day.isToday && day.isNarrow && 'mx-0 min-w-6',
  );

const chip = (info: EventDisplayInfo) =>
  cn(
    'group/chip relative min-h-6 rounded text-ink transition-colors hover:bg-sunk',
    info.isDragging && 'opacity-50 motion-safe:transition-none',
    info.isMirror && 'bg-page opacity-100 shadow-float',
    info.isSelected && 'bg-accent-wash',
  );

/** FullCalendar drawn with our tokens: its own themes are not used. Names follow its v7 class options. */
export const almanacTheme: CalendarOptions = {
  className: 'text-ink text-base',
  viewClass: 'border-line',
  tableHeaderClass: 'bg-paper',
  dayHeaderRowClass: 'border-line',
  dayHeaderClass: 'border-line',
  dayHeaderAlign: 'start',
  dayHeaderInnerClass: (day) =>
    cn(
      'px-2.5 py-2 text-xs text-ink-faint tabular-nums',
      day.isNarrow && 'px-1.5',
      day.isToday && 'font-semibold text-ink',
    ),
  dayHeaderDividerClass: 'border-b border-line',
  dayRowClass: 'border border-line',
  dayCellClass: (day) => cn('border border-line', dayTint(day)),
  dayCellTopClass: 'flex flex-row justify-start',
  dayCellTopInnerClass: dayNumber,
  dayCellTopContent: (day) => (day.text === '1' ? `1 ${monthName.format(day.date)}` : day.text),
  dayCellInnerClass: 'pb-1',
  eventClass: chip,
  listItemEventClass: (info) => (info.isNarrow ? 'mx-px mb-px' : 'mx-1 mb-px'),
  listItemEventInnerClass: 'flex min-w-0 grow items-center',
  rowEventClass: 'mx-1 mb-px',
  rowEventInnerClass: 'flex min-w-0 grow items-center',
  columnEventClass: 'bg-page',
  // Chips ask how wide theirs is (event-chip.tsx).
  columnEventInnerClass: '@container/column flex w-full min-w-0',
  columnEventAfterClass: (info) => (info.isEndResizable ? 'absolute inset-x-0 -bottom-1 h-2' : ''),
  rowEventAfterClass: (info) => (info.isEndResizable ? 'absolute inset-y-0 -right-1 w-2.5' : ''),
  moreLinkClass: cn('rounded text-xs text-ink-soft hover:bg-sunk hover:text-ink', focus),
  rowMoreLinkClass: 'mx-1 min-h-6 px-1.5 py-0.5',
  columnMoreLinkClass: 'border border-line bg-sunk px-1',
  dayLaneClass: (day) => cn('border border-line', dayTint(day)),
  dayLaneInnerClass: 'mx-0.5',
  slotLaneClass: (slot) => cn('border border-line', slot.isMinor && 'border-transparent'),
  slotHeaderRowClass: 'border border-transparent',
  slotHeaderClass: 'border border-transparent',
  slotHeaderInnerClass: 'px-2 py-1 text-xs text-ink-faint tabular-nums',
  slotHeaderDividerClass: 'border-line',
  allDayHeaderClass: 'border border-transparent',
  allDayHeaderInnerClass: 'px-2 py-1 text-right text-xs text-ink-faint',
  allDayDividerClass: 'border-b border-line',
  nowIndicatorLineClass: 'border-t-2 border-accent',
  nowIndicatorDotClass: 'size-2 rounded-full bg-accent -m-1',
  highlightClass: 'bg-accent-wash',
  navLinkClass: cn('hover:underline', focus),
  fillerClass: 'border border-line',
};
