import { expect, test } from 'vitest';
import type { AttemptView } from '@/lib/domain/views';
import { ledgerLines, readableBody, spanWords } from './ledger-lines';

const attempt: AttemptView = {
  id: 'a'.repeat(24),
  publicationId: 'b'.repeat(24),
  part: 'post',
  number: 1,
  state: 'unknown',
  worker: 'worker-1',
  claimedAt: '2026-11-24T08:00:00.000Z',
  fencedAt: '2026-11-24T08:00:00.020Z',
  finishedAt: '2026-11-24T08:00:30.050Z',
  reason: 'No answer within 30 s.',
  requestHash: 'ff00',
  exchanges: [
    {
      method: 'POST',
      url: 'https://example.org/api/posts',
      requestHash: 'ff00',
      status: null,
      responseBody: null,
      startedAt: '2026-11-24T08:00:00.020Z',
      milliseconds: 30_000,
      error: 'timeout',
    },
  ],
  evidence: [{ at: '2026-11-24T08:02:31.000Z', kind: 'found', text: 'The same text stands at 08:00:01.' }],
};

test('an attempt reads in the order things happened, the fence before the call', () => {
  const lines = ledgerLines(attempt);
  expect(lines.map((line) => line.kind)).toEqual(['claim', 'fence', 'exchange', 'end', 'evidence']);
  expect(lines.map((line) => line.after)).toEqual([0, 20, 20, 30_050, 151_000]);
  expect(lines[2]).toMatchObject({ title: 'POST example.org/api/posts', detail: 'timeout', status: null });
});

test('an attempt that was never sent has neither fence nor end', () => {
  const lines = ledgerLines({ ...attempt, fencedAt: null, finishedAt: null, exchanges: [], evidence: [] });
  expect(lines.map((line) => line.kind)).toEqual(['claim']);
});

test.each([
  [18, '18 ms'],
  [2400, '2.4 s'],
  [125_000, '2 min 5 s'],
  [3 * 3_600_000, '3 h 0 min'],
])('spanWords(%i) is %s', (milliseconds, words) => {
  expect(spanWords(milliseconds)).toBe(words);
});

test('a body that is no JSON is shown as it came', () => {
  expect(readableBody('<h1>502</h1>')).toBe('<h1>502</h1>');
  expect(readableBody('{"a":1}')).toBe('{\n  "a": 1\n}');
});
