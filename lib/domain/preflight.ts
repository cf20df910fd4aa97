import type { OverBudget } from './budget-ahead';
import { sayOverBudget } from './budget-notice';
import { remindsOf } from './by-hand';
import { checkDraft } from './check-draft';
import type { CheckedAccount, CheckedMedia } from './check-post';
import type { FieldIssue } from './error';
import type { PostDraft } from './post';
import { toWallTime } from './zone';

/** `error`: it will not go out as it is. `warning`: it will, and somebody may not want that. */
export type PreflightProblem = FieldIssue & { severity: 'error' | 'warning' };

type Account = CheckedAccount & {
  state: 'active' | 'reconnect_needed' | 'disconnected';
  /** When access ends that does not renew itself. */
  accessEnds: Date | null;
};
/** The same words on the same account, near in time. */
export type SameText = { accountId: string; at: Date; published: boolean };
export type PlannedPost = {
  draft: PostDraft;
  dueAt: Date;
  accounts: Account[];
  media: Map<string, CheckedMedia>;
  customValues: Record<string, string>;
  sameText: SameText[];
  overBudget: OverBudget[];
};

const say = (instant: Date, timeZone: string) => toWallTime(instant, timeZone).replace('T', ' ');

/** What will keep a planned post from going out, or make it look like a mistake, as far as it can be known before. */
export function preflightPost(post: PlannedPost, now: Date, timeZone: string): PreflightProblem[] {
  const { draft, dueAt, accounts, media, customValues, sameText, overBudget } = post;
  const minutesAhead = (dueAt.getTime() - now.getTime()) / 60_000;
  const issues = checkDraft(draft, accounts, media, { customValues, minutesAhead });
  const ending = accounts.flatMap((account): FieldIssue[] => {
    const { name, state, accessEnds } = account;
    if (remindsOf(draft, account)) return [];
    if (state !== 'active' || !accessEnds || accessEnds > dueAt) return [];
    const message = `Access to ${name} ends on ${say(accessEnds, timeZone)}, before this goes out. Reconnect it.`;
    return [{ path: 'accountIds', message }];
  });
  const again = sameText.map(({ accountId, at, published }): PreflightProblem => {
    const name = accounts.find(({ id }) => id === accountId)?.name ?? 'this account';
    const when = `${published ? 'went out' : 'is planned'} on ${name} on ${say(at, timeZone)}`;
    return { path: 'summary', message: `The same text ${when}.`, severity: 'warning' };
  });
  const waiting = overBudget.map(
    (over): PreflightProblem => ({
      ...{ path: 'accountIds', message: sayOverBudget(over, accounts, timeZone), severity: 'warning' },
    }),
  );
  return [...[...issues, ...ending].map((issue) => ({ ...issue, severity: 'error' as const })), ...again, ...waiting];
}
