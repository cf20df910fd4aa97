import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PausesView, spreadTimes } from './pause';
import { pauseOf } from './pause-of';

const post = fc.record({ postId: fc.uuid(), plannedAt: fc.integer({ min: 0, max: 10 ** 12 }) });
const posts = fc.uniqueArray(post, { selector: ({ postId }) => postId, maxLength: 200 });

test('what waited keeps its order, starts at once and is through in time; nothing is lost', () => {
  fc.assert(
    fc.property(
      posts,
      fc.integer({ min: 10 ** 12, max: 2 * 10 ** 12 }),
      fc.integer({ min: 1, max: 10_080 }),
      (waiting, from, minutes) => {
        const times = spreadTimes(waiting, from, minutes);
        expect(times.size).toBe(waiting.length);
        const all = [...times.values()];
        if (all.length > 0) expect(Math.min(...all)).toBe(from);
        expect(all.every((at) => at >= from && at < from + minutes * 60_000)).toBe(true);
        const at = ({ postId }: { postId: string }) => times.get(postId) as number;
        for (const one of waiting) {
          for (const other of waiting) if (one.plannedAt < other.plannedAt) expect(at(one)).toBeLessThan(at(other));
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('ten posts over an hour are six minutes apart', () => {
  const waiting = Array.from({ length: 10 }, (_, index) => ({ postId: `post-${index}`, plannedAt: 100 - index }));
  const times = spreadTimes(waiting, 1000, 60);
  expect(times.get('post-9')).toBe(1000);
  expect(times.get('post-8')).toBe(1000 + 6 * 60_000);
  expect(times.get('post-0')).toBe(1000 + 54 * 60_000);
});

test('the widest pause is named', () => {
  const mine = { id: 'mine', name: 'Mine', by: 'Ada', at: '2026-11-20T10:00:00.000Z' };
  const pauses: PausesView = { server: null, location: null, accounts: [mine], waiting: 0 };
  expect(pauseOf(pauses, 'other')).toBeNull();
  expect(pauseOf(pauses, 'mine')).toEqual({ of: 'account', by: 'Ada', at: mine.at });
  const wider = { ...pauses, location: { by: 'Bob', at: mine.at } };
  expect(pauseOf(wider, 'mine')).toMatchObject({ of: 'location', by: 'Bob' });
  expect(pauseOf({ ...wider, server: { kind: 'restore', by: 'Almanac', at: mine.at } }, 'other')).toMatchObject({
    ...{ of: 'server', kind: 'restore' },
  });
});
