import { secrets } from '@/lib/security/secrets';
import { readLink, signLink } from '@/lib/security/signed-link';

const purpose = 'reminder-media';
type Named = { organizationId: string; locationId: string; publicationId: string; position: number };

/** Path of one file of a reminder, which opens without a sign-in until then. Served by lib/apis/reminder-media.ts. */
export function mediaLink({ organizationId, locationId, publicationId, position }: Named, until: Date): string {
  const payload = [organizationId, locationId, publicationId, position].join(' ');
  return `/reminder-media/${signLink(secrets(), purpose, payload, until)}`;
}

/** What such a path names; `ended` when its time is over, null for what is not ours. */
export function readMediaLink(token: string, now: Date): Named | 'ended' | null {
  const read = readLink(secrets(), purpose, token, now);
  if (read === null || read === 'ended') return read;
  const [organizationId = '', locationId = '', publicationId = '', position = ''] = read.payload.split(' ');
  return { organizationId, locationId, publicationId, position: Number(position) };
}
