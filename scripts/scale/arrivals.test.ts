import { expect, test } from 'vitest';
import { arrivalsOf, backlogOf, habits, rateFor } from './arrivals';

const day = (due: Record<number, number>) => {
  const perSecond = new Uint32Array(86_400);
  for (const [at, count] of Object.entries(due)) perSecond[Number(at)] = count;
  return { publications: 0, perSecond };
};

test('a day has the posts it was asked for, most of them on the hour, the same ones for the same seed', () => {
  const { publications, perSecond } = arrivalsOf(2000);
  expect(publications / (2000 * habits.accountsPerPost)).toBeCloseTo(1, 1);
  const onTheHour = perSecond.filter((_, at) => at % 3600 === 0).reduce((sum, due) => sum + due, 0);
  // Half-hour zones fall half past by UTC.
  expect(onTheHour / publications).toBeGreaterThan(0.5);
  expect(perSecond.every((due, at) => due === 0 || at % 60 === 0)).toBe(true);
  expect(arrivalsOf(2000).perSecond).toEqual(perSecond);
});

test('what waits is sent at the rate there is, and what comes meanwhile waits behind it', () => {
  expect(backlogOf(day({ 100: 50 }), 5)).toEqual({ longestSeconds: 10, most: 50 });
  expect(backlogOf(day({ 100: 50, 105: 50 }), 5)).toEqual({ longestSeconds: 15, most: 75 });
});

test('the rate that keeps everybody within a minute', () => {
  expect(rateFor(day({ 100: 600 }), 60)).toBeCloseTo(10, 3);
  expect(rateFor(day({ 100: 600, 160: 600 }), 60)).toBeCloseTo(10, 3);
});
