import type { FileRules } from '../networks/network-limits';
import type { MediaEdit } from '../post';

type Size = { width: number; height: number };
type Box = Size & { left: number; top: number };
type Picture = Size & { mimeType: string; bytes: number; focalPoint: { x: number; y: number } | null };

/** What is done to a picture, in this order: turned, cut, made smaller, encoded. Pixels and bytes. */
export type RenditionPlan = {
  rotate: 0 | 90 | 180 | 270;
  /** Of the turned picture; null: all of it. */
  crop: Box | null;
  /** Never larger than what is left after the cut. */
  size: Size;
  mimeType: string;
  /** Encodings are tried until it is small enough; null: the first one is. */
  maxBytes: number | null;
  /** Formats to fall back to when it does not get small enough. */
  accepted: readonly string[] | null;
  /** Nothing is done: the file as it is kept will do. */
  asIs: boolean;
};

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** A crop in shares as whole pixels inside the picture, at least one wide and high. */
export function cropBox(crop: NonNullable<MediaEdit['crop']>, { width, height }: Size): Box {
  const left = clamp(Math.round(crop.x * width), 0, width - 1);
  const top = clamp(Math.round(crop.y * height), 0, height - 1);
  return {
    left,
    top,
    width: clamp(Math.round(crop.width * width), 1, width - left),
    height: clamp(Math.round(crop.height * height), 1, height - top),
  };
}

/** The largest part of an allowed shape, around what must stay in sight; null when the shape is allowed. */
function shapeBox({ width, height }: Size, rules: FileRules, focal: { x: number; y: number }): Box | null {
  const ratio = width / height;
  const wanted = clamp(ratio, rules.minRatio ?? 0, rules.maxRatio ?? Number.POSITIVE_INFINITY);
  if (wanted === ratio) return null;
  // Rounded to the inside of what is allowed.
  const size =
    ratio > wanted
      ? { width: Math.max(1, Math.floor(height * wanted)), height }
      : { width, height: Math.max(1, Math.floor(width / wanted)) };
  return {
    ...size,
    left: clamp(Math.round(focal.x * width - size.width / 2), 0, width - size.width),
    top: clamp(Math.round(focal.y * height - size.height / 2), 0, height - size.height),
  };
}

function smaller({ width, height }: Size, rules: FileRules): Size {
  const scale = Math.min(
    1,
    (rules.maxWidth ?? Number.POSITIVE_INFINITY) / width,
    (rules.maxHeight ?? Number.POSITIVE_INFINITY) / height,
    Math.sqrt((rules.maxPixels ?? Number.POSITIVE_INFINITY) / (width * height)),
  );
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** The point that must stay in sight, in shares of the turned picture. */
function turned({ x, y }: { x: number; y: number }, rotate: RenditionPlan['rotate']) {
  if (rotate === 90) return { x: 1 - y, y: x };
  if (rotate === 180) return { x: 1 - x, y: 1 - y };
  return rotate === 270 ? { x: y, y: 1 - x } : { x, y };
}

const fallbacks = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/**
 * How a picture is made for one use. Without `rules` (no optimisation asked) only the author's turn and cut are done;
 * with them it also gets a format, shape, size and weight its network takes. Never enlarges.
 */
export function planRendition(picture: Picture, edit: MediaEdit, rules: FileRules | null): RenditionPlan {
  const rotate = edit.rotate ?? 0;
  const upright =
    rotate === 90 || rotate === 270
      ? { width: picture.height, height: picture.width }
      : { width: picture.width, height: picture.height };
  const limits = rules ?? {};
  const chosen = edit.crop ? cropBox(edit.crop, upright) : null;
  const focal = turned(picture.focalPoint ?? { x: 0.5, y: 0.5 }, rotate);
  const crop = chosen ?? shapeBox(upright, limits, focal);
  const size = smaller(crop ?? upright, limits);
  const accepted = limits.mimeTypes ?? null;
  const keeps = !accepted || accepted.includes(picture.mimeType);
  const mimeType = keeps ? picture.mimeType : (fallbacks.find((type) => accepted.includes(type)) ?? picture.mimeType);
  const maxBytes = limits.maxBytes ?? null;
  const sameSize = size.width === picture.width && size.height === picture.height;
  const asIs = rotate === 0 && !crop && sameSize && keeps && (maxBytes === null || picture.bytes <= maxBytes);
  return { rotate, crop, size, mimeType, maxBytes, accepted, asIs };
}
