import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from './outcome';
import { publicationParts } from './publication';
import { backoffSeconds, maxTries, settle } from './settle';

const before = { part: 'post', tries: 0, quarantineSeconds: 120 } as const;
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constant('published' as const), remoteId: fc.string(), url: fc.constant(null) }),
  fc.record({ kind: fc.constant('pending' as const), ticket: fc.string(), checkAfterSeconds: fc.double() }),
  fc.record({ kind: fc.constant('retry' as const), afterSeconds: fc.double(), reason: fc.string() }),
  fc.record({ kind: fc.constant('rejected' as const), field: fc.constant(null), reason: fc.string() }),
  fc.record({ kind: fc.constant('unauthorized' as const), reason: fc.string() }),
  fc.record({ kind: fc.constant('unknown' as const), reason: fc.string() }),
);

test('each outcome has its one next state', () => {
  const state = (one: Outcome, part: 'post' | 'follow_up' = 'post') => settle(one, { ...before, part }).state;
  expect(state({ kind: 'published', remoteId: '1', url: null })).toBe('published');
  expect(state({ kind: 'pending', ticket: 't', checkAfterSeconds: 5 })).toBe('pending');
  expect(state({ kind: 'pending', ticket: 't', checkAfterSeconds: 5 }, 'follow_up')).toBe('unknown');
  expect(state({ kind: 'retry', afterSeconds: 5, reason: '' })).toBe('scheduled');
  expect(state({ kind: 'rejected', field: null, reason: '' })).toBe('failed');
  expect(state({ kind: 'unauthorized', reason: '' })).toBe('failed');
  expect(state({ kind: 'unknown', reason: '' })).toBe('unknown');
});

test('an unknown outcome waits out the quarantine, keeps its tries and is never sent by settle', () => {
  expect(settle({ kind: 'unknown', reason: 'reset' }, { ...before, tries: 3 })).toMatchObject({
    state: 'unknown',
    dueInSeconds: 120,
    tries: 3,
    reason: 'reset',
  });
});

test('Retry-After is honoured, also for the account; without one the wait doubles', () => {
  expect(settle({ kind: 'retry', afterSeconds: 900, reason: '' }, before)).toMatchObject({
    dueInSeconds: 900,
    pauseAccountSeconds: 900,
  });
  const waits = [0, 1, 2, 3, 4, 5].map(
    (tries) => settle({ kind: 'retry', afterSeconds: 0, reason: '' }, { ...before, tries }).dueInSeconds,
  );
  expect(waits).toEqual([15, 30, 60, 120, 240, 480]);
  expect(settle({ kind: 'retry', afterSeconds: 0, reason: 'Busy.' }, { ...before, tries: 6 })).toMatchObject({
    state: 'failed',
    failureCode: 'tries',
    dueInSeconds: null,
    reason: 'Stopped after 6 retries. Busy.',
  });
});

test('whatever the network says: finite waits, at most six retries, only an outcome that posted nothing is sent again', () => {
  fc.assert(
    fc.property(outcome, fc.constantFrom(...publicationParts), fc.integer({ min: 0, max: 8 }), (one, part, tries) => {
      const next = settle(one, { part, tries, quarantineSeconds: 120 });
      if (next.dueInSeconds !== null) {
        expect(next.dueInSeconds).toBeGreaterThanOrEqual(0);
        expect(next.dueInSeconds).toBeLessThanOrEqual(86_400);
      }
      expect(next.state === 'scheduled').toBe(one.kind === 'retry' && tries < maxTries);
      expect(next.state === 'published').toBe(one.kind === 'published');
      expect(next.tries).toBe(one.kind === 'retry' ? tries + 1 : tries);
      expect(next.dueInSeconds === null).toBe(next.state === 'published' || next.state === 'failed');
      expect(next.failureCode !== null).toBe(next.state === 'failed');
      if (next.state === 'scheduled') expect(next.dueInSeconds).toBeGreaterThanOrEqual(backoffSeconds(next.tries));
    }),
  );
});
