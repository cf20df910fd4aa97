import { expect, test } from 'vitest';
import { outcomeOfError, outcomeOfStatus, retryAfter } from './classify';
import { type HttpAnswer, LostAnswerError, NotSentError } from './http';

const now = new Date('2026-11-20T12:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}, json: unknown = null): HttpAnswer => ({
  status,
  url: 'https://network.example/post',
  headers: new Headers(headers),
  body: new Uint8Array(),
  text: '',
  json,
});

test.each([
  [400, 'rejected'],
  [401, 'unauthorized'],
  [403, 'rejected'],
  [413, 'rejected'],
  [422, 'rejected'],
  [429, 'retry'],
  [302, 'unknown'],
  [408, 'unknown'],
  [409, 'unknown'],
  [500, 'unknown'],
  [502, 'unknown'],
  [503, 'unknown'],
  [504, 'unknown'],
])('a commit answered with %i is %s', (status, kind) => {
  expect(outcomeOfStatus('commit', answer(status), now).kind).toBe(kind);
});

test('what may be repeated is retried after a server error', () => {
  expect(outcomeOfStatus('prepare', answer(503, { 'retry-after': '7' }), now)).toMatchObject({
    kind: 'retry',
    afterSeconds: 7,
  });
  expect(outcomeOfError('prepare', new LostAnswerError('reset')).kind).toBe('retry');
});

test('a lost answer on commit is unknown, a request that never left is a retry, our own bug is neither', () => {
  expect(outcomeOfError('commit', new LostAnswerError('reset')).kind).toBe('unknown');
  expect(outcomeOfError('commit', new NotSentError('refused')).kind).toBe('retry');
  expect(() => outcomeOfError('commit', new TypeError('bug'))).toThrow(TypeError);
});

test('waits are read from every header in use, against the clock of the answer', () => {
  const read = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);
  expect(read({ 'retry-after': '120' })).toBe(120);
  expect(read({ 'retry-after': 'Fri, 20 Nov 2026 12:01:30 GMT' })).toBe(90);
  expect(read({ 'ratelimit-reset': String(now.getTime() / 1000 + 45) })).toBe(45);
  expect(read({ 'x-ratelimit-reset': '2026-11-20T12:05:00.123Z' })).toBe(301);
  expect(read({ 'retry-after': 'Fri, 20 Nov 2026 12:01:30 GMT', date: 'Fri, 20 Nov 2026 12:01:00 GMT' })).toBe(30);
  expect(read({ 'retry-after': '-5' })).toBe(1);
  expect(read({})).toBeNull();
});

test('the reason is the network’s own words', () => {
  expect(
    outcomeOfStatus('commit', answer(400, {}, { error: 'InvalidRequest', message: 'too long' }), now),
  ).toMatchObject({ reason: 'too long' });
  expect(outcomeOfStatus('commit', answer(422), now)).toMatchObject({
    reason: 'network.example answered with status 422.',
  });
});
