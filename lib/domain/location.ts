import * as z from 'zod/mini';

/** Whether this machine knows the zone by an IANA name. Offsets like +01:00 are no zones: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const TimeZone = z
  .string()
  .check(z.refine(isTimeZone, 'Choose a time zone from the list, for example Europe/Berlin.'));

export const nameOf = (what: string) =>
  z
    .string()
    .check(z.trim(), z.minLength(1, `${what} is missing.`), z.maxLength(120, `${what} is longer than 120 characters.`));

export const UpdateLocation = z.object({ name: nameOf('The name'), timeZone: TimeZone });
export type UpdateLocation = z.infer<typeof UpdateLocation>;

export const watermarkPositions = ['top-left', 'top-right', 'bottom-left', 'bottom-right', 'center'] as const;
/** An image of the library laid over images of posts. `scale` is its width as a share of the picture's. */
export const Watermark = z.object({
  mediaId: z.string().check(z.regex(/^[0-9a-f]{24}$/, 'Choose an image of the library.')),
  position: z.enum(watermarkPositions),
  opacity: z.number().check(z.minimum(0.1), z.maximum(1)),
  scale: z.number().check(z.minimum(0.05), z.maximum(0.5)),
});
export type Watermark = z.infer<typeof Watermark>;

/** A weekly time in the location's zone, as HighLevel's queues have them. 0 is Sunday. */
export const PostingSlot = z.object({
  dayOfWeek: z.int().check(z.minimum(0), z.maximum(6)),
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time like 09:00.')),
});
export type PostingSlot = z.infer<typeof PostingSlot>;
