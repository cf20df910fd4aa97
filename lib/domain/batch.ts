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
export type PostFilterInput = z.infer<typeof PostFilterInput>;

/** Either the chosen ones by id, or all posts a filter finds, less some. */
export const BatchSelection = z.union([
  z.object({
    items: z.array(z.object({ subject: z.enum(batchSubjects), id: Id })).check(z.minLength(1), z.maxLength(10_000)),
  }),
  z.object({ filter: PostFilterInput, except: z.array(Id).check(z.maxLength(10_000)) }),
]);
export type BatchSelection = z.infer<typeof BatchSelection>;

/** `batchId` may be chosen by the caller: the same start again, after its answer was lost, does nothing twice. */
export const StartBatch = z.object({ batchId: z.optional(Id), verb: BatchVerb, selection: BatchSelection });
export const BatchRef = z.object({ batchId: Id });

export const BatchView = z.object({
  id: z.string(),
  verb: BatchVerb,
  /** `undoing` and `undone` after somebody took it back. */
  state: z.enum(['running', 'done', 'undoing', 'undone']),
  total: z.number(),
  /** Of `total`: what stands done, and what was taken back. */
  done: z.number(),
  undone: z.number(),
  /** What could not be done, or after an undo not be taken back, with why; the first 100 of them. */
  failed: z.number(),
  failures: z.array(z.object({ subject: z.enum(batchSubjects), id: z.string(), text: z.string(), reason: z.string() })),
  undoable: z.boolean(),
  createdAt: z.string(),
});
export type BatchView = z.infer<typeof BatchView>;

const dayMs = 86_400_000;
/** A wall time on another day; the time of day stays. Whether that minute exists is for the zone to say. */
export function shiftWallTime(wallTime: string, verb: Extract<BatchVerb, { kind: 'move' | 'move_to' }>): string {
  const time = wallTime.slice(10);
  if (verb.kind === 'move_to') return `${verb.day}${time}`;
  const day = new Date(Date.parse(`${wallTime.slice(0, 10)}T00:00Z`) + verb.days * dayMs);
  return `${day.toISOString().slice(0, 10)}${time}`;
}
