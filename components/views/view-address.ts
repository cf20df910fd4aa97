import type { SavedView } from '@/lib/domain/saved-view';
import { filtersOf, viewQuery } from '@/lib/domain/view-query';

/** Commas part picks and may stand as they are: shorter to read and to share. */
const written = (query: URLSearchParams) => `?${query.toString().replaceAll('%2C', ',')}`;
function onSameDay(query: URLSearchParams, now: URLSearchParams) {
  const date = now.get('date');
  if (date) query.set('date', date);
  return query;
}

/** The address of a view. The day that is looked at stays; what was open closes. */
export function viewAddress(view: Pick<SavedView, 'id' | 'query'>, now: URLSearchParams): string {
  const next = onSameDay(new URLSearchParams(view.query), now);
  next.set('saved', view.id);
  return written(next);
}

/** The address with these filters instead of its own; day and way of looking stay. */
export function filtersAddress(filters: string, now: URLSearchParams): string {
  const next = new URLSearchParams(viewQuery(now.toString()));
  for (const [key] of new URLSearchParams(filtersOf(now.toString()))) next.delete(key);
  for (const [key, value] of new URLSearchParams(filters)) next.set(key, value);
  return written(onSameDay(next, now));
}
