'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { LocationRole } from '@/lib/domain/permission';
import type { LocationView } from '@/lib/domain/views';

export type CurrentLocation = {
  locationId: string;
  organizationId: string;
  organizationName: string;
  name: string;
  timeZone: string;
  role: LocationView['role'] | LocationRole;
  /** Files go straight to the bucket. */
  directUploads: boolean;
};

const LocationContext = createContext<CurrentLocation | null>(null);

/** Set once by the planner's layout; everything below knows where it is. */
export function LocationProvider({ location, children }: { location: CurrentLocation; children: ReactNode }) {
  return <LocationContext.Provider value={location}>{children}</LocationContext.Provider>;
}

export function useLocation(): CurrentLocation {
  const location = useContext(LocationContext);
  if (!location) throw new Error('useLocation needs the LocationProvider of the planner layout.');
  return location;
}

/** The location's zone; the reader's own where there is no location (sign-in, set-up). */
export function useTimeZone(): string {
  return useContext(LocationContext)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
