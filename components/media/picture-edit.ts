import type { MediaEdit } from '@/lib/domain/post';
import type { MediaView } from '@/lib/domain/views';
import {
  type Box,
  isWhole,
  largestBox,
  type Point,
  type Size,
  showPoint,
  type Turn,
  turnBox,
  turned,
  turnPoint,
  whole,
} from './crop-geometry';
import type { Ratio } from './ratio-choice';

export type PictureEdit = { turn: Turn; box: Box; ratio: Ratio; focal: Point | null };

const middle = { x: 0.5, y: 0.5 };
const free: Ratio = { label: 'Free', value: null };

/** The shape a box has, when it is one of those offered; else the free one. */
function ratioFor(box: Box, size: Size, ratios: Ratio[]): Ratio {
  const open = ratios.find(({ value }) => value === null) ?? free;
  if (isWhole(box)) return open;
  const own = (box.width * size.width) / (box.height * size.height);
  return ratios.find(({ value }) => value !== null && Math.abs(value / own - 1) < 0.01) ?? open;
}

/** The editor's state for a picture as it was left. */
export function openEdit(view: MediaView, edit: MediaEdit, ratios: Ratio[]): PictureEdit {
  const turn: Turn = edit.rotate ?? 0;
  const box = edit.crop ?? whole;
  return { turn, box, ratio: ratioFor(box, turned(view, turn), ratios), focal: view.focalPoint };
}

/** Another shape: the largest box of it around the focal point. */
export const reshape = (state: PictureEdit, view: MediaView, ratio: Ratio): PictureEdit => ({
  ...state,
  ratio,
  box:
    ratio.value === null
      ? state.box
      : largestBox(turned(view, state.turn), ratio.value, turnPoint(state.focal ?? middle, state.turn)),
});

/** A quarter to the right. A chosen shape keeps standing or lying as it was named, so the box is laid anew. */
export function turnRight(state: PictureEdit, view: MediaView): PictureEdit {
  const next = { ...state, turn: ((state.turn + 90) % 360) as Turn };
  return state.ratio.value === null ? { ...next, box: turnBox(state.box) } : reshape(next, view, state.ratio);
}

/** The point moves, and the crop after it as far as it must. `focal` in shares of the file. */
export const refocus = (state: PictureEdit, focal: Point): PictureEdit => ({
  ...state,
  focal,
  box: showPoint(state.box, turnPoint(focal, state.turn)),
});

/** As a post keeps it; nothing is kept of what was not changed. */
export function closeEdit({ turn, box }: PictureEdit): MediaEdit {
  return { ...(turn === 0 ? {} : { rotate: turn }), ...(isWhole(box) ? {} : { crop: box }) };
}
