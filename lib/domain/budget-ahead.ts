import { type Budget, countsAgainst, goesAt } from './budget';
import type { PostType } from './post';
import type { PublicationPart } from './publication';

/** One part that is planned for one account. */
export type PlannedPart = { postId: string; accountId: string; part: PublicationPart; type: PostType; atMs: number };
/** It will wait until then for this budget. */
export type OverBudget = { postId: string; accountId: string; part: PublicationPart; budget: Budget; untilMs: number };
/** One budget of one account, and what counts against it already. */
export type BudgetUse = { accountId: string; budget: Budget; taken: readonly number[] };

/** What the publisher spreads out by itself within this time is no news. */
const patienceMs = 60_000;

/** Plays the plan through, the soonest first, and tells what will have to wait for its account's budget. */
export function overBudget(planned: readonly PlannedPart[], uses: readonly BudgetUse[]): OverBudget[] {
  const taken = uses.map((use) => [...use.taken]);
  return [...planned]
    .sort((one, other) => one.atMs - other.atMs)
    .flatMap(({ postId, accountId, part, type, atMs }) => {
      const mine = uses.flatMap((use, at) =>
        use.accountId === accountId && countsAgainst(use.budget, part, type)
          ? [{ ...use, times: taken[at] ?? [] }]
          : [],
      );
      const waits = mine.map(({ budget, times }) => ({ budget, untilMs: goesAt(budget, times, atMs) }));
      const [longest] = waits.sort((one, other) => other.untilMs - one.untilMs);
      if (!longest) return [];
      for (const { times } of mine) times.push(longest.untilMs);
      return longest.untilMs > atMs + patienceMs ? [{ postId, accountId, part, ...longest }] : [];
    });
}
