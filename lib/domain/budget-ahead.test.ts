import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Budget, windowStart } from './budget';
import { overBudget, type PlannedPart } from './budget-ahead';

const hour = 3600_000;
const start = 1_700_000_000_000;
const budget: Budget = { count: 3, window: { kind: 'rolling', seconds: 86_400 }, counts: 'posts' };
const part = (postId: string, atMs: number, values: Partial<PlannedPart> = {}): PlannedPart => ({
  ...{ postId, accountId: 'a', part: 'post', type: 'post', atMs, ...values },
});

test('played through, no window holds more than the budget, and only what waits is told', () => {
  const plans = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(plans, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }), (hours, ago) => {
      const taken = ago.map((before) => start - before * hour);
      const planned = hours.map((at, place) => part(String(place), start + at * hour));
      const over = overBudget(planned, [{ accountId: 'a', budget, taken }]);
      const times = planned.map(({ postId, atMs }) => over.find((one) => one.postId === postId)?.untilMs ?? atMs);
      const all = [...taken, ...times];
      for (const at of all) {
        expect(all.filter((one) => one > windowStart(budget, at) && one <= at).length).toBeLessThanOrEqual(3);
      }
      for (const { postId, untilMs } of over) expect(untilMs).toBeGreaterThan(planned[Number(postId)]?.atMs ?? 0);
    }),
  );
});

test('other accounts, comments and networks without a number are left alone', () => {
  const four = [1, 2, 3, 4].map((at) => part(String(at), start + at * hour));
  expect(overBudget(four, [{ accountId: 'a', budget, taken: [] }])).toMatchObject([
    { postId: '4', untilMs: start + 25 * hour },
  ]);
  expect(overBudget(four, [{ accountId: 'b', budget, taken: [] }])).toEqual([]);
  const comment = part('1', start + 5 * hour, { part: 'follow_up' });
  expect(overBudget([...four.slice(0, 3), comment], [{ accountId: 'a', budget, taken: [] }])).toEqual([]);
  expect(overBudget(four, [])).toEqual([]);
});
