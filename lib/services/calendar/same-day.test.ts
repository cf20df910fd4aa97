import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from '#temporal';
import { agendaLines } from '@/components/calendar/agenda-lines';
import { wallClock as browserClock, visibleDays } from '@/components/calendar/calendar-dates';
import { gridEvents } from '@/components/calendar/grid-entries';
import { newId } from '@/db/id';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { dayBounds } from '@/lib/domain/calendar-days';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { listZones, toWallTime, wallClock } from '@/lib/domain/zone';
import { inLocation } from '../context';
import { listDays } from './list-days';
import { listEntries } from './list-entries';
import { listRows } from './list-rows';

const hour = 3_600_000;
const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2037, 0, 1)];

/** The zone's clock changes 2026–2036, as milliseconds. */
function transitionsOf(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (at && at.epochMilliseconds < last) {
    found.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return found;
}
const dayOf = (at: number, zone: string) => toWallTime(new Date(at), zone).slice(0, 10);
const shift = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const zones = listZones();
const rules = zones.map((zone) => ({ zone, at: transitionsOf(zone) }));
const changing = rules.filter(({ at }) => at.length > 0);
/** One zone per set of rules: many names share their clock with another. */
const distinct = new Map(
  rules.map(({ zone, at }) => [
    [first, ...at].map((time) => `${time} ${toWallTime(new Date(time), zone)}`).join(),
    zone,
  ]),
);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The day under which the agenda names each entry. */
function agendaDays(entries: CalendarEntry[]): Map<string, string> {
  const found = new Map<string, string>();
  let day = '';
  for (const line of agendaLines({ entries, today: '2000-01-01', from: '2000-01-01', complete: true })) {
    if (line.kind === 'day') day = line.day;
    else if (line.kind === 'entry') found.set(line.entry.id, day);
  }
  return found;
}

test('days begin where the clock says so: all zones, all their changes 2026–2036', () => {
  expect(zones.length).toBeGreaterThan(400);
  expect(changing.flatMap(({ at }) => at).length).toBeGreaterThan(1500);
  const wrong: object[] = [];
  expect(distinct.size).toBeGreaterThan(60);
  for (const zone of distinct.values()) {
    const clock = wallClock(zone);
    for (const change of [...transitionsOf(zone), first + 12 * hour, last - 12 * hour]) {
      const from = shift(dayOf(change, zone), -2);
      const { days, starts, ends } = dayBounds(from, shift(from, 5), zone, 62);
      const times = [change - 1, change, change + 1, change - 24 * hour, change + 24 * hour, ...starts.map(Number)];
      for (const at of [...times, ...starts.map((start) => Number(start) - 1)]) {
        const index = starts.findIndex((start, i) => Number(start) <= at && at < Number(ends[i]));
        const wallTime = toWallTime(new Date(at), zone);
        const day = wallTime.slice(0, 10);
        const isRight = index >= 0 ? days[index] === day : !days.includes(day);
        // The server's quick clock and the browser's show what the one conversion says.
        if (!isRight || clock(new Date(at)) !== wallTime || browserClock(zone, at) !== wallTime)
          wrong.push({ zone, at, wallTime, counted: days[index] });
      }
      const [week, month] = (['week', 'month'] as const).map((view) => visibleDays(view, dayOf(change, zone)));
      for (const shown of [week, month])
        if (!shown || dayOf(change, zone) < shown.from || dayOf(change, zone) >= shown.to) wrong.push({ zone, shown });
    }
  }
  expect(wrong).toEqual([]);
});

const moment = fc
  .constantFrom(...changing)
  .chain(({ zone, at }) => fc.record({ zone: fc.constant(zone), change: fc.constantFrom(...at) }));
const anywhere = fc.record({ zone: fc.constantFrom(...zones), change: fc.integer({ min: first, max: last }) });
const offsets = fc.array(fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -40 * hour, max: 40 * hour })), {
  ...{ minLength: 1, maxLength: 10 },
});

test('an instant lands on the same day in month, week, rows and list, drawn and counted, and by the one conversion', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(moment, anywhere), offsets, async ({ zone, change }, shifts) => {
      const { ctx } = await seedLocation(database.db, { timeZone: zone });
      const { organizationId, locationId } = ctx;
      const times = new Map(shifts.map((offset) => [newId(), Math.round(change + offset)]));
      const accountId = await seedAccount(ctx);
      const rows = [...times].map(([id, at]) => ({
        organizationId,
        locationId,
        id,
        scheduledAt: new Date(at),
        details: {},
      }));
      const events = [...times].map(([, at]) => ({
        ...{ organizationId, locationId, id: newId(), kind: 'task' as const, title: '', startsAt: new Date(at) },
        ...{ startWall: toWallTime(new Date(at), zone), timeZone: zone },
      }));
      await inLocation(ctx, async (tx) => {
        await tx.insert(posts).values(rows);
        await tx.insert(contentEvents).values(events);
        await tx
          .insert(publications)
          .values(rows.map(({ id }) => ({ organizationId, locationId, postId: id, accountId })));
      });
      for (const { id, startsAt } of events) times.set(id, startsAt.getTime());
      const from = shift(dayOf(change, zone), -4);
      const days = await listDays(ctx, { from, to: shift(from, 9), perDay: 100 });
      // With a filter the days are found another way.
      const drafts = await listDays(ctx, { from, to: shift(from, 9), perDay: 100, state: ['draft'] });
      expect(drafts.days.map(({ ids }) => ids)).toEqual(
        days.days.map(({ ids }) => ids.filter((id) => rows.some((row) => row.id === id))),
      );
      const week = visibleDays('week', dayOf(change, zone));
      const [inWeek, byAccount] = [
        await listDays(ctx, { ...week, perDay: 100 }),
        await listRows(ctx, { from, to: shift(from, 9), perCell: 10 }),
      ];
      const rowDays = byAccount.rows.flatMap((row) => row.days);
      const range = {
        from: new Date(change - 96 * hour).toISOString(),
        to: new Date(change + 96 * hour).toISOString(),
      };
      const list = await listEntries(ctx, range);
      expect(list.entries).toHaveLength(times.size);
      expect(days.days.reduce((sum, { count }) => sum + count, 0)).toBe(times.size);
      const drawn = new Map(gridEvents(days).map(({ id, start }) => [id, start.slice(0, 10)]));
      expect(drawn.size).toBe(times.size);
      const named = agendaDays(list.entries);
      for (const [id, at] of times) {
        const day = dayOf(at, zone);
        const among = (all: { day: string; ids: string[] }[]) =>
          all.filter(({ ids }) => ids.includes(id)).map((one) => one.day);
        const inList = list.entries.find((entry) => entry.id === id)?.wallTime.slice(0, 10);
        const told = [among(days.days), [drawn.get(id)], [inList], [named.get(id)]];
        expect([zone, at, ...told]).toEqual([zone, at, ...told.map(() => [day])]);
        expect(among(inWeek.days)).toEqual(day >= week.from && day < week.to ? [day] : []);
        const isPost = rows.some((row) => row.id === id);
        expect(among(rowDays)).toEqual(isPost ? [day] : []);
      }
    }),
    { numRuns: 60 },
  );
});
