import { expect, test } from 'vitest';
import { planEventTimes } from './event-times';

const plan = (start: string, end: string | null, allDay = false, timeZone = 'Europe/Berlin') =>
  planEventTimes({ start, end, allDay }, timeZone);
const refused = (path: string) => expect.objectContaining({ detail: { issues: [expect.objectContaining({ path })] } });

test('wall times of the location become instants; a moment has no end', () => {
  expect(plan('2026-12-01T09:00', '2026-12-01T10:30')).toMatchObject({
    startsAt: new Date('2026-12-01T08:00Z'),
    endsAt: new Date('2026-12-01T09:30Z'),
    note: null,
  });
  expect(plan('2026-07-01T09:00', null)).toMatchObject({ startsAt: new Date('2026-07-01T07:00Z'), endsAt: null });
});

test('a day over a clock change lasts 23 or 25 hours', () => {
  const hours = (day: string, next: string) => {
    const { startsAt, endsAt } = plan(`${day}T00:00`, `${next}T00:00`, true);
    return (Number(endsAt) - Number(startsAt)) / 3_600_000;
  };
  expect(hours('2027-03-28', '2027-03-29')).toBe(23);
  expect(hours('2026-10-25', '2026-10-26')).toBe(25);
  expect(hours('2026-10-24', '2026-10-27')).toBe(73);
});

test('an all-day event without an end lasts one day, and keeps its date where midnight is skipped', () => {
  expect(plan('2026-12-24T00:00', null, true)).toMatchObject({ endWall: '2026-12-25T00:00' });
  const cairo = plan('2026-04-24T00:00', null, true, 'Africa/Cairo');
  expect(cairo).toMatchObject({ startWall: '2026-04-24T00:00', startsAt: new Date('2026-04-23T22:00Z'), note: null });
});

test('a time the clocks skip moves ahead and says so; what lay inside the gap keeps its length', () => {
  const event = plan('2027-03-28T02:15', '2027-03-28T02:45');
  expect(event).toMatchObject({ startWall: '2027-03-28T03:00', endWall: '2027-03-28T03:30' });
  expect(event.note).toContain('02:15 does not exist');
  expect(plan('2027-03-28T01:30', '2027-03-28T02:30')).toMatchObject({ endWall: '2027-03-28T03:00' });
});

test('a time that happens twice is the first one, and says so', () => {
  const event = plan('2026-10-25T02:30', '2026-10-25T02:45');
  expect(event.startsAt).toEqual(new Date('2026-10-25T00:30Z'));
  expect(event.note).toContain('02:30 happens twice');
});

test('what cannot be is said beside its field', () => {
  expect(() => plan('2026-12-01T09:00', '2026-12-01T09:00')).toThrow(refused('end'));
  expect(() => plan('2026-12-02T00:00', '2026-12-01T00:00', true)).toThrow(refused('end'));
  expect(() => plan('2026-12-01T00:00', '2027-12-03T00:00', true)).toThrow(refused('end'));
  expect(() => plan('2026-12-01T09:00', null, true)).toThrow(refused('start'));
  expect(() => plan('2026-12-01T00:00', '2026-12-02T12:00', true)).toThrow(refused('end'));
  expect(() => plan('2026-02-30T09:00', null)).toThrow(refused('start'));
  expect(() => plan('0000-01-01T09:00', null)).toThrow(refused('start'));
  expect(() => plan('2026-02-28T09:00', '2026-02-30T09:00')).toThrow(refused('end'));
});
