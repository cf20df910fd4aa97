import type { PostingSlot } from '@/lib/domain/location';

/** Monday first; `dayOfWeek` 0 is Sunday. */
export const week = [
  { dayOfWeek: 1, name: 'Monday', short: 'Mo' },
  { dayOfWeek: 2, name: 'Tuesday', short: 'Tu' },
  { dayOfWeek: 3, name: 'Wednesday', short: 'We' },
  { dayOfWeek: 4, name: 'Thursday', short: 'Th' },
  { dayOfWeek: 5, name: 'Friday', short: 'Fr' },
  { dayOfWeek: 6, name: 'Saturday', short: 'Sa' },
  { dayOfWeek: 0, name: 'Sunday', short: 'Su' },
] as const;

export const timesOf = (slots: PostingSlot[], dayOfWeek: number) =>
  [...new Set(slots.filter((slot) => slot.dayOfWeek === dayOfWeek).map(({ time }) => time))].sort();

/** The slots with a time on these days; one that is there already stays one. */
export function withTime(slots: PostingSlot[], days: number[], time: string): PostingSlot[] {
  const others = slots.filter((slot) => !(days.includes(slot.dayOfWeek) && slot.time === time));
  return [...others, ...days.map((dayOfWeek) => ({ dayOfWeek, time }))];
}

export const withoutTime = (slots: PostingSlot[], dayOfWeek: number, time: string) =>
  slots.filter((slot) => slot.dayOfWeek !== dayOfWeek || slot.time !== time);
