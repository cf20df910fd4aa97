import { formatTime } from '@/components/ui/format-time';
import { networkNames } from '@/components/ui/network-mark';
import { stateWords } from '@/components/ui/state-words';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { publicationStates } from '@/lib/domain/publication';
import { sayWallTime } from './calendar-dates';
import { kindWords } from './entry-mark';
import { firstDay, lastDay } from './grid-entries';
import type { Place } from './place-entry';

const sayDate = (day: string) => sayWallTime(`${day}T00:00`).slice(0, -7);
const clock = (wallTime: string) => wallTime.slice(11, 16);

/** `Tue 24 Nov, 09:00` · `Tue 24 Nov` · `Tue 24 Nov – Thu 26 Nov` · `Tue 24 Nov, 09:00–10:30`. */
export function sayPlace(place: Place): string {
  const first = firstDay(place);
  const last = lastDay(place);
  if (place.allDay) return first === last ? sayDate(first) : `${sayDate(first)} – ${sayDate(last)}`;
  const start = sayWallTime(place.wallTime);
  if (!place.end) return start;
  return first === last ? `${start}–${clock(place.end)}` : `${start} – ${sayWallTime(place.end)}`;
}

/** What an entry is, in words: `Scheduled post` · `E-mail` · `Task, done`. */
export function sayKind({ kind, state }: CalendarEntry): string {
  const known = publicationStates.find((one) => one === state);
  if (kind === 'post') return known ? `${stateWords[known]} post` : 'Post';
  return state === 'planned' ? kindWords[kind] : `${kindWords[kind]}, ${state}`;
}

/** Why it stays where it is; null when it can be moved. */
export function whyStill(entry: CalendarEntry): string | null {
  if (entry.movable) return null;
  if (entry.feedHue !== null) return 'It comes from a calendar feed: it is moved there.';
  if (entry.kind === 'post') return 'A post that has gone out, or is under way, stays where it is.';
  return 'It cannot be moved here.';
}

/** The whole of an entry for ears, in one breath. */
export function sayEntry(entry: CalendarEntry, selected: boolean): string {
  const networks = entry.networks.map((network) => networkNames[network]).join(', ');
  return [
    ...(selected ? ['Selected'] : []),
    sayKind(entry),
    sayPlace(entry),
    entry.text.trim() || 'No text yet',
    ...(networks ? [networks] : []),
  ].join('. ');
}

/** What hovering tells: when on the location's clock, when on the reader's own (if another), and why it does not move. */
export function hoverWords(entry: CalendarEntry, viewerZone: string | null): string {
  const yours = viewerZone && !entry.allDay ? [`${formatTime(entry.at, viewerZone)} for you`] : [];
  const why = whyStill(entry);
  return [
    `${sayKind(entry)}: ${entry.text.trim() || 'No text yet'}`,
    sayPlace(entry),
    ...yours,
    ...(why ? [why] : []),
  ].join('\n');
}
