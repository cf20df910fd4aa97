import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterQuiet, isQuiet, type MailTimes, mailDueAt } from './notification-times';
import { nextTimeOfDay, toWallTime } from './zone';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
  'Atlantic/Azores',
];
const minute = 60_000;
const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
/** Around the clock changes of some years, Samoa's lost day of 2011 among them. */
const instant = fc
  .tuple(fc.constantFrom(2011, 2025, 2026, 2027), fc.nat(366 * 24 * 60))
  .map(([year, minutes]) => new Date(Date.UTC(year, 0, 1) + minutes * minute));
const times: fc.Arbitrary<MailTimes> = fc.record({
  quietFrom: time,
  quietTo: time,
  timeZone: fc.constantFrom(...zones),
  digestAt: time,
});
const clock = (at: Date, { timeZone }: MailTimes) => toWallTime(at, timeZone).slice(11);
const offset = (at: Date, zone: string) =>
  Date.parse(`${toWallTime(at, zone)}Z`) - Math.floor(at.getTime() / minute) * minute;

test('nothing is due in quiet hours, nothing waits a day longer, and what is not quiet goes at once', () => {
  fc.assert(
    fc.property(instant, times, (at, chosen) => {
      const due = afterQuiet(at, chosen);
      expect(isQuiet(due, chosen)).toBe(false);
      if (!isQuiet(at, chosen)) {
        expect(due).toEqual(at);
        return;
      }
      expect(due.getTime()).toBeGreaterThan(at.getTime());
      // A day of 25 hours, and the one Samoa left out.
      expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(50 * 60 * minute);
      // With no clock change in between it is the very minute at which quiet ends.
      if (offset(at, chosen.timeZone) === offset(due, chosen.timeZone)) {
        expect(clock(due, chosen)).toBe(chosen.quietTo);
        expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 60 * minute);
      }
    }),
    { numRuns: 400 },
  );
});

test('a time of day comes once a day: strictly later, never skipped', () => {
  fc.assert(
    fc.property(instant, time, fc.constantFrom(...zones), (after, of, zone) => {
      const next = nextTimeOfDay(after, of, zone);
      expect(next.getTime()).toBeGreaterThan(after.getTime());
      if (offset(after, zone) === offset(next, zone)) {
        expect(toWallTime(next, zone).slice(11)).toBe(of);
        expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(24 * 60 * minute);
      }
    }),
    { numRuns: 400 },
  );
});

test('quiet from ten to seven in Berlin, over both clock changes', () => {
  const berlin = { quietFrom: '22:00', quietTo: '07:00', timeZone: 'Europe/Berlin', digestAt: '08:00' };
  const due = (at: string) => mailDueAt('now', new Date(at), 60, berlin)?.toISOString();
  expect(due('2026-03-28T23:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
  expect(due('2026-10-24T23:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
  expect(due('2026-06-01T10:00:00Z')).toBe('2026-06-01T10:01:00.000Z');
  // What happens a minute before waits for more of its kind, and then for the morning.
  expect(due('2026-06-01T19:59:30Z')).toBe('2026-06-02T05:00:00.000Z');
  expect(mailDueAt('off', new Date(), 60, berlin)).toBeNull();
});

test('a time the clock shows twice ends the quiet twice; one it skips ends it at the first minute after', () => {
  const night = { quietFrom: '01:00', quietTo: '02:30', timeZone: 'Europe/Berlin', digestAt: '02:30' };
  const after = (at: string) => afterQuiet(new Date(at), night).toISOString();
  expect(after('2026-10-25T00:10:00Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(after('2026-10-25T01:10:00Z')).toBe('2026-10-25T01:30:00.000Z');
  expect(after('2026-03-29T00:59:00Z')).toBe('2026-03-29T01:00:00.000Z');
});

test('the digest comes at its time, the next day where it is over, and never in quiet hours', () => {
  const calm = { quietFrom: null, quietTo: null, timeZone: 'America/New_York', digestAt: '08:00' };
  const due = (at: string, chosen: MailTimes = calm) => mailDueAt('digest', new Date(at), 60, chosen)?.toISOString();
  expect(due('2026-01-10T12:59:00Z')).toBe('2026-01-10T13:00:00.000Z');
  expect(due('2026-01-10T13:00:00Z')).toBe('2026-01-11T13:00:00.000Z');
  const late = { ...calm, quietFrom: '06:00', quietTo: '09:30' };
  expect(due('2026-01-10T10:00:00Z', late)).toBe('2026-01-10T14:30:00.000Z');
});
