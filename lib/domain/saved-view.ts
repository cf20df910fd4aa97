import * as z from 'zod/mini';
import { Id } from './id';
import { viewQuery, viewScreens } from './view-query';

/** How many a person keeps at one location, and how many are shared there. */
export const maxSavedViews = 100;

/** What a view is called. */
export const viewName = z
  .string()
  .check(z.trim(), z.minLength(1, 'Give it a name.'), z.maxLength(60, 'The name has at most 60 characters.'));
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
