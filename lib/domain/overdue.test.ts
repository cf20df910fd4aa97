import { expect, test } from 'vitest';
import { isOverdue } from './overdue';

const now = new Date('2026-12-02T08:00:00Z');
const moment = { state: 'planned', start: '2026-12-01T09:00', end: null, endsAt: null, allDay: false } as const;
const days = { ...moment, start: '2026-12-01T00:00', end: '2026-12-03T00:00', allDay: true } as const;

test('a task is overdue from the day after its last one, unless it is done', () => {
  expect(isOverdue(moment, '2026-12-02', now)).toBe(true);
  expect(isOverdue(moment, '2026-12-01', now)).toBe(false);
  expect(isOverdue({ ...moment, state: 'done' }, '2026-12-02', now)).toBe(false);
  expect(isOverdue({ ...days, endsAt: '2026-12-02T23:00:00Z' }, '2026-12-02', now)).toBe(false);
  expect(isOverdue({ ...days, endsAt: '2026-12-02T07:00:00Z' }, '2026-12-02', now)).toBe(true);
});
