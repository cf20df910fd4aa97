import { expect, test } from 'vitest';
import { judgeAnswer, retryAfterSeconds } from './webhook-retry';

const now = new Date('2026-12-01T08:00:00Z');

test.each([200, 201, 204, 299])('%d is delivered', (status) => {
  expect(judgeAnswer({ status }, 1, null, 0)).toEqual({ kind: 'delivered' });
});

test('410 ends it at once, whatever the try', () => {
  for (const tries of [1, 5, 10]) expect(judgeAnswer({ status: 410 }, tries, 60, 0)).toEqual({ kind: 'gone' });
});

test.each([null, 100, 301, 400, 404, 429, 500, 503])('%s is tried ten times within 80 hours, ever later', (status) => {
  let total = 0;
  let before = 0;
  for (let tries = 1; tries <= 9; tries++) {
    const verdict = judgeAnswer({ status }, tries, null, 1);
    if (verdict.kind !== 'retry') throw new Error(`Try ${tries} was ${verdict.kind}.`);
    expect(verdict.inSeconds).toBeGreaterThan(before);
    before = verdict.inSeconds;
    total += verdict.inSeconds;
  }
  expect(judgeAnswer({ status }, 1, null, 0)).toEqual({ kind: 'retry', inSeconds: 5 });
  expect(total / 3600).toBeGreaterThan(72);
  expect(total / 3600).toBeLessThan(85);
  expect(judgeAnswer({ status }, 10, 3600, 0)).toEqual({ kind: 'failed' });
});

test('what the receiver asks for is waited, for at most a day', () => {
  expect(judgeAnswer({ status: 503 }, 1, 90, 0)).toEqual({ kind: 'retry', inSeconds: 90 });
  expect(judgeAnswer({ status: 503 }, 3, 90, 0)).toEqual({ kind: 'retry', inSeconds: 1800 });
  expect(judgeAnswer({ status: 429 }, 1, 10_000_000, 0)).toEqual({ kind: 'retry', inSeconds: 86_400 });
});

test.each([
  [null, null],
  ['', null],
  ['0', null],
  ['120', 120],
  ['Tue, 01 Dec 2026 08:02:00 GMT', 120],
  ['Tue, 01 Dec 2026 07:00:00 GMT', null],
  ['soon', null],
  ['-5', null],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});
