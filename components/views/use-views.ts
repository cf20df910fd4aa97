'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import type { SavedView } from '@/lib/domain/saved-view';
import { type ViewScreen, viewQuery } from '@/lib/domain/view-query';
import { viewAddress } from './view-address';

/**
 * The saved views of a screen and the one the address is at: named by `saved`, or showing exactly the same.
 * `query` is what would be kept now.
 */
export function useViews(screen: ViewScreen) {
  const { locationId } = useLocation();
  const address = useSearchParams();
  const list = useQuery(queries.savedViews(locationId, screen));
  const views = list.data ?? [];
  const query = viewQuery(address.toString());
  // Without any filter left nobody is at a view any more.
  const opened = query ? views.find(({ id }) => id === address.get('saved')) : undefined;
  const current = opened ?? views.find((view) => viewQuery(view.query) === query);
  const go = (view: SavedView | null) => window.history.pushState(null, '', viewAddress(view, address));
  return {
    views,
    error: list.error,
    current,
    changed: current !== undefined && viewQuery(current.query) !== query,
    query,
    /** A step in the history, so that Back leads out of the view again. */
    open: go,
    /** The address says from now on that it is this view. */
    name: (view: SavedView) => window.history.replaceState(null, '', viewAddress({ ...view, query }, address)),
  };
}
export type Views = ReturnType<typeof useViews>;
