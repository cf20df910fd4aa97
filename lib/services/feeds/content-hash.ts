/**
 * What of a reading makes the next one needless: the same bytes on the same day, read for the same clock. Each day
 * anew, because a calendar is read only 400 days ahead.
 */
export const contentHash = (bytesHash: string, timeZone: string, now: Date): string =>
  `${now.toISOString().slice(0, 10)} ${timeZone} ${bytesHash}`;

export const isOfToday = (hash: string | null, timeZone: string, now: Date): boolean =>
  hash?.startsWith(contentHash('', timeZone, now)) ?? false;
