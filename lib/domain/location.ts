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
