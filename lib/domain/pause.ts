import * as z from 'zod/mini';
import { Id } from './id';

/** Who stopped sending, and since when. */
export const Pause = z.object({ by: z.string(), at: z.string() });
export type Pause = z.infer<typeof Pause>;

/** What keeps posts of a location from going out now; null where nothing does. */
export const PausesView = z.object({
  /** Of the whole server: a person paused it, or a backup was restored and nobody has released it yet. */
  server: z.nullable(z.extend(Pause, { kind: z.enum(['pause', 'restore']) })),
  location: z.nullable(Pause),
  accounts: z.array(z.extend(Pause, { id: z.string(), name: z.string() })),
  /** Posts whose time has come and that wait because of it. */
  waiting: z.number(),
});
export type PausesView = z.infer<typeof PausesView>;

/**
 * What becomes of what waited: it goes out at once, spread over some time from now on, or it is left to people as
 * drafts (as failed, where part of the post is live already).
 */
export const ResumeHow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({
    kind: z.literal('spread'),
    minutes: z.int().check(z.minimum(1, 'At least one minute.'), z.maximum(10_080, 'At most a week.')),
  }),
  z.object({ kind: z.literal('leave') }),
]);
export type ResumeHow = z.infer<typeof ResumeHow>;

/** When a restored backup was taken. */
export const HoldSince = z.object({
  since: z.iso.datetime({ offset: true, error: 'Use an instant like 2026-11-20T10:00:00Z.' }),
});

export const ResumeAccount = z.object({ accountId: Id, how: ResumeHow });
export type ResumeAccount = z.infer<typeof ResumeAccount>;
export const ResumeLocation = z.object({ how: ResumeHow });
export type ResumeLocation = z.infer<typeof ResumeLocation>;

/**
 * New times for what waited: the first at `from`, the others evenly within the minutes after it, in the order in which
 * they were planned. No two of an account change places. @param from epoch milliseconds; so are the answers
 */
export function spreadTimes(
  waiting: readonly { postId: string; plannedAt: number }[],
  from: number,
  minutes: number,
): Map<string, number> {
  const inOrder = waiting.toSorted(
    (one, other) => one.plannedAt - other.plannedAt || (one.postId < other.postId ? -1 : 1),
  );
  const step = (minutes * 60_000) / Math.max(inOrder.length, 1);
  return new Map(inOrder.map(({ postId }, place) => [postId, from + Math.floor(place * step)]));
}
