import type { SavedView } from '@/lib/domain/saved-view';

/** The address of a view (null: without filters). The day that is looked at stays; what was open closes. */
export function viewAddress(view: Pick<SavedView, 'id' | 'query'> | null, now: URLSearchParams): string {
  const next = new URLSearchParams(view?.query ?? '');
  const date = now.get('date');
  if (date) next.set('date', date);
  if (view) next.set('saved', view.id);
  // Commas part picks and may stand as they are: shorter to read and to share.
  return `?${next.toString().replaceAll('%2C', ',')}`;
}
