import type { MediaEdit } from '../post';
import type { CheckedItem } from './checked';

type Crop = NonNullable<MediaEdit['crop']>;
type Point = { x: number; y: number };

/** A point of the file as it lies after the turn. */
function turned({ x, y }: Point, rotate: MediaEdit['rotate']): Point {
  if (rotate === 90) return { x: 1 - y, y: x };
  if (rotate === 180) return { x: 1 - x, y: 1 - y };
  return rotate === 270 ? { x: y, y: 1 - x } : { x, y };
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
const share = (value: number) => clamp(value, 0, 1);

/** The largest part of the picture as it is cut now that has the ratio (width ÷ height), around its focal point. */
export function cropTo({ item, file, width, height }: CheckedItem, ratio: number): Crop {
  const frame = item.edit.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const isTall = width / height < ratio;
  const part = isTall
    ? { width: frame.width, height: (frame.height * (width / ratio)) / height }
    : { width: (frame.width * (height * ratio)) / width, height: frame.height };
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const focal = file.focalPoint ? turned(file.focalPoint, item.edit.rotate) : middle;
  return {
    x: share(clamp(focal.x - part.width / 2, frame.x, frame.x + frame.width - part.width)),
    y: share(clamp(focal.y - part.height / 2, frame.y, frame.y + frame.height - part.height)),
    width: share(part.width),
    height: share(part.height),
  };
}
