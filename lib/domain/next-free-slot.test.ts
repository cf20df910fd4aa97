import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPostingSlots, nextFreeSlots } from './next-free-slot';
import { toInstant } from './zone';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
const slot = fc.record({
  dayOfWeek: fc.integer({ min: 0, max: 6 }),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
});
const after = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('next free slot', () => {
  test('of a week with slots, the soonest ones that are free', () => {
    const found = nextFreeSlots({
      slots: [
        { dayOfWeek: 1, time: '15:00' },
        { dayOfWeek: 1, time: '09:00' },
        { dayOfWeek: 4, time: '09:00' },
      ],
      taken: ['2026-11-23T15:00'],
      timeZone: 'Europe/Berlin',
      after: new Date('2026-11-23T08:00:00Z'),
      count: 3,
    });
    // 09:00 in Berlin is 08:00 UTC: gone.
    expect(found.map(({ wallTime }) => wallTime)).toEqual(['2026-11-26T09:00', '2026-11-30T09:00', '2026-11-30T15:00']);
    expect(found[0]?.at.toISOString()).toBe('2026-11-26T08:00:00.000Z');
  });

  test('without slots the stated default ones', () => {
    const [first] = nextFreeSlots({
      slots: [],
      taken: [],
      timeZone: 'UTC',
      after: new Date('2026-11-21T12:00:00Z'),
      count: 1,
    });
    expect(first?.wallTime).toBe('2026-11-23T10:00');
    expect(defaultPostingSlots).toHaveLength(10);
  });

  test('a slot the clocks skip is offered at the minute it moves to', () => {
    const wanted = { slots: [{ dayOfWeek: 0, time: '02:30' }], taken: [], timeZone: 'Europe/Berlin', count: 1 };
    const [found] = nextFreeSlots({ ...wanted, after: new Date('2026-03-28T12:00:00Z') });
    expect(found?.wallTime).toBe('2026-03-29T03:00');
  });

  test('whatever the zone and the season: future, ascending, free, and the instant its clock means', () => {
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...zones),
        after,
        fc.integer({ min: 1, max: 8 }),
        (slots, timeZone, from, count) => {
          const first = nextFreeSlots({ slots, taken: [], timeZone, after: from, count });
          const taken = first.slice(0, 1).map(({ wallTime }) => wallTime);
          const found = nextFreeSlots({ slots, taken, timeZone, after: from, count });
          expect(found).toHaveLength(count);
          let before = from;
          for (const { wallTime, at } of found) {
            expect(at.getTime()).toBeGreaterThan(before.getTime());
            expect(toInstant({ wallTime, timeZone }).instant).toEqual(at);
            expect(taken).not.toContain(wallTime);
            before = at;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
