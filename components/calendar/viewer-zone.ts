'use client';

import { createContext, useContext, useMemo } from 'react';
import { useHydrated } from '@/components/data/use-hydrated';
import { zoneCity } from '@/components/ui/format-time';
import { wallClock } from './calendar-dates';

const ViewerZone = createContext<string | null>(null);
export const ViewerZoneProvider = ViewerZone.Provider;
/** The reader's own zone where its clock shows another time than the location's; null where it does not. */
export const useViewerZone = () => useContext(ViewerZone);

const minutesBetween = (here: string, there: string) => (Date.parse(`${there}Z`) - Date.parse(`${here}Z`)) / 60_000;

/** How far the second zone's clock is ahead of the first's at an instant, in minutes. */
export const clockDifference = (zone: string, other: string, at: number) =>
  minutesBetween(wallClock(zone, at), wallClock(other, at));

/** Looked up in the browser only, so that server and browser draw the same first. */
export function useOtherZone(locationZone: string, now: string): string | null {
  const hydrated = useHydrated();
  return useMemo(() => {
    if (!hydrated) return null;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Asked of the day that is shown as now: a difference may come and go with summer time.
    const noon = Date.parse(`${now.slice(0, 10)}T12:00Z`);
    return clockDifference(locationZone, own, noon) === 0 ? null : own;
  }, [hydrated, locationZone, now]);
}

/** `6 h behind` · `5 h 30 min ahead`. */
export function sayDifference(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const words = [hours ? `${hours} h` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ');
  return `${words} ${minutes < 0 ? 'behind' : 'ahead'}`;
}

/** `Berlin time · you are in New York, 6 h behind`. */
export function sayClocks(locationZone: string, viewerZone: string, at: number): string {
  const difference = sayDifference(clockDifference(locationZone, viewerZone, at));
  return `${zoneCity(locationZone)} time · you are in ${zoneCity(viewerZone)}, ${difference}`;
}

/** What the reader's clock shows at a full hour of the location's day: `03:00`. */
export function viewerHour(day: string, hour: string, locationZone: string, viewerZone: string): string {
  const noon = Date.parse(`${day}T12:00Z`);
  const minutes = clockDifference(locationZone, viewerZone, noon);
  return new Date(Date.parse(`${day}T${hour}Z`) + minutes * 60_000).toISOString().slice(11, 16);
}
