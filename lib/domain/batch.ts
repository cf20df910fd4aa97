import * as z from 'zod/mini';
import { Id } from './id';
import { networkIds } from './network';
import { publicationStates } from './publication';

const days = z.int().check(z.minimum(-3660), z.maximum(3660));
/**
 * What can be done to many at once. Moves keep the time of day: `days` are whole days of the wall clock, `day` is one
 * that all of them go to. Copies of posts are drafts, `days` later than what they are copies of.
 */
export const BatchVerb = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), days }),
  z.object({
    kind: z.literal('move_to'),
    day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Use a day like 2026-12-01.')),
  }),
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('duplicate'), days }),
  z.object({ kind: z.literal('tag'), tagId: Id }),
  z.object({ kind: z.literal('untag'), tagId: Id }),
]);
export type BatchVerb = z.infer<typeof BatchVerb>;

export const batchSubjects = ['post', 'content_event'] as const;
export type BatchSubject = (typeof batchSubjects)[number];

const ids = z.optional(z.array(Id));
/** Filters of lists and calendar as a program says them: arrays, all given ones must hold. */
export const PostFilterInput = z.object({
  state: z.optional(z.array(z.enum(publicationStates))),
  accountId: ids,
  network: z.optional(z.array(z.enum(networkIds))),
  categoryId: ids,
  tagId: ids,
  campaignId: ids,
  authorId: ids,
  q: z.optional(z.string().check(z.maxLength(200))),
});

/** Either the chosen ones by id, or all posts a filter finds, less some. */
export const BatchSelection = z.union([
  z.object({
    items: z.array(z.object({ subject: z.enum(batchSubjects), id: Id })).check(z.minLength(1), z.maxLength(10_000)),
  }),
  z.object({ filter: PostFilterInput, except: z.array(Id).check(z.maxLength(10_000)) }),
]);
export type BatchSelection = z.infer<typeof BatchSelection>;

export const StartBatch = z.object({ verb: BatchVerb, selection: BatchSelection });
export const BatchRef = z.object({ batchId: Id });

export const BatchView = z.object({
  id: z.string(),
  verb: BatchVerb,
  /** `undoing` and `undone` after somebody took it back. */
  state: z.enum(['running', 'done', 'undoing', 'undone']),
  total: z.number(),
  done: z.number(),
  /** What could not be done, with why; the first 100 of them. */
  failed: z.number(),
  failures: z.array(z.object({ subject: z.enum(batchSubjects), id: z.string(), text: z.string(), reason: z.string() })),
  undoable: z.boolean(),
  createdAt: z.string(),
});
export type BatchView = z.infer<typeof BatchView>;
