import { type CheckedAccount, type CheckedMedia, checkPost } from './check-post';
import type { FieldIssue } from './error';
import type { PostDraft } from './post';

type Account = CheckedAccount & { state: 'active' | 'reconnect_needed' | 'disconnected' };

const notActive = {
  reconnect_needed: 'has to be reconnected before anything can be published there.',
  disconnected: 'is disconnected. Connect it again or take it off this post.',
} as const;

/** Everything that keeps a draft from being scheduled or sent; empty when nothing does. Time is checkSchedule()'s. */
export function checkDraft(draft: PostDraft, accounts: Account[], media: Map<string, CheckedMedia>): FieldIssue[] {
  if (accounts.length === 0) return [{ path: 'accountIds', message: 'Choose at least one account to publish to.' }];
  const inactive = accounts.flatMap(({ name, state }) =>
    state === 'active' ? [] : [{ path: 'accountIds', message: `${name} ${notActive[state]}` }],
  );
  const errors = accounts.flatMap((account) =>
    checkPost(draft, account, media).filter(({ severity }) => severity === 'error'),
  );
  const issues = [...inactive, ...errors.map(({ path, message }) => ({ path, message }))];
  // Two accounts of one network say the same sentence.
  return issues.filter(
    (issue, at) => issues.findIndex((i) => i.path === issue.path && i.message === issue.message) === at,
  );
}
