import { DomainError } from '@/lib/domain/error';
import type { LocationView } from '@/lib/domain/views';
import { database } from '@/lib/server/database';
import { contextFor, currentUser } from '@/lib/server/request-context';
import { findApiKey } from '@/lib/services/api-keys/find-api-key';
import { findLocation } from '@/lib/services/locations/find-location';
import { listLocations } from '@/lib/services/locations/list-locations';

type Me = { user: { id: string; name: string; email: string }; locations: LocationView[] };

/** Who is asking: a person with all their locations, or an API key (no e-mail) with its one. */
export async function me(headers: Headers): Promise<Me> {
  const { db } = database();
  const token = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token) {
    const key = await findApiKey(db, token, new Date());
    if (!key) throw new DomainError('unauthenticated', 'This API key is unknown, has expired or was revoked.');
    const ctx = await contextFor(headers, key.locationId);
    return { user: { id: key.id, name: key.name, email: '' }, locations: [await findLocation(ctx)] };
  }
  const user = await currentUser(headers);
  if (!user) throw new DomainError('unauthenticated', 'Sign in, or send an API key: Authorization: Bearer …');
  return { user, locations: await listLocations(db, user.id) };
}
