'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import type { SavedView } from '@/lib/domain/saved-view';
import { filtersOf, type ViewScreen, viewQuery } from '@/lib/domain/view-query';
import { filtersAddress, viewAddress } from './view-address';

/**
 * The saved views of a screen and the one the address is at: named by `saved`, or showing exactly the same.
 * `query` is what would be kept now.
 */
export function useViews(screen: ViewScreen) {
  const { locationId } = useLocation();
  const address = useSearchParams();
  const list = useQuery(calendarQueries.savedViews(locationId, screen));
  const views = list.data ?? [];
  const query = viewQuery(address.toString());
  // Without any filter left nobody is at a view any more that has some.
  const isLeft = (view: SavedView) => !filtersOf(query) && filtersOf(view.query) !== '';
  const opened = views.find((view) => view.id === address.get('saved') && !isLeft(view));
  const current = opened ?? views.find((view) => viewQuery(view.query) === query);
  const go = (to: string) => window.history.pushState(null, '', to);
  return {
    views,
    error: list.error,
    current,
    changed: current !== undefined && viewQuery(current.query) !== query,
    query,
    /** A step in the history, so that Back leads out of the view again. */
    open: (view: SavedView) => go(viewAddress(view, address)),
    /** The same way of looking with these filters. */
    filter: (filters: string) => go(filtersAddress(filters, address)),
    /** The address says from now on that it is this view. */
    name: (view: SavedView) => window.history.replaceState(null, '', viewAddress({ ...view, query }, address)),
  };
}
