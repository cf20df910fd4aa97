import { expect, test } from 'vitest';
import { broken, emptyModel, surelyOff, wordsAt } from './model';

const on = (begun: number, ended: number) => ({ kind: 'on' as const, begun, ended });
const off = (begun: number, ended: number) => ({ kind: 'off' as const, begun, ended });

test('off is what was switched off and not on again; while either is under way nobody knows', () => {
  expect(surelyOff([], 5)).toBe(true);
  expect(surelyOff([on(1, 2)], 5)).toBe(false);
  expect(surelyOff([on(1, 2), off(3, 4)], 5)).toBe(true);
  expect(surelyOff([on(1, 2), off(3, 6)], 5)).toBe(false);
  expect(surelyOff([on(1, 2), off(3, 4), on(4.5, 6)], 5)).toBe(false);
  expect(surelyOff([on(1, 2), off(3, 4), on(6, 7)], 5)).toBe(true);
});

test('the words of an instant, and what a call breaks', () => {
  const words = [
    { text: 'a', begun: 1, ended: 2 },
    { text: 'b', begun: 4, ended: 6 },
  ];
  expect([wordsAt(words, 3), wordsAt(words, 5), wordsAt(words, 7)]).toEqual([['a'], ['a', 'b'], ['b']]);
  const model = emptyModel();
  const turns = [on(1, 2), off(8, 9)];
  model.posts.push({ id: 'p', words, turns });
  const call = { postId: 'p', account: 0, text: 'b', fencedAt: 7 };
  expect(broken(model, call)).toEqual([]);
  expect(broken(model, { ...call, text: 'a' })).toHaveLength(1);
  expect(broken(model, { ...call, fencedAt: 10 })).toHaveLength(1);
  model.accounts[0]?.push(off(6, 6.5));
  expect(broken(model, call)).toEqual(['sent to a disconnected account']);
});
