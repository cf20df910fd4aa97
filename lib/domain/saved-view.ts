import * as z from 'zod/mini';
import { Id } from './id';

/** Where a view is of: its address is that of this screen. */
export const viewScreens = ['calendar', 'posts'] as const;
export type ViewScreen = (typeof viewScreens)[number];
/** How many a person keeps at one location, and how many are shared there. */
export const maxSavedViews = 100;

/** What a view is called. */
export const viewName = z
  .string()
  .check(z.trim(), z.minLength(1, 'Give it a name.'), z.maxLength(60, 'The name has at most 60 characters.'));
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

const query = z.pipe(
  z.string().check(z.maxLength(4000, 'This view has too many filters to be kept.')),
  z.transform(viewQuery),
);
export const CreateSavedView = z.object({
  screen: z.enum(viewScreens),
  name: viewName,
  query,
  shared: z._default(z.boolean(), false),
});
export type CreateSavedView = z.infer<typeof CreateSavedView>;
/** What is left out stays. */
export const UpdateSavedView = z.object({
  viewId: Id,
  name: z.optional(viewName),
  query: z.optional(query),
  shared: z.optional(z.boolean()),
});
export type UpdateSavedView = z.infer<typeof UpdateSavedView>;
export const SavedViewRef = z.object({ viewId: Id });

export const SavedView = z.object({
  id: z.string(),
  screen: z.enum(viewScreens),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  /** Whose it is. */
  owner: z.object({ id: z.string(), name: z.string() }),
  /** Whether the asker may change and delete it. */
  editable: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;
