import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { blankValues, EventForm, type EventValues, withKind } from './event-values';

const blank = (kind: 'task' | 'note' | 'email', at: string | null) => blankValues(kind, at, '2026-11-20T10:12');
const issues = (values: EventValues) =>
  z.safeParse(EventForm, values).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('a new one stands where it was clicked; a note and a clicked day last all day', () => {
  expect(blank('task', '2026-12-01T09:30')).toMatchObject({
    allDay: false,
    start: { day: '2026-12-01', time: '09:30' },
  });
  expect(blank('task', '2026-12-01')).toMatchObject({ allDay: true, start: { day: '2026-12-01', time: '' } });
  expect(blank('email', null)).toMatchObject({ allDay: false, start: { day: '2026-11-20', time: '09:00' } });
  expect(blank('note', '2026-12-01T09:30')).toMatchObject({ allDay: true });
});

test('the last day is shown as a day and sent as the midnight after it', () => {
  const values = { ...blank('note', '2026-12-30'), title: 'Closed', end: { day: '2026-12-31', time: '' } };
  expect(z.parse(EventForm, values)).toMatchObject({
    start: '2026-12-30T00:00',
    end: '2027-01-01T00:00',
    allDay: true,
  });
});

test('a time without an end is a moment; an address gets its scheme', () => {
  const values = { ...blank('email', '2026-12-01T09:00'), title: 'Letter', url: ' example.com/a ' };
  expect(z.parse(EventForm, values)).toMatchObject({ end: null, url: 'https://example.com/a' });
  expect(z.parse(EventForm, { ...values, url: '' }).url).toBeNull();
});

test('all that is missing or wrong is told at once', () => {
  const values = { ...blank('email', '2026-12-01T09:00'), url: 'javascript:alert(1)', start: { day: '', time: '' } };
  expect(issues(values)).toEqual([
    ['title', 'Give it a title.'],
    ['url', 'Use an address like https://example.com/page.'],
    ['start', 'Choose a day.'],
  ]);
});

test('another kind takes a state it can have', () => {
  const done = { ...blank('task', null), state: 'done' as const };
  expect(withKind(done, 'email').state).toBe('planned');
  expect(withKind(done, 'task').state).toBe('done');
  expect(withKind(done, 'note').allDay).toBe(true);
});
