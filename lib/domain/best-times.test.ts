import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultHours, fewestResults, type PostResult, rankHours } from './best-times';
import { toInstant } from './zone';

const post = (wallTime: string, likes: number, timeZone = 'Europe/Berlin'): PostResult => ({
  publishedAt: toInstant({ wallTime, timeZone }).instant,
  likes,
  comments: 0,
  shares: 0,
});
const day = (date: number) => `2026-06-${String(date).padStart(2, '0')}`;

describe('best times', () => {
  test('too few results rank nothing: the default hours are stated instead', () => {
    expect(rankHours([], 'UTC')).toEqual([]);
    expect(rankHours(Array(fewestResults - 1).fill(post(`${day(1)}T09:00`, 5)), 'UTC')).toEqual([]);
    expect(defaultHours.length).toBeGreaterThan(4);
  });

  test('steady success wins over one lucky post', () => {
    const steady = [1, 8, 15, 22, 29].flatMap((date) => [
      post(`${day(date)}T18:00`, 40),
      post(`${day(date)}T18:20`, 36),
    ]);
    const poor = [2, 9, 16, 23].map((date) => post(`${day(date)}T08:00`, 4));
    const lucky = post(`${day(5)}T03:00`, 1_000_000);
    const [best] = rankHours([...steady, ...poor, lucky], 'Europe/Berlin');
    expect(best).toMatchObject({ dayOfWeek: 1, hour: 18, posts: 10 });
  });

  test('hours are the zone’s own, on both sides of a clock change', () => {
    const summer = ['2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27', '2026-08-03'];
    const winter = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'];
    const results = [...summer, ...winter].map((date) => post(`${date}T09:30`, 10, 'America/New_York'));
    expect(rankHours(results, 'America/New_York')).toEqual([{ dayOfWeek: 1, hour: 9, score: 1, posts: 10 }]);
    expect(
      rankHours(results, 'UTC')
        .map(({ hour }) => hour)
        .sort(),
    ).toEqual([13, 14]);
  });

  test('a draw of nothing but zeros is a draw', () => {
    const results = Array.from({ length: 12 }, (_, at) => post(`${day(at + 1)}T10:00`, 0));
    expect(new Set(rankHours(results, 'UTC').map(({ score }) => score))).toEqual(new Set([1]));
  });

  test('whatever the results and the zone: every post is in one hour, best first, more success never ranks lower', () => {
    const result = fc.record({
      publishedAt: fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      likes: fc.nat(10_000),
      comments: fc.nat(500),
      shares: fc.nat(500),
    });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns');
    fc.assert(
      fc.property(fc.array(result, { minLength: fewestResults, maxLength: 60 }), zones, (results, timeZone) => {
        const ranked = rankHours(results, timeZone);
        expect(ranked.reduce((sum, { posts }) => sum + posts, 0)).toBe(results.length);
        for (const [at, { score, hour, dayOfWeek }] of ranked.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(hour >= 0 && hour < 24 && dayOfWeek >= 0 && dayOfWeek < 7).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
