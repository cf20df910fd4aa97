import { DomainError } from '@/lib/domain/error';
import { findApiKey } from '@/lib/services/api-keys/find-api-key';
import type { Context } from '@/lib/services/context';
import { findMembership } from '@/lib/services/members/find-membership';
import { database } from './database';
import { sessionOf } from './session';

const locationPattern = /^[0-9a-f]{24}$/;
const noLocation = () => new DomainError('not_found', 'This location does not exist or is not one of yours.');

/** The signed-in person of a request, or null. */
export async function currentUser(headers: Headers): Promise<{ id: string; name: string; email: string } | null> {
  const session = await sessionOf(headers);
  return session && { id: session.userId, name: session.name, email: session.email };
}

/**
 * Who does this request, in which location: a Bearer API key or a session cookie.
 * @throws DomainError unauthenticated; not_found when the location is none of theirs (never forbidden)
 */
export async function contextFor(headers: Headers, locationId: string): Promise<Context> {
  const now = new Date();
  const { db } = database();
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const key = token ? await findApiKey(db, token, now) : null;
    if (!key) throw new DomainError('unauthenticated', 'This API key is unknown, has expired or was revoked.');
    if (key.locationId !== locationId) throw noLocation();
    const { organizationId, id, name, scopes } = key;
    return { db, organizationId, locationId, actor: { kind: 'api_key', keyId: id, name, scopes }, now };
  }
  const session = await sessionOf(headers, now);
  if (!session) {
    throw new DomainError('unauthenticated', 'You are signed out. Sign in again; what you wrote is kept on this page.');
  }
  const person = { id: session.userId, name: session.name };
  const membership = locationPattern.test(locationId) ? await findMembership(db, person, locationId) : null;
  if (!membership) throw noLocation();
  return { db, locationId, ...membership, now };
}
