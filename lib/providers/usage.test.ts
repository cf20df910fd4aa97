import { expect, test } from 'vitest';
import { policySeconds, usageOf } from './usage';

const now = new Date('2026-11-22T12:00:00Z');
const of = (headers: Record<string, string>) => usageOf(new Headers(headers), now);

test('what networks say is left, in their three ways of telling the time', () => {
  const mastodon = { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '12' };
  const at = { 'x-ratelimit-reset': '2026-11-22T13:00:00.000Z' };
  expect(of({ ...mastodon, ...at })).toEqual({ limit: 300, left: 12, resetsInSeconds: 3600 });
  const bluesky = { 'ratelimit-limit': '5000', 'ratelimit-remaining': '4997', 'ratelimit-policy': '5000;w=3600' };
  const reset = String(now.getTime() / 1000 + 90);
  expect(of({ ...bluesky, 'ratelimit-reset': reset })).toEqual({ limit: 5000, left: 4997, resetsInSeconds: 90 });
  expect(of({ ...bluesky, 'ratelimit-reset': '45' })?.resetsInSeconds).toBe(45);
  // The server's clock is a minute ahead of ours; only what is between its two times counts.
  const date = 'Sun, 22 Nov 2026 12:01:00 GMT';
  expect(of({ ...mastodon, ...at, date })?.resetsInSeconds).toBe(3540);
  expect(policySeconds(new Headers(bluesky))).toBe(3600);
});

test('nothing is made of headers that are missing or make no sense', () => {
  const good = { 'ratelimit-limit': '10', 'ratelimit-remaining': '3', 'ratelimit-reset': '60' };
  expect(of(good)).toEqual({ limit: 10, left: 3, resetsInSeconds: 60 });
  for (const name of Object.keys(good)) {
    for (const value of ['', 'soon', '-5']) expect(of({ ...good, [name]: value }), `${name}: ${value}`).toBeNull();
  }
  expect(of({ ...good, 'ratelimit-reset': '99999999' })).toBeNull();
  expect(of({})).toBeNull();
  expect(policySeconds(new Headers())).toBeNull();
});
