import { expect, test } from 'vitest';
import type { MediaView } from '@/lib/domain/views';
import { closeEdit, openEdit, refocus, reshape, turnRight } from './picture-edit';

const view = { width: 4000, height: 3000, focalPoint: null } as MediaView;
const ratios = [
  { label: 'Free', value: null },
  { label: '1:1', value: 1 },
  { label: '4:5', value: 0.8 },
];
const [free, square, portrait] = ratios as [(typeof ratios)[0], (typeof ratios)[0], (typeof ratios)[0]];

test('what was not touched leaves nothing behind', () => {
  expect(closeEdit(openEdit(view, {}, ratios))).toEqual({});
  const state = openEdit(view, {}, ratios);
  const round = turnRight(turnRight(turnRight(turnRight(state, view), view), view), view);
  expect(closeEdit(round)).toEqual({});
});

test('an edit opens as it was closed', () => {
  const made = closeEdit(reshape(turnRight(openEdit(view, {}, ratios), view), view, portrait));
  expect(made.rotate).toBe(90);
  const opened = openEdit(view, made, ratios);
  expect(opened.ratio.label).toBe('4:5');
  expect(closeEdit(opened)).toEqual(made);
});

test('a square looks at the focal point, and follows it when it moves', () => {
  const seen = { ...view, focalPoint: { x: 0.95, y: 0.5 } };
  const state = reshape(openEdit(seen, {}, ratios), seen, square);
  expect(state.box).toEqual({ x: 0.25, y: 0, width: 0.75, height: 1 });
  expect(refocus(state, { x: 0.1, y: 0.5 }).box.x).toBeCloseTo(0.1, 6);
});

test('turned, the focal point of the file is looked at where it then is', () => {
  const seen = { ...view, focalPoint: { x: 0.5, y: 0.05 } };
  // A quarter to the right: the top of the file is at the right.
  const state = reshape(turnRight(openEdit(seen, {}, ratios), seen), seen, { label: '9:16', value: 9 / 16 });
  expect(state.box.x + state.box.width).toBeCloseTo(1, 5);
  expect(reshape(state, seen, free).box).toEqual(state.box);
});
