import { isTimeZone } from '@/lib/domain/location';

/** The zone this computer's clock stands in. */
export function browserZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : 'UTC';
}
