import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { LocationView } from '@/lib/domain/views';
import { listLocations } from '@/lib/services/locations/list-locations';
import { database } from './database';
import { sessionOf } from './session';
import { trustedHeaders } from './trusted-headers';

/** Where to come back to after signing in. Next's own query keys are not part of the address. */
function askedPath(requestHeaders: Headers, fallback: string): string {
  const asked = requestHeaders.get(trustedHeaders.path);
  if (!asked?.startsWith('/') || asked.startsWith('//')) return fallback;
  const url = new URL(asked, 'http://here');
  url.searchParams.delete('_rsc');
  return url.pathname + url.search;
}

/**
 * What a planner page needs first: who looks, at which location, and where else they may go.
 * Sends the signed-out to sign-in (and back here); a location that is none of theirs does not exist.
 */
export async function pageContext(locationId: string): Promise<{
  user: { id: string; name: string; email: string };
  sessionId: string;
  location: LocationView;
  locations: LocationView[];
}> {
  const requestHeaders = await headers();
  const session = await sessionOf(requestHeaders);
  if (!session) {
    const back = askedPath(requestHeaders, `/${encodeURIComponent(locationId)}/calendar`);
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(back)}`);
  }
  const locations = await listLocations(database().db, session.userId);
  const location = locations.find(({ id }) => id === locationId);
  if (!location) notFound();
  const { userId: id, name, email } = session;
  return { user: { id, name, email }, sessionId: session.id, location, locations };
}
