import { type FeedItem, feedKey } from '../feed-item';
import { feedLimits } from '../feed-limits';
import { instantClock, toWallTime } from '../zone';
import { occurrences, type Work } from './occurrences';
import type { ReadEvent } from './read-event';
import { addMinutes } from './read-time';
import { moveWall } from './resolve-zone';

export type Expanded = { items: FeedItem[] /** It has more than these. */; cut: boolean };
type Window = { from: Date; to: Date };

/** One occurrence on the calendar. Wall times stay, instants follow from them; what ends before it begins is a moment. */
function itemOf(event: ReadEvent, wall: string, key: string, instantOf = instantClock(event.timeZone)): FeedItem {
  const { timeZone, minutes } = event;
  const startsAt = instantOf(wall);
  let end = minutes === null ? null : addMinutes(wall, minutes);
  let endsAt = end === null ? null : instantOf(end);
  if (minutes !== null && endsAt && endsAt <= startsAt) {
    // The clocks went forward in the midst of it: it lasts as long as it was to.
    endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    end = toWallTime(endsAt, timeZone);
  }
  const { title, description, url, allDay } = event;
  const state = event.canceled ? 'canceled' : 'planned';
  return { key: feedKey(key), title, description, url, start: wall, end, allDay, timeZone, startsAt, endsAt, state };
}

const touches = (item: FeedItem, { from, to }: Window) =>
  item.startsAt < to && (item.endsAt === null ? item.startsAt >= from : item.endsAt > from);

/**
 * The occurrences of one series in a window. `overrides` are those of its occurrences that were changed; one whose
 * series does not have it stands by itself.
 */
export function* expandEvent(
  series: ReadEvent | null,
  overrides: ReadEvent[],
  window: Window,
  work: Work,
): Generator<void, Expanded> {
  const items: FeedItem[] = [];
  let cut = false;
  const replaced = new Set<string>();
  for (const one of overrides.slice(0, feedLimits.perEvent)) {
    const asked = one.replaces;
    if (!asked) continue;
    const zone = series?.timeZone ?? one.timeZone;
    const wall = asked.date ? asked.wall : moveWall(asked.wall, asked.timeZone ?? one.timeZone, zone);
    // A date alone replaces whatever of the series is on that day.
    replaced.add(asked.date ? wall.slice(0, 10) : wall);
    const item = itemOf(one, one.start, `${one.uid}|${wall}`);
    if (touches(item, window)) items.push(item);
  }
  if (!series) return { items, cut: overrides.length > feedLimits.perEvent };
  const isGone = (wall: string) => replaced.has(wall) || replaced.has(wall.slice(0, 10));
  if (series.rules.length === 0 && series.extra.length === 0) {
    const item = itemOf(series, series.start, series.uid || `${series.start} ${series.title}`);
    if (!isGone(series.start) && touches(item, window)) items.push(item);
    return { items, cut: false };
  }
  const { from, to } = {
    from: addMinutes(toWallTime(window.from, series.timeZone), -(series.minutes ?? 0)),
    to: toWallTime(window.to, series.timeZone),
  };
  const walls = new Set([series.start, ...series.extra].filter((wall) => wall >= from && wall <= to));
  for (const rule of series.rules) {
    const found = yield* occurrences(rule, series.start, { from, to, most: feedLimits.perEvent }, work);
    for (const wall of found.walls) walls.add(wall);
    cut ||= found.cut;
  }
  const except = new Set([...series.except, ...series.exceptDays]);
  const kept = [...walls].filter((wall) => !except.has(wall) && !except.has(wall.slice(0, 10)) && !isGone(wall)).sort();
  const name = series.uid || `${series.start} ${series.title}`;
  const instantOf = instantClock(series.timeZone);
  for (const wall of kept) {
    if (items.length % 200 === 0) yield;
    if (items.length >= feedLimits.perEvent) return { items, cut: true };
    const item = itemOf(series, wall, `${name}|${wall}`, instantOf);
    if (touches(item, window)) items.push(item);
  }
  return { items, cut };
}
