const hour = 3_600_000;
/** A post is read when it is this old, in milliseconds; after the last time it has settled. */
const readAges = [hour, 24 * hour, 72 * hour, 168 * hour];
/** From this age on a reading says how a post did; the first one only how it began. */
export const tellingAgeMs = 20 * hour;

/** When to read a post again after a reading at `now`; null when it has settled. */
export function nextReadAt(publishedAt: Date, now: Date): Date | null {
  const age = readAges.find((after) => publishedAt.getTime() + after > now.getTime());
  return age === undefined ? null : new Date(publishedAt.getTime() + age);
}
