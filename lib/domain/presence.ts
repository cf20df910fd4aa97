import * as z from 'zod/mini';
import { Id } from './id';

/** How long somebody counts as being there after their composer last said so. */
export const presenceMs = 30_000;

/** `key` is one open composer: made by the browser, a new one for every tab. */
export const Editing = z.object({
  postId: Id,
  key: z.string().check(z.regex(/^[\w-]{8,64}$/, 'Use 8 to 64 letters, digits, - or _.')),
});
export type Editing = z.infer<typeof Editing>;

/** Who else has a post open, whoever was first first; ISO instants. */
export const EditorsView = z.object({
  others: z.array(z.object({ userId: z.string(), name: z.string(), since: z.string() })),
});
export type EditorsView = z.infer<typeof EditorsView>;
