import { type FeedItem, feedKey } from '../feed-item';
import { feedLimits } from '../feed-limits';
import { instantClock, toWallTime } from '../zone';
import { occurrences, type Work } from './occurrences';
import type { ReadEvent } from './read-event';
import { addMinutes } from './read-time';
import { moveWall } from './resolve-zone';
import { type Turn, turnAt, turnOf, widen } from './turns';

export type Expanded = {
  items: FeedItem[];
  /** It has more than these. */
  cut: boolean;
  /** It repeats by something we do not read: these are the times that are sure. */
  unread: boolean;
};
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

function turnedItem(series: ReadEvent, { event, minutes, instantOf }: Turn, wall: string, key: string): FeedItem {
  const start = addMinutes(moveWall(wall, series.timeZone, event.timeZone), minutes);
  return itemOf(event, start, key, instantOf);
}

const touches = (item: FeedItem, { from, to }: Window) =>
  item.startsAt < to && (item.endsAt === null ? item.startsAt >= from : item.endsAt > from);

/**
 * The occurrences of one series in a window. `overrides` are those of its occurrences that were changed, alone or with
 * all that follow; one whose series does not have it stands by itself.
 */
export function* expandEvent(
  series: ReadEvent | null,
  overrides: ReadEvent[],
  window: Window,
  work: Work,
): Generator<void, Expanded> {
  const items: FeedItem[] = [];
  const replaced = new Set<string>();
  const turns: Turn[] = [];
  for (const one of overrides.slice(0, feedLimits.perEvent)) {
    const asked = one.replaces;
    if (!asked) continue;
    const zone = series?.timeZone ?? one.timeZone;
    const wall = asked.date ? asked.wall : moveWall(asked.wall, asked.timeZone ?? one.timeZone, zone);
    // A date alone replaces whatever of the series is on that day.
    replaced.add(asked.date ? wall.slice(0, 10) : wall);
    const item = itemOf(one, one.start, `${one.uid}|${wall}`);
    if (touches(item, window)) items.push(item);
    if (one.andFuture && series) turns.push(turnOf(one, wall, series));
  }
  // What follows one without its series, nobody knows.
  if (!series)
    return { items, cut: overrides.length > feedLimits.perEvent, unread: overrides.some((one) => one.andFuture) };
  const isGone = (wall: string) => replaced.has(wall) || replaced.has(wall.slice(0, 10));
  const name = series.uid || `${series.start} ${series.title}`;
  if (series.rules.length === 0 && series.extra.length === 0) {
    const item = itemOf(series, series.start, name);
    if (!isGone(series.start) && touches(item, window)) items.push(item);
    return { items, cut: false, unread: series.unread };
  }
  turns.sort((a, b) => (a.from < b.from ? -1 : 1));
  const { walls, cut, unread } = yield* wallsOf(series, overrides, widen(window, series, turns), work);
  const instantOf = instantClock(series.timeZone);
  for (const wall of walls) {
    if (isGone(wall)) continue;
    if (items.length % 200 === 0) yield;
    if (items.length >= feedLimits.perEvent) return { items, cut: true, unread };
    const turn = turnAt(turns, wall);
    const key = `${name}|${wall}`;
    const item = turn ? turnedItem(series, turn, wall, key) : itemOf(series, wall, key, instantOf);
    if (touches(item, window)) items.push(item);
  }
  return { items, cut, unread };
}

/** The wall times of a series in order, less those it leaves out. Where its rules are not read, those it names itself. */
function* wallsOf(series: ReadEvent, overrides: ReadEvent[], range: { from: string; to: string }, work: Work) {
  const { start, extra, rules, exceptRules, except, exceptDays } = series;
  const within = (wall: string) => wall >= range.from && wall <= range.to;
  const sure = [start, ...extra].filter(within);
  const walls = new Set(sure);
  const gone = new Set([...except, ...exceptDays]);
  const most = feedLimits.perEvent;
  let cut = false;
  let unread = series.unread || overrides.some((one) => one.unread);
  for (const rule of unread ? [] : rules) {
    const found = yield* occurrences(rule, start, { ...range, most }, work);
    for (const wall of found.walls) walls.add(wall);
    cut ||= found.cut;
    unread ||= found.unread;
  }
  for (const rule of unread ? [] : exceptRules) {
    const found = yield* occurrences(rule, start, { ...range, most }, work);
    for (const wall of found.walls) gone.add(wall);
    // Half of what it leaves out is as good as not read.
    unread ||= found.unread || found.cut;
  }
  const kept = unread ? new Set(sure) : walls;
  return { walls: [...kept].filter((wall) => !gone.has(wall) && !gone.has(wall.slice(0, 10))).sort(), cut, unread };
}
