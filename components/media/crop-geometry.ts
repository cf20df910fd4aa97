/** All in shares (0 to 1) of the picture as it stands after turning; sizes are its pixels after turning. */
export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Turn = 0 | 90 | 180 | 270;
/** Which sides of the box move. */
export type Handle = 'n' | 's' | 'w' | 'e' | 'nw' | 'ne' | 'sw' | 'se';

export const whole: Box = { x: 0, y: 0, width: 1, height: 1 };
/** No side becomes shorter than this share. */
export const smallest = 0.05;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
/** Six digits: what is stored stays the same however often it is read back. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Rounded, and never a hair over the edge because of it. */
function tidy(box: Box): Box {
  const width = Math.min(1, round(box.width));
  const height = Math.min(1, round(box.height));
  return { x: clamp(round(box.x), 0, round(1 - width)), y: clamp(round(box.y), 0, round(1 - height)), width, height };
}

export const turned = (size: Size, turn: Turn): Size =>
  turn === 90 || turn === 270 ? { width: size.height, height: size.width } : size;

/** A quarter to the right, as the turned picture sees it. */
export const turnBox = (box: Box): Box =>
  tidy({ x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width });

/** A point of the file, seen in the turned picture. */
export function turnPoint(point: Point, turn: Turn): Point {
  if (turn === 90) return { x: 1 - point.y, y: point.x };
  if (turn === 180) return { x: 1 - point.x, y: 1 - point.y };
  return turn === 270 ? { x: point.y, y: 1 - point.x } : point;
}
/** A point of the turned picture, seen in the file. */
export const unturnPoint = (point: Point, turn: Turn): Point => turnPoint(point, ((360 - turn) % 360) as Turn);

/** Width over height in pixels. */
export const ratioOf = (box: Box, size: Size): number => (box.width * size.width) / (box.height * size.height);
/** The same ratio as width over height in shares. */
const shareRatio = (ratio: number, size: Size) => (ratio * size.height) / size.width;

/** The largest box of a ratio, as near to the focal point as the edges allow. Without a ratio: the whole picture. */
export function largestBox(size: Size, ratio: number | null, focal: Point = { x: 0.5, y: 0.5 }): Box {
  if (ratio === null) return whole;
  const inShares = shareRatio(ratio, size);
  const width = Math.min(1, inShares);
  const height = Math.min(1, 1 / inShares);
  return tidy({
    x: clamp(focal.x - width / 2, 0, 1 - width),
    y: clamp(focal.y - height / 2, 0, 1 - height),
    width,
    height,
  });
}

export const moveBox = (box: Box, dx: number, dy: number): Box =>
  tidy({ ...box, x: clamp(box.x + dx, 0, 1 - box.width), y: clamp(box.y + dy, 0, 1 - box.height) });

/** One axis, freely: the far side stays. Answers start and length. */
function stretch(start: number, length: number, by: number, side: -1 | 0 | 1): [number, number] {
  const end = start + length;
  if (side < 0) {
    const moved = clamp(start + by, 0, Math.max(0, end - smallest));
    return [moved, end - moved];
  }
  return side > 0 ? [start, clamp(length + by, Math.min(smallest, 1 - start), 1 - start)] : [start, length];
}

const sideX = (handle: Handle): -1 | 0 | 1 => (handle.includes('w') ? -1 : handle.includes('e') ? 1 : 0);
const sideY = (handle: Handle): -1 | 0 | 1 => (handle.includes('n') ? -1 : handle.includes('s') ? 1 : 0);

/** Room for a length that grows from a fixed side, or from the middle when no side of this axis moves. */
function roomFor(start: number, length: number, side: -1 | 0 | 1): number {
  if (side > 0) return 1 - start;
  if (side < 0) return start + length;
  const middle = start + length / 2;
  return 2 * Math.min(middle, 1 - middle);
}
const placed = (start: number, length: number, next: number, side: -1 | 0 | 1) =>
  side > 0 ? start : side < 0 ? start + length - next : start + (length - next) / 2;

/** Drags a side or corner by shares; what lies opposite stays. A ratio (in pixels) is kept when one is given. */
export function resizeBox(
  box: Box,
  handle: Handle,
  by: { dx: number; dy: number },
  size: Size,
  ratio: number | null,
): Box {
  const across = sideX(handle);
  const down = sideY(handle);
  const [x, width] = stretch(box.x, box.width, by.dx, across);
  const [y, height] = stretch(box.y, box.height, by.dy, down);
  if (ratio === null) return tidy({ x, y, width, height });
  const inShares = shareRatio(ratio, size);
  // A corner follows whichever direction was pulled further; a side follows itself.
  const byWidth =
    down === 0 || (across !== 0 && Math.abs(width - box.width) >= Math.abs(height - box.height) * inShares);
  const wanted = byWidth ? width : height * inShares;
  const room = Math.min(roomFor(box.x, box.width, across), roomFor(box.y, box.height, down) * inShares);
  const next = clamp(wanted, Math.min(room, smallest * Math.max(1, inShares)), room);
  return tidy({
    x: placed(box.x, box.width, next, across),
    y: placed(box.y, box.height, next / inShares, down),
    width: next,
    height: next / inShares,
  });
}

/** The box moved just so far that the point lies in it. */
export const showPoint = (box: Box, point: Point): Box =>
  tidy({
    ...box,
    x: clamp(clamp(box.x, point.x - box.width, point.x), 0, 1 - box.width),
    y: clamp(clamp(box.y, point.y - box.height, point.y), 0, 1 - box.height),
  });

export const isWhole = (box: Box): boolean => box.width > 0.9995 && box.height > 0.9995;

/** Pixels that are left, at least one. */
export const pixelsOf = (box: Box, size: Size): Size => ({
  width: Math.max(1, Math.round(box.width * size.width)),
  height: Math.max(1, Math.round(box.height * size.height)),
});
