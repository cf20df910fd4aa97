import type { BudgetReport } from './budget-report';
import type { PostType } from './post';
import type { PublicationPart } from './publication';

/** `rolling`: of any so many seconds. `utc_day`: from midnight to midnight UTC. */
export type BudgetWindow = { kind: 'rolling'; seconds: number } | { kind: 'utc_day' };

/** How much a network takes from one account. `type`: only posts of this type count, and only they wait. */
export type Budget = {
  count: number;
  window: BudgetWindow;
  counts: 'posts' | 'comments' | 'both';
  type?: PostType;
};

const dayMs = 86_400_000;
const lengthOf = ({ window }: Budget) => (window.kind === 'rolling' ? window.seconds * 1000 : dayMs);

/** Whether a part counts against a budget. */
export const countsAgainst = ({ counts, type }: Budget, part: PublicationPart, postType: PostType): boolean =>
  (counts === 'both' || (counts === 'posts') === (part === 'post')) &&
  (!type || (part === 'post' && type === postType));

/** The instant after which what was sent counts at `atMs`; epoch milliseconds, as everywhere here. */
export function windowStart({ window }: Budget, atMs: number): number {
  return window.kind === 'rolling' ? atMs - window.seconds * 1000 : Math.floor(atMs / dayMs) * dayMs - 1;
}

const within = (budget: Budget, taken: readonly number[], atMs: number) => {
  const start = windowStart(budget, atMs);
  return taken.filter((at) => at > start && at <= atMs);
};

/**
 * When one more may go, at `nowMs` or later. `taken`: when others went, and when those that wait already will go; they
 * stay before it.
 */
export function goesAt(budget: Budget, taken: readonly number[], nowMs: number): number {
  const last = taken.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  let at = Math.max(nowMs, last > nowMs ? last + 1 : nowMs);
  if (budget.window.kind === 'rolling') {
    const nth = [...taken].sort((one, other) => other - one)[budget.count - 1];
    return nth === undefined ? at : Math.max(at, nth + lengthOf(budget));
  }
  while (within(budget, taken, at).length >= budget.count) at = windowStart(budget, at) + 1 + dayMs;
  return at;
}

/** What is left of a budget, when more comes back and when all of it is back (null: nothing is used). */
export type BudgetLeft = { limit: number; left: number; moreMs: number | null; allMs: number | null };

/** `taken`: when what reached the network was sent. */
export function leftOf(budget: Budget, taken: readonly number[], nowMs: number): BudgetLeft {
  const used = within(budget, taken, nowMs);
  const left = Math.max(budget.count - used.length, 0);
  if (used.length === 0) return { limit: budget.count, left, moreMs: null, allMs: null };
  if (budget.window.kind === 'utc_day') {
    const midnight = windowStart(budget, nowMs) + 1 + dayMs;
    return { limit: budget.count, left, moreMs: midnight, allMs: midnight };
  }
  // With more used than there is (the limit was lowered) the oldest coming back is not enough.
  const moreMs = left === 0 ? goesAt(budget, used, nowMs) : Math.min(...used) + lengthOf(budget);
  return { limit: budget.count, left, moreMs, allMs: Math.max(...used) + lengthOf(budget) };
}

/** What the network's own word leaves; null once its time is over. `taken`: as above, those before it do not matter. */
export function leftByReport(report: BudgetReport, taken: readonly number[], nowMs: number): BudgetLeft | null {
  if (nowMs >= report.resetsMs) return null;
  const since = taken.filter((at) => at > report.atMs).length;
  const left = Math.max(report.left - since, 0);
  return { limit: report.limit, left, moreMs: report.resetsMs, allMs: report.resetsMs };
}

/** The scarcest of several, by the share that is left. */
export const scarcest = <T extends { limit: number; left: number }>(budgets: readonly T[]): T | null =>
  budgets.reduce<T | null>(
    (least, one) => (!least || one.left * least.limit < least.left * one.limit ? one : least),
    null,
  );
