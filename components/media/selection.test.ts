import { describe, expect, test } from 'vitest';
import { chooseAll, nothing, stillThere, toggle, walk } from './selection';

const ids = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort().join('');

describe('choosing', () => {
  test('one by one, and off again', () => {
    const one = toggle(toggle(nothing, ids, 'b'), ids, 'd');
    expect(chosen(one)).toBe('bd');
    expect(chosen(toggle(one, ids, 'b'))).toBe('d');
  });

  test('Shift takes all from the last one on, in either direction, and leaves what was chosen', () => {
    const two = toggle(toggle(nothing, ids, 'e'), ids, 'b');
    expect(chosen(toggle(two, ids, 'd', true))).toBe('bcde');
    expect(chosen(toggle(two, ids, 'a', true))).toBe('abe');
    expect(chosen(toggle(nothing, ids, 'c', true))).toBe('c');
  });

  test('what was deleted is chosen no more', () => {
    const all = chooseAll(ids);
    expect(stillThere(all, ids)).toBe(all);
    expect(chosen(stillThere(all, ['b', 'c']))).toBe('bc');
  });
});

describe('walking the tiles', () => {
  // Two rows: three tiles above, two wide ones below.
  const tiles = [
    { left: 0, top: 0, width: 100 },
    { left: 104, top: 0, width: 60 },
    { left: 168, top: 0, width: 132 },
    { left: 0, top: 104, width: 148 },
    { left: 152, top: 104, width: 148 },
  ];
  test.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowRight', 3],
    [1, 'ArrowDown', 3],
    [2, 'ArrowDown', 4],
    [4, 'ArrowUp', 2],
    [3, 'ArrowUp', 0],
    [4, 'ArrowDown', 4],
    [3, 'Home', 0],
    [0, 'End', 4],
  ])('from %i by %s to %i', (at, key, to) => expect(walk(tiles, at, key)).toBe(to));
});
