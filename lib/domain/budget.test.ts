import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Budget, goesAt, leftByReport, leftOf, scarcest, windowStart } from './budget';

const minute = 60_000;
const budgets: fc.Arbitrary<Budget> = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  window: fc.oneof(
    fc.record({ kind: fc.constant('rolling' as const), seconds: fc.integer({ min: 60, max: 100_000 }) }),
    fc.record({ kind: fc.constant('utc_day' as const) }),
  ),
  counts: fc.constant('both' as const),
});
/** Minutes between one wish to send and the next; many at once among them. */
const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 })), { minLength: 1, maxLength: 40 });

/** The most that any one window holds, counted by hand. */
function fullest(budget: Budget, sent: number[]): number {
  return Math.max(...sent.map((at) => sent.filter((other) => other > windowStart(budget, at) && other <= at).length));
}

test('whenever posts are wished for, no window ever holds more than the budget, and they keep their order', () => {
  fc.assert(
    fc.property(budgets, gaps, (budget, wishes) => {
      const sent: number[] = [];
      let now = 1_700_000_000_000;
      for (const gap of wishes) {
        now += gap * minute;
        const at = goesAt(budget, sent, now);
        expect(at).toBeGreaterThanOrEqual(now);
        for (const earlier of sent) expect(at).toBeGreaterThanOrEqual(earlier);
        sent.push(at);
      }
      expect(fullest(budget, sent)).toBeLessThanOrEqual(budget.count);
    }),
  );
});

test('nothing waits longer than it has to: a millisecond earlier would be one too many', () => {
  fc.assert(
    fc.property(budgets, gaps, (budget, ago) => {
      const now = 1_700_000_000_000;
      const sent = ago.map((gap) => now - gap * minute);
      const at = goesAt(budget, sent, now);
      const holds = (time: number) => sent.filter((one) => one > windowStart(budget, time) && one <= time).length;
      expect(holds(at)).toBeLessThan(budget.count);
      if (at > now) expect(holds(at - 1)).toBeGreaterThanOrEqual(budget.count);
    }),
  );
});

test('left and used make the whole, and one more may go now exactly while something is left', () => {
  fc.assert(
    fc.property(budgets, gaps, (budget, ago) => {
      const now = 1_700_000_000_000;
      const sent = ago.map((gap) => now - gap * minute);
      const { limit, left, moreMs, allMs } = leftOf(budget, sent, now);
      const used = sent.filter((at) => at > windowStart(budget, now)).length;
      expect(left).toBe(Math.max(limit - used, 0));
      expect(goesAt(budget, sent, now) === now).toBe(left > 0);
      if (left === 0) expect(moreMs).toBe(goesAt(budget, sent, now));
      if (used === 0) expect([moreMs, allMs]).toEqual([null, null]);
      else expect(leftOf(budget, sent, allMs ?? 0).left).toBe(limit);
    }),
  );
});

test('twelve of 25, and a day that ends at midnight UTC', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const sent = Array.from({ length: 13 }, (_, at) => now - (at + 1) * minute);
  const day = { kind: 'rolling', seconds: 86_400 } as const;
  expect(leftOf({ count: 25, window: day, counts: 'posts' }, sent, now)).toEqual({
    ...{ limit: 25, left: 12 },
    moreMs: Date.parse('2026-11-23T11:47:00Z'),
    allMs: Date.parse('2026-11-23T11:59:00Z'),
  });
  const daily: Budget = { count: 13, window: { kind: 'utc_day' }, counts: 'posts' };
  expect(goesAt(daily, sent, now)).toBe(Date.parse('2026-11-23T00:00:00Z'));
});

test('the network’s own word counts down with what is sent since, until its time is over', () => {
  const report = { limit: 300, left: 2, atMs: 1000, resetsMs: 9000 };
  expect(leftByReport(report, [500, 1000], 2000)).toMatchObject({ limit: 300, left: 2, moreMs: 9000 });
  expect(leftByReport(report, [500, 1500, 1600, 1700], 2000)?.left).toBe(0);
  expect(leftByReport(report, [], 9000)).toBeNull();
  expect(
    scarcest([
      { limit: 100, left: 50 },
      { limit: 10, left: 1 },
      { limit: 10, left: 1 },
    ]),
  ).toEqual({
    limit: 10,
    left: 1,
  });
});
