import { expect, test } from 'vitest';
import type { BatchView } from '@/lib/domain/batch';
import { doneWords, failureWords, progressOf, runningWords } from './batch-words';
import { without } from './take-out-of-lists';

const batch = (values: Partial<BatchView>): BatchView => ({
  ...{ id: 'a', verb: { kind: 'delete' }, state: 'done', total: 3, done: 3, undone: 0, failed: 0, failures: [] },
  ...{ undoable: true, createdAt: '2026-12-01T08:00:00.000Z' },
  ...values,
});
const failure = (reason: string) => ({ subject: 'post' as const, id: 'a', text: '', reason });

test('what happened, in words', () => {
  expect(doneWords(batch({}), 'post')).toBe('3 posts deleted');
  expect(doneWords(batch({ total: 1, done: 1 }), 'entry')).toBe('1 entry deleted');
  const move = { kind: 'move', days: -7 } as const;
  expect(doneWords(batch({ verb: move, done: 2, failed: 1 }), 'post')).toBe('2 of 3 posts moved 7 days earlier');
  expect(doneWords(batch({ state: 'undone', done: 0, undone: 3 }), 'post')).toBe('Undone: 3 posts');
  expect(doneWords(batch({ state: 'undone', done: 1, undone: 2, failed: 1 }), 'post')).toBe(
    'Undone, except for 1 post',
  );
  expect(runningWords(batch({ state: 'running', total: 50_000 }), 'post')).toBe('Deleting 50,000 posts');
});

test('each reason is said once, the commonest first', () => {
  expect(failureWords(batch({}))).toBeUndefined();
  expect(failureWords(batch({ failed: 1, failures: [failure('It is live.')] }))).toBe('It is live.');
  const failures = [failure('No time.'), failure('It is live.'), failure('It is live.')];
  expect(failureWords(batch({ failed: 3, failures }))).toBe('2 × It is live. 1 × No time.');
});

test('how far it is, forward and back; nothing once it is over', () => {
  expect(progressOf(batch({ state: 'running', total: 4, done: 1, failed: 1 }))).toBe(0.5);
  expect(progressOf(batch({ state: 'undoing', total: 4, done: 1, undone: 3 }))).toBe(0.75);
  expect(progressOf(batch({}))).toBeNull();
});

test('what is deleted leaves lists, days and pages alike', () => {
  const entries = [{ id: 'a' }, { id: 'b' }];
  const days = [{ day: '2026-12-01', count: 7, ids: ['a', 'b'] }];
  const gone = new Set(['a']);
  expect(without({ entries, days }, gone)).toEqual({
    entries: [{ id: 'b' }],
    days: [{ day: '2026-12-01', count: 6, ids: ['b'] }],
  });
  expect(without({ pages: [{ posts: entries }] }, gone)).toEqual({ pages: [{ posts: [{ id: 'b' }] }] });
  expect(without({ dueNext: entries, failed: [] }, gone)).toEqual({ dueNext: [{ id: 'b' }], failed: [] });
});
