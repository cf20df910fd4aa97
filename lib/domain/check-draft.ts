import { type CheckedAccount, type CheckedMedia, checkPost } from './check-post';
import { type CustomValues, resolveCustomValues } from './custom-values';
import { draftFor, pathFor } from './draft-for';
import type { FieldIssue } from './error';
import type { PostDraft } from './post';

type Account = CheckedAccount & { state: 'active' | 'reconnect_needed' | 'disconnected' };
/** `customValues` are the location's: what they do not resolve keeps the post from going out. */
export type DraftCheckOptions = { customValues?: CustomValues | undefined };

const notActive = {
  reconnect_needed: 'has to be reconnected before anything can be published there.',
  disconnected: 'is disconnected. Connect it again or take it off this post.',
} as const;

/** Texts in which a custom value has none, as one issue per field. */
function unresolved(whole: PostDraft, account: CheckedAccount, values: CustomValues): FieldIssue[] {
  const draft = draftFor(whole, account);
  return (['summary', 'followUpComment'] as const).flatMap((field): FieldIssue[] => {
    const names = resolveCustomValues(draft[field], values).unresolved;
    if (names.length === 0) return [];
    const list = names.map((name) => `{{${name}}}`).join(', ');
    const message = `Nothing is known for ${list}. Give ${names.length === 1 ? 'it' : 'them'} a value in the location’s settings or take ${names.length === 1 ? 'it' : 'them'} out.`;
    return [{ path: pathFor(whole, account, field), message }];
  });
}

/** Everything that keeps a draft from being scheduled or sent; empty when nothing does. Time is checkSchedule()'s. */
export function checkDraft(
  draft: PostDraft,
  accounts: Account[],
  media: Map<string, CheckedMedia>,
  { customValues = {} }: DraftCheckOptions = {},
): FieldIssue[] {
  if (accounts.length === 0) return [{ path: 'accountIds', message: 'Choose at least one account to publish to.' }];
  const inactive = accounts.flatMap(({ name, state }) =>
    state === 'active' ? [] : [{ path: 'accountIds', message: `${name} ${notActive[state]}` }],
  );
  const unknown = accounts.flatMap((account) => unresolved(draft, account, customValues));
  const errors = accounts.flatMap((account) =>
    checkPost(draft, account, media, { customValues }).filter(({ severity }) => severity === 'error'),
  );
  const issues = [...inactive, ...unknown, ...errors.map(({ path, message }) => ({ path, message }))];
  // Two accounts of one network say the same sentence.
  return issues.filter(
    (issue, at) => issues.findIndex((i) => i.path === issue.path && i.message === issue.message) === at,
  );
}
