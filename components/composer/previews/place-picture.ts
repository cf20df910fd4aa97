import type { MediaEdit } from '@/lib/domain/post';

export type Size = { width: number; height: number };
type Point = { x: number; y: number };
/** In shares of the turned picture. */
type Region = Point & Size;

const whole: Region = { x: 0, y: 0, width: 1, height: 1 };
const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/** Width and height after the rotation; 1 × 1 while nobody knows. */
export function turnedSize({ width, height }: Size, edit: MediaEdit): Size {
  if (!(width > 0 && height > 0)) return { width: 1, height: 1 };
  return edit.rotate === 90 || edit.rotate === 270 ? { width: height, height: width } : { width, height };
}

function turnedPoint({ x, y }: Point, rotate: MediaEdit['rotate']): Point {
  if (rotate === 90) return { x: 1 - y, y: x };
  if (rotate === 180) return { x: 1 - x, y: 1 - y };
  if (rotate === 270) return { x: y, y: 1 - x };
  return { x, y };
}

/** Width divided by height of what is left after turning and cropping. */
export function ratioOf(size: Size, edit: MediaEdit): number {
  const turned = turnedSize(size, edit);
  const crop = edit.crop ?? whole;
  return (turned.width * crop.width) / (turned.height * crop.height) || 1;
}

/** The part of the turned picture a frame of this ratio shows: of the crop as much as fits, around the focal point. */
export function visibleRegion(size: Size, edit: MediaEdit, focalPoint: Point | null, frameRatio: number): Region {
  const crop = edit.crop && edit.crop.width > 0 && edit.crop.height > 0 ? edit.crop : whole;
  const own = ratioOf(size, { ...edit, crop });
  const width = own > frameRatio ? (crop.width * frameRatio) / own : crop.width;
  const height = own > frameRatio ? crop.height : (crop.height * own) / frameRatio;
  const focus = focalPoint
    ? turnedPoint(focalPoint, edit.rotate)
    : { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
  return {
    x: clamp(focus.x - width / 2, crop.x, crop.x + crop.width - width),
    y: clamp(focus.y - height / 2, crop.y, crop.y + crop.height - height),
    width,
    height,
  };
}

const percent = (share: number) => `${Math.round(share * 100_000) / 1000}%`;

/** CSS of the sheet that holds the turned picture inside a frame, and of the picture on the sheet. */
export function pictureStyles(size: Size, edit: MediaEdit, focalPoint: Point | null, frameRatio: number) {
  const { x, y, width, height } = visibleRegion(size, edit, focalPoint, frameRatio);
  const turned = turnedSize(size, edit);
  const lying = edit.rotate === 90 || edit.rotate === 270;
  return {
    sheet: {
      width: percent(1 / width),
      height: percent(1 / height),
      left: percent(-x / width),
      top: percent(-y / height),
    },
    picture: {
      width: lying ? percent(turned.height / turned.width) : '100%',
      height: lying ? percent(turned.width / turned.height) : '100%',
      transform: `translate(-50%, -50%) rotate(${edit.rotate ?? 0}deg)`,
    },
  };
}
