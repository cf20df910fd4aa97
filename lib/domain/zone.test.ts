import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { checkSchedule, earliestWallTime } from './check-schedule';
import { DomainError } from './error';
import { isTimeZone, listZones, toInstant, toWallTime, wallClock } from './zone';

const from = Temporal.Instant.from('2026-01-01T00:00Z');
const until = Temporal.Instant.from('2037-01-01T00:00Z');

function transitions(timeZone: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = from.toZonedDateTimeISO(timeZone);
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.epochMilliseconds >= until.epochMilliseconds) return found;
    found.push(at.epochMilliseconds);
  }
}

/** One zone per set of rules: most of the 400 names share their transitions with another. */
const zones = [
  ...new Map(
    listZones().map((zone) => {
      const changes = transitions(zone);
      return [
        `${changes}${toWallTime(new Date(0), zone)}${toWallTime(new Date(from.epochMilliseconds), zone)}`,
        { zone, changes },
      ] as const;
    }),
  ).values(),
];

describe('toInstant', () => {
  test('says what it did with a skipped and a doubled hour', () => {
    expect(toInstant({ wallTime: '2026-03-29T02:30', timeZone: 'Europe/Berlin' })).toEqual({
      instant: new Date('2026-03-29T01:00:00Z'),
      adjusted: 'gap',
      note: '02:30 does not exist that day in Europe/Berlin, because the clocks go forward; moved to 03:00.',
    });
    const double = toInstant({ wallTime: '2026-10-25T02:30', timeZone: 'Europe/Berlin' });
    expect(double.instant).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(double.adjusted).toBe('double');
    expect(toInstant({ wallTime: '2026-10-25T03:00', timeZone: 'Europe/Berlin' }).adjusted).toBeNull();
    // Lord Howe moves by half an hour; Samoa once skipped a whole day.
    expect(toInstant({ wallTime: '2026-10-04T02:15', timeZone: 'Australia/Lord_Howe' }).note).toContain(
      'moved to 02:30',
    );
    expect(toInstant({ wallTime: '2011-12-30T10:30', timeZone: 'Pacific/Apia' }).note).toContain('2011-12-31 00:00');
  });

  test('refuses impossible dates and unknown zones with the field', () => {
    const path = (wallTime: string, timeZone: string) => {
      try {
        toInstant({ wallTime, timeZone });
      } catch (error) {
        return error instanceof DomainError ? error.detail.issues?.[0]?.path : error;
      }
    };
    expect(path('2026-02-30T10:00', 'UTC')).toBe('schedule.wallTime');
    expect(path('2026-02-28T24:00', 'UTC')).toBe('schedule.wallTime');
    expect(path('2026-13-01T10:00', 'UTC')).toBe('schedule.wallTime');
    for (const zone of ['Europe/Atlantis', '+02:00', '', 'Etc/../UTC'])
      expect(path('2026-02-28T10:00', zone)).toBe('schedule.timeZone');
    expect(isTimeZone('Asia/Kathmandu')).toBe(true);
  });

  test('around every transition of every zone, 2026–2036', () => {
    expect(zones.length).toBeGreaterThan(60);
    const wrong: object[] = [];
    for (const { zone, changes } of zones) {
      const clock = wallClock(zone);
      for (const change of changes) {
        for (const minutes of [-61, -60, -30, -1, 0, 1, 29, 59, 60, 61]) {
          const instant = change + minutes * 60_000;
          const wallTime = toWallTime(new Date(instant), zone);
          const planned = toInstant({ wallTime, timeZone: zone });
          const found = planned.instant.getTime();
          // The clock shows the same wall time at the instant found, and no earlier instant does.
          const isRight =
            clock(new Date(instant)) === wallTime &&
            toWallTime(planned.instant, zone) === wallTime &&
            (found === instant || (found < instant && planned.adjusted === 'double')) &&
            planned.adjusted !== 'gap';
          if (!isRight) wrong.push({ zone, instant, wallTime, planned });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('any wall time: valid ones are kept, skipped ones move to the change itself, never back', () => {
    const minute = fc.integer({ min: from.epochMilliseconds / 60_000, max: until.epochMilliseconds / 60_000 });
    const nearChange = fc
      .constantFrom(...zones.filter(({ changes }) => changes.length > 0))
      .chain(({ zone, changes }) =>
        fc.record({
          zone: fc.constant(zone),
          minute: fc
            .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
            .map(([at, by]) => at / 60_000 + by),
        }),
      );
    const anywhere = fc.record({ zone: fc.constantFrom(...zones.map(({ zone }) => zone)), minute });
    fc.assert(
      fc.property(fc.oneof(nearChange, anywhere), ({ zone, minute: at }) => {
        // A wall time as written down, whether it exists in this zone or not.
        const wallTime = toWallTime(new Date(at * 60_000), 'UTC');
        const planned = toInstant({ wallTime, timeZone: zone });
        const shown = toWallTime(planned.instant, zone);
        if (planned.adjusted === 'gap') {
          expect(shown > wallTime).toBe(true);
          expect(toWallTime(new Date(planned.instant.getTime() - 60_000), zone) < wallTime).toBe(true);
          expect(planned.note).toContain(shown.slice(11));
        } else {
          expect(shown).toBe(wallTime);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('checkSchedule', () => {
  test('refuses a past time with the earliest possible one', () => {
    const now = new Date('2026-12-01T08:00:30Z');
    const past = checkSchedule({ wallTime: '2026-12-01T09:00', timeZone: 'Europe/Berlin' }, now);
    expect(past).toEqual({
      ok: false,
      issue: {
        path: 'schedule.wallTime',
        message: 'This time has passed. The earliest possible time is 2026-12-01 09:01 (Europe/Berlin).',
      },
    });
    expect(checkSchedule({ wallTime: '2026-12-01T09:01', timeZone: 'Europe/Berlin' }, now).ok).toBe(true);
    expect(checkSchedule({ wallTime: '2026-12-32T09:01', timeZone: 'Europe/Berlin' }, now).ok).toBe(false);
  });

  test('the earliest time it names is always accepted, in doubled hours too', () => {
    const change = fc.constantFrom(...zones.flatMap(({ zone, changes }) => changes.map((at) => ({ zone, at }))));
    fc.assert(
      fc.property(change, fc.integer({ min: -7_200, max: 7_200 }), ({ zone, at }, seconds) => {
        const now = new Date(at + seconds * 1000);
        expect(checkSchedule({ wallTime: earliestWallTime(now, zone), timeZone: zone }, now).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
