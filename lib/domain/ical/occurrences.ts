import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from '#temporal';
import { addMinutes } from './read-time';

/** Steps all rules of one feed may take together; `left` goes down. */
export type Work = { left: number };
export type Occurrences = {
  walls: string[];
  /** More than were taken, or too much to work through. */
  cut: boolean;
  /** A rule the library refuses: nothing is known of its days. */
  unread: boolean;
};

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('UTC');
const wallOf = (date: { epochMilliseconds: number }) => new Date(date.epochMilliseconds).toISOString().slice(0, 16);
const perDay: Record<string, number> = { SECONDLY: 86_400, MINUTELY: 1440, HOURLY: 24 };

/** How often a day a rule may come. */
function timesADay(rule: string): number {
  const frequency = /FREQ=(\w+)/i.exec(rule)?.[1]?.toUpperCase() ?? '';
  const lists = [...rule.matchAll(/BY(?:HOUR|MINUTE|SECOND)=([\d,]+)/gi)].map(
    ([, list = '']) => list.split(',').length,
  );
  return lists.reduce((all, one) => all * one, perDay[frequency] ?? 1);
}

/**
 * Wall times of a rule between two wall times (both included). The rule runs on the wall clock, as if there were no
 * zones: nine o’clock stays nine o’clock over a clock change. A rule that is none has no occurrences.
 */
export function* occurrences(
  rule: string,
  start: string,
  range: { from: string; to: string; most: number },
  work: Work,
): Generator<void, Occurrences> {
  const walls: string[] = [];
  const clean = rule.replace(/^RRULE:/i, '').trim();
  const times = timesADay(clean);
  // Minutes asked at once, so that a step finds a few thousand times at most; null when all can be asked at once.
  const step = times === 1 ? null : Math.max(60, Math.ceil((2000 / times) * 1440));
  try {
    const recurrence = new RRuleTemporal({
      rruleString: `RRULE:${clean}`,
      dtstart: at(start),
      maxIterations: 50_000,
      maxCandidateEvaluations: 20_000,
      cache: false,
    });
    let begin = range.from < start ? start : range.from;
    while (begin <= range.to) {
      if (work.left <= 0) return { walls, cut: true, unread: false };
      const last = step === null ? range.to : addMinutes(begin, step);
      const [end = range.to] = [last, range.to].sort();
      const found = recurrence.between(at(begin), at(end), true);
      work.left -= 1000 + found.length + Math.min(times, 20_000);
      for (const one of found) {
        const wall = wallOf(one);
        if (wall === walls.at(-1)) continue;
        if (walls.length >= range.most) return { walls, cut: true, unread: false };
        walls.push(wall);
      }
      if (end === range.to) break;
      begin = end;
      yield;
    }
    return { walls, cut: false, unread: false };
  } catch (error) {
    if (error instanceof TypeError) throw error;
    work.left -= 20_000;
    // Either one whose end cannot be reached with honest work, or no rule: the first time stands by itself.
    const endless = error instanceof Error && error.message.startsWith('Maximum');
    return { walls, cut: endless, unread: !endless };
  }
}
