import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureStyles, ratioOf, visibleRegion } from './place-picture';

const lying = { width: 1600, height: 800 };

describe('what a frame shows of a picture', () => {
  it('turns first, then crops', () => {
    expect(ratioOf(lying, {})).toBe(2);
    expect(ratioOf(lying, { rotate: 90 })).toBe(0.5);
    expect(ratioOf(lying, { rotate: 90, crop: { x: 0, y: 0, width: 1, height: 0.5 } })).toBe(1);
    expect(ratioOf({ width: 0, height: 0 }, {})).toBe(1);
  });

  it('cuts a square out of the middle, or around the focal point', () => {
    expect(visibleRegion(lying, {}, null, 1)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
    expect(visibleRegion(lying, {}, { x: 0.9, y: 0.5 }, 1)).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 });
    // Turned to the right, what was at the right end is at the bottom.
    expect(visibleRegion(lying, { rotate: 90 }, { x: 0.9, y: 0.5 }, 1)).toMatchObject({ y: 0.5, height: 0.5 });
    expect(visibleRegion(lying, { rotate: 270 }, { x: 0.9, y: 0.5 }, 1)).toMatchObject({ y: 0, height: 0.5 });
  });

  it('never leaves the crop, and what it shows has the shape of the frame', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const input = fc.record({
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      rotate: fc.constantFrom(undefined, 90 as const, 180 as const, 270 as const),
      w: share,
      h: share,
      fx: share,
      fy: share,
      frame: fc.double({ min: 0.3, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(input, ({ width, height, rotate, w, h, fx, fy, frame }) => {
        const crop = { x: (1 - w) / 2, y: (1 - h) / 3, width: w, height: h };
        const shown = visibleRegion({ width, height }, { rotate, crop }, { x: fx, y: fy }, frame);
        expect(shown.x).toBeGreaterThanOrEqual(crop.x - 1e-9);
        expect(shown.y).toBeGreaterThanOrEqual(crop.y - 1e-9);
        expect(shown.x + shown.width).toBeLessThanOrEqual(crop.x + crop.width + 1e-9);
        expect(shown.y + shown.height).toBeLessThanOrEqual(crop.y + crop.height + 1e-9);
        expect(ratioOf({ width, height }, { rotate, crop: shown }) / frame).toBeCloseTo(1, 6);
      }),
    );
  });

  it('says it in CSS: the sheet is larger than the frame by what is hidden', () => {
    expect(pictureStyles(lying, { rotate: 90 }, null, 1)).toEqual({
      sheet: { width: '100%', height: '200%', left: '0%', top: '-50%' },
      picture: { width: '200%', height: '50%', transform: 'translate(-50%, -50%) rotate(90deg)' },
    });
  });
});
