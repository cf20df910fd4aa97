import { type FeedContent, type FeedItem, feedWindow, tidy } from '../feed-item';
import { feedLimits } from '../feed-limits';
import { expandEvent } from './expand-event';
import { goesOn } from './goes-on';
import type { Work } from './occurrences';
import { parseCalendar } from './parse-calendar';
import { type ReadEvent, readEvent } from './read-event';
import { resolveZone } from './resolve-zone';

type Options = { /** The location's zone: of floating times and whole days. */ timeZone: string; now: Date };
type Series = { series: ReadEvent | null; overrides: Map<string, ReadEvent> };

const newer = (a: ReadEvent, b: ReadEvent | null | undefined) => !b || a.sequence >= b.sequence;
const amount = (count: number) => count.toLocaleString('en');

function unreadWords(titles: string[]): string {
  const some = titles.slice(0, 3).map((title) => `“${tidy(title, 60)}”`);
  const named = `${some.join(', ')}${titles.length > some.length ? ' and others' : ''}`;
  return titles.length === 1
    ? `One event uses a rule that Almanac does not read (${named}): only its first time is shown.`
    : `${amount(titles.length)} events use rules that Almanac does not read (${named}): only their first times are shown.`;
}

/** Events by their name: each series with the occurrences of it that were changed. */
function* bySeries(events: Iterable<ReadEvent>): Generator<void, Map<string, Series>> {
  const all = new Map<string, Series>();
  let nameless = 0;
  for (const event of events) {
    const name = event.uid || `nameless ${nameless++}`;
    const one = all.get(name) ?? { series: null, overrides: new Map<string, ReadEvent>() };
    const changed = event.replaces?.wall;
    if (changed && newer(event, one.overrides.get(changed))) one.overrides.set(changed, event);
    if (!changed && newer(event, one.series)) one.series = event;
    all.set(name, one);
  }
  yield;
  return all;
}

/**
 * What a calendar says of the time around now. Yields often, so that whoever drives it can let others work and can stop
 * it; costs are bounded whatever the text is.
 */
export function* readCalendar(text: string, { timeZone, now }: Options): Generator<void, FeedContent> {
  const raw = yield* parseCalendar(text);
  const notes = new Set<string>();
  if (!raw.ended) notes.add('This calendar broke off in the middle; what it did not come to say was left as it was.');
  if (raw.cut) notes.add('This calendar has more than 60,000 events; the rest was not read.');
  const zones = new Map<string, string>();
  const zoneOf = (tzid: string): string => {
    const known = zones.get(tzid);
    if (known) return known;
    const found = zones.size < 500 ? resolveZone(tzid, raw.zones, now.getUTCFullYear(), timeZone) : null;
    if (!found) notes.add(`Nobody knows the time zone “${tidy(tzid, 60)}”; its times were read as ${timeZone}.`);
    zones.set(tzid, found ?? timeZone);
    return found ?? timeZone;
  };
  const events: ReadEvent[] = [];
  let timeless = 0;
  for (const one of raw.events.splice(0)) {
    const event = readEvent(one, zoneOf, timeZone);
    if (event) events.push(raw.canceled ? { ...event, canceled: true } : event);
    else timeless += 1;
    yield;
  }
  if (timeless > 0)
    notes.add(
      timeless === 1
        ? 'One event has no time and was left out.'
        : `${amount(timeless)} events have no time and were left out.`,
    );
  const items = new Map<string, FeedItem>();
  const unread: string[] = [];
  const work: Work = { left: 1_500_000 };
  const { perEvent, perFeed } = feedLimits;
  for (const { series, overrides } of (yield* bySeries(events)).values()) {
    const found = yield* expandEvent(series, [...overrides.values()], feedWindow(now), work);
    if (found.cut) {
      const title = (series ?? [...overrides.values()][0])?.title ?? '';
      if (notes.size < 5)
        notes.add(
          `“${tidy(title, 60)}” comes back too often; ${amount(found.items.length)} of its times are kept, at most ${amount(perEvent)}.`,
        );
    }
    if (found.unread) unread.push((series ?? [...overrides.values()][0])?.title ?? '');
    for (const item of found.items) {
      if (items.size >= perFeed) break;
      items.set(item.key, item);
    }
    if (items.size >= perFeed) {
      notes.add(`This calendar has more than ${amount(perFeed)} times around now; the rest was left out.`);
      break;
    }
    yield;
  }
  const said = [...(unread.length > 0 ? [unreadWords(unread)] : []), ...notes];
  return {
    name: raw.name ? tidy(raw.name, 60) : null,
    items: [...items.values()],
    notes: said.slice(0, 8),
    brokenOff: !raw.ended,
    goesOn: events.some((event) => goesOn(event, feedWindow(now).to)),
  };
}
