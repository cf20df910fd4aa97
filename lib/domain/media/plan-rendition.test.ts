import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkIds } from '../network';
import { networkRules } from '../networks/network-rules';
import { cropBox, planRendition } from './plan-rendition';

const side = fc.integer({ min: 1, max: 12_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const crop = fc.record({ x: share, y: share, width: share, height: share });
const picture = fc.record({
  width: side,
  height: side,
  mimeType: fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/gif'),
  bytes: fc.integer({ min: 100, max: 50_000_000 }),
  focalPoint: fc.option(fc.record({ x: share, y: share }), { nil: null }),
});
const rotate = fc.constantFrom(undefined, 90 as const, 180 as const, 270 as const);

test('a crop is always a piece of the picture', () => {
  fc.assert(
    fc.property(crop, side, side, (shares, width, height) => {
      const box = cropBox(shares, { width, height });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1);
      expect(box.left + box.width).toBeLessThanOrEqual(width);
      expect(box.top + box.height).toBeLessThanOrEqual(height);
    }),
  );
});

test('nothing is ever enlarged, on any network', () => {
  fc.assert(
    fc.property(picture, crop, rotate, fc.constantFrom(...networkIds), (file, shares, turn, network) => {
      const edit = { crop: shares, ...(turn && { rotate: turn }) };
      const plan = planRendition(file, edit, networkRules[network].media.images);
      expect(plan.size.width).toBeLessThanOrEqual(plan.crop?.width ?? 0);
      expect(plan.size.height).toBeLessThanOrEqual(plan.crop?.height ?? 0);
    }),
  );
});

test('with its rules, format, size and shape are what the network takes', () => {
  fc.assert(
    fc.property(picture, fc.constantFrom(...networkIds), (file, network) => {
      const rules = networkRules[network].media.images;
      // A sliver one pixel high has no shape to speak of.
      fc.pre(rules !== null && Math.min(file.width, file.height) >= 400);
      const { size, mimeType } = planRendition(file, {}, rules);
      if (rules?.mimeTypes) expect(rules.mimeTypes).toContain(mimeType);
      expect(size.width).toBeLessThanOrEqual(rules?.maxWidth ?? size.width);
      expect(size.height).toBeLessThanOrEqual(rules?.maxHeight ?? size.height);
      expect(size.width * size.height).toBeLessThanOrEqual(rules?.maxPixels ?? Number.POSITIVE_INFINITY);
      const ratio = size.width / size.height;
      expect(ratio).toBeGreaterThan((rules?.minRatio ?? 0) - 0.01);
      expect(ratio).toBeLessThan((rules?.maxRatio ?? Number.POSITIVE_INFINITY) + 0.01);
    }),
  );
});

test('without rules and without an edit the file is taken as it is', () => {
  const file = { width: 9000, height: 10, mimeType: 'image/gif', bytes: 40_000_000, focalPoint: null };
  expect(planRendition(file, {}, null)).toMatchObject({ asIs: true, mimeType: 'image/gif', maxBytes: null });
  expect(planRendition(file, {}, networkRules.instagram.media.images)).toMatchObject({ asIs: false });
});

test('a shape the network refuses is cut around the focal point, as it lies after the turn', () => {
  const file = { width: 1000, height: 3000, mimeType: 'image/jpeg', bytes: 1, focalPoint: { x: 0.5, y: 0 } };
  const rules = { minRatio: 1, maxRatio: 1 };
  expect(planRendition(file, {}, rules).crop).toEqual({ left: 0, top: 0, width: 1000, height: 1000 });
  // Turned right, the top of the picture lies to the right.
  expect(planRendition(file, { rotate: 90 }, rules).crop).toEqual({ left: 2000, top: 0, width: 1000, height: 1000 });
});
