import { expect, test } from 'vitest';
import { bringCopiesBack, laterOf } from './durable-copies';

const copy = (keptAt: number) => JSON.stringify({ keptAt });
const kept = (at: number) => ({ key: 'k', value: copy(at), at });

test('the later word counts, whichever of both places has it', () => {
  // The browser was killed before localStorage was written, at all or lately.
  expect(laterOf(null, kept(5))).toBe(copy(5));
  expect(laterOf(copy(4), kept(5))).toBe(copy(5));
  // IndexedDB refused for a while.
  expect(laterOf(copy(6), kept(5))).toBe(copy(6));
  expect(laterOf('not JSON', kept(5))).toBe(copy(5));
});

test('what was saved and dropped does not rise again', () => {
  const dropped = { key: 'k', value: null, at: 7 };
  expect(laterOf(copy(6), dropped)).toBeNull();
  expect(laterOf(null, dropped)).toBeNull();
  expect(laterOf(copy(8), dropped)).toBe(copy(8));
});

test('a browser without IndexedDB goes on with what it has', async () => {
  await expect(bringCopiesBack()).resolves.toBeUndefined();
});
