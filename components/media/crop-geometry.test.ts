import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  type Handle,
  isWhole,
  largestBox,
  moveBox,
  pixelsOf,
  ratioOf,
  resizeBox,
  showPoint,
  turnBox,
  turned,
  turnPoint,
  unturnPoint,
  whole,
} from './crop-geometry';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });
const size = fc.record({ width: fc.integer({ min: 20, max: 12_000 }), height: fc.integer({ min: 20, max: 12_000 }) });
const ratio = fc.constantFrom(1, 0.8, 1.91, 9 / 16, 16 / 9, 2 / 3);
const handle = fc.constantFrom<Handle>('n', 's', 'w', 'e', 'nw', 'ne', 'sw', 'se');
const pull = fc.record({
  dx: fc.double({ min: -2, max: 2, noNaN: true }),
  dy: fc.double({ min: -2, max: 2, noNaN: true }),
});
const turn = fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const);
const box = fc
  .record({ x: share, y: share, w: fc.double({ min: 0.05, max: 1, noNaN: true }), h: share })
  .map(({ x, y, w, h }) => {
    const height = Math.max(0.05, h);
    return { x: x * (1 - w), y: y * (1 - height), width: w, height };
  });

const inside = (one: Box) => {
  expect(one.x).toBeGreaterThanOrEqual(0);
  expect(one.y).toBeGreaterThanOrEqual(0);
  expect(one.x + one.width).toBeLessThanOrEqual(1 + 1e-9);
  expect(one.y + one.height).toBeLessThanOrEqual(1 + 1e-9);
  expect(one.width).toBeGreaterThan(0);
  expect(one.height).toBeGreaterThan(0);
};
const holds = (one: Box, at: { x: number; y: number }) =>
  at.x >= one.x - 2e-6 && at.x <= one.x + one.width + 2e-6 && at.y >= one.y - 2e-6 && at.y <= one.y + one.height + 2e-6;

describe('a crop, whatever is done with it', () => {
  test('stays inside the picture', () => {
    fc.assert(
      fc.property(box, handle, pull, size, fc.option(ratio), point, (one, side, by, picture, kept, at) => {
        inside(moveBox(one, by.dx, by.dy));
        inside(resizeBox(one, side, by, picture, null));
        if (kept !== null) inside(resizeBox(largestBox(picture, kept, at), side, by, picture, kept));
        inside(largestBox(picture, kept, at));
        inside(turnBox(one));
        inside(showPoint(one, at));
      }),
    );
  });

  test('keeps its ratio, to the hundredth', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 500, max: 6000 }), height: fc.integer({ min: 500, max: 6000 }) }),
        ratio,
        point,
        fc.array(fc.tuple(handle, pull), { maxLength: 6 }),
        (picture, kept, at, pulls) => {
          let one = largestBox(picture, kept, at);
          expect(ratioOf(one, picture)).toBeCloseTo(kept, 2);
          for (const [side, by] of pulls) {
            one = resizeBox(one, side, by, picture, kept);
            expect(ratioOf(one, picture)).toBeCloseTo(kept, 2);
          }
        },
      ),
    );
  });

  test('moving keeps its size', () => {
    fc.assert(
      fc.property(box, pull, (one, by) => {
        const moved = moveBox(one, by.dx, by.dy);
        expect(moved.width).toBeCloseTo(one.width, 5);
        expect(moved.height).toBeCloseTo(one.height, 5);
      }),
    );
  });

  test('keeps the focal point in sight, and moves no further than it has to', () => {
    fc.assert(
      fc.property(box, size, fc.option(ratio), point, (one, picture, kept, at) => {
        expect(holds(largestBox(picture, kept, at), at)).toBe(true);
        expect(holds(showPoint(one, at), at)).toBe(true);
        if (holds(one, at)) expect(showPoint(one, at).x).toBeCloseTo(one.x, 5);
      }),
    );
  });

  test('four quarters are none', () => {
    fc.assert(
      fc.property(box, point, turn, (one, at, by) => {
        const round = turnBox(turnBox(turnBox(turnBox(one))));
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(round[side]).toBeCloseTo(one[side], 5);
        const back = unturnPoint(turnPoint(at, by), by);
        expect(back.x).toBeCloseTo(at.x, 9);
        expect(back.y).toBeCloseTo(at.y, 9);
      }),
    );
  });
});

test('the far corner stays where it is', () => {
  const one = resizeBox({ x: 0.2, y: 0.2, width: 0.4, height: 0.4 }, 'nw', { dx: -0.1, dy: -0.05 }, square, null);
  expect(one).toEqual({ x: 0.1, y: 0.15, width: 0.5, height: 0.45 });
  const kept = resizeBox({ x: 0.2, y: 0.2, width: 0.4, height: 0.4 }, 'nw', { dx: -0.1, dy: -0.05 }, square, 1);
  expect(kept).toEqual({ x: 0.1, y: 0.1, width: 0.5, height: 0.5 });
});
const square = { width: 1000, height: 1000 };

test('a side with a ratio grows from the middle of the other axis', () => {
  const one = resizeBox({ x: 0, y: 0.25, width: 0.5, height: 0.5 }, 'e', { dx: 0.2, dy: 0 }, square, 1);
  expect(one).toEqual({ x: 0, y: 0.15, width: 0.7, height: 0.7 });
});

test('a picture that stands becomes one that lies', () => {
  expect(turned({ width: 30, height: 40 }, 90)).toEqual({ width: 40, height: 30 });
  // The top left quarter of the file is at the top right after a quarter to the right.
  expect(turnBox({ x: 0, y: 0, width: 0.5, height: 0.25 })).toEqual({ x: 0.75, y: 0, width: 0.25, height: 0.5 });
  expect(turnPoint({ x: 0, y: 0 }, 90)).toEqual({ x: 1, y: 0 });
});

test('4:5 of a landscape photo is its full height, 1080 × 1350 at most', () => {
  const one = largestBox({ width: 4000, height: 3000 }, 0.8, { x: 0.9, y: 0.5 });
  expect(one).toEqual({ x: 0.4, y: 0, width: 0.6, height: 1 });
  expect(pixelsOf(one, { width: 4000, height: 3000 })).toEqual({ width: 2400, height: 3000 });
  expect(isWhole(whole)).toBe(true);
  expect(isWhole(one)).toBe(false);
});
