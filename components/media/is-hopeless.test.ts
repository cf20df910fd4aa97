import { expect, test } from 'vitest';
import { isHopeless } from './is-hopeless';

const first = (wanted: boolean[]) => wanted.indexOf(true) + 1;
/** After how many failures in a row another way is taken; 0: never, the line is waited for. */
const patience = (luck: Parameters<typeof isHopeless>[0], status: number) =>
  first(Array.from({ length: 45 }, (_, index) => isHopeless(luck, status, index + 1)));

test.each([
  ['a browser that may not go there', { hasArrived: false, hasFlowed: false }, 0, 2],
  ['bytes that go out and never arrive', { hasArrived: false, hasFlowed: true }, 0, 5],
  ['a lost line to a bucket that took parts', { hasArrived: true, hasFlowed: true }, 0, 0],
  ['a bucket out of breath', { hasArrived: true, hasFlowed: true }, 503, 0],
  ['a bucket that asks for a pause', { hasArrived: true, hasFlowed: true }, 429, 0],
  ['addresses that are refused, new ones too', { hasArrived: true, hasFlowed: true }, 403, 3],
])('%s', (_, luck, status, failures) => {
  expect(patience(luck, status)).toBe(failures);
});
