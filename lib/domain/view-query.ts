// Without zod: every screen with filters needs it at once.

/** Where a view is of: its address is that of this screen. */
export const viewScreens = ['calendar', 'posts'] as const;
export type ViewScreen = (typeof viewScreens)[number];

/** What is no part of a view: the day it was looked at, what was open (a post, the composer), and the view's own id. */
const passing = ['date', 'day', 'post', 'event', 'compose', 'at', 'to', 'draft', 'saved'];
/** Filters whose picks have no order. */
const lists = ['kind', 'state', 'account', 'network', 'category', 'tag', 'campaign', 'person'];

/** The address's query as a view keeps it: without what passes, in a settled order. */
export function viewQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([key, value]) => value !== '' && !passing.includes(key));
  const settled = kept.map(([key, value]) => [key, lists.includes(key) ? value.split(',').sort().join(',') : value]);
  return new URLSearchParams(settled.sort(([a = ''], [b = '']) => a.localeCompare(b))).toString();
}

/** Only the filters of a view's query: what it leaves out, not how it is looked at. */
export function filtersOf(query: string): string {
  const filters = [...new URLSearchParams(query)].filter(([key]) => key === 'q' || lists.includes(key));
  return viewQuery(new URLSearchParams(filters).toString());
}
