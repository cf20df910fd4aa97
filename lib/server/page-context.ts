import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { LocationView } from '@/lib/domain/views';
import type { Context } from '@/lib/services/context';
import { listLocations } from '@/lib/services/locations/list-locations';
import { database } from './database';
import { contextFor } from './request-context';
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

export type PageContext = {
  user: { id: string; name: string; email: string };
  sessionId: string;
  location: LocationView;
  locations: LocationView[];
};

/**
 * What a planner page needs first: who looks, at which location, and where else they may go.
 * Asked once per request, however many layouts and pages want it. Sends the signed-out to sign-in (and back here); a location that is none of theirs does not exist.
 */
export const pageContext = cache(async (locationId: string): Promise<PageContext> => {
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
});

/** The service context of a page that reads by itself; sends away who may not be here, as above. */
export async function pageServices(locationId: string): Promise<Context> {
  await pageContext(locationId);
  return contextFor(await headers(), locationId);
}
