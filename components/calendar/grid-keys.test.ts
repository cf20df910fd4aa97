import { expect, test } from 'vitest';
import { stepOf } from './grid-keys';

test('arrows, Home, End and the pages walk over the days', () => {
  const from = '2026-11-25';
  const steps = { ArrowLeft: '2026-11-24', ArrowUp: '2026-11-18', Home: '2026-11-23', End: '2026-11-29' };
  for (const [key, to] of Object.entries(steps)) expect(stepOf(key, from, 'month')).toBe(to);
  expect(stepOf('PageDown', '2027-01-31', 'month')).toBe('2027-02-28');
  expect(stepOf('PageUp', from, 'week')).toBe('2026-11-18');
  expect(stepOf('PageDown', from, 'day')).toBe('2026-11-26');
});

test('in a week up and down scroll; letters lead nowhere', () => {
  expect(stepOf('ArrowDown', '2026-11-25', 'week')).toBeNull();
  expect(stepOf('q', '2026-11-25', 'month')).toBeNull();
});
