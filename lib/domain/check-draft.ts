import { remindsOf } from './by-hand';
import { type CheckedAccount, type CheckedMedia, checkPost } from './check-post';
import { type CustomValues, resolveCustomValues } from './custom-values';
import { draftFor, pathFor } from './draft-for';
import type { FieldIssue } from './error';
import type { PostDraft } from './post';

type Account = CheckedAccount & { state: 'active' | 'reconnect_needed' | 'disconnected' };
export type DraftCheckOptions = {
  /** The location's: what they do not resolve keeps the post from going out. */
  customValues?: CustomValues | undefined;
  /** Until it goes out; 0, which is also the default, is now. */
  minutesAhead?: number | undefined;
};

const notActive = {
  reconnect_needed: 'has to be reconnected before anything can be published there.',
  disconnected: 'is disconnected. Connect it again or take it off this post.',
} as const;

/**
 * A file still being prepared may not be ready, and nobody knows its length and size yet. With half an hour to go that
 * is refused; with more, the check before publishing sees what it became, and people need not wait for a long video.
 */
const enoughMinutes = 30;

/** Every text in a value with its dotted path. */
function textsIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`));
}

/** Texts one account would show in which a custom value has none, as one issue per field. */
function unresolved(whole: PostDraft, account: CheckedAccount, values: CustomValues): FieldIssue[] {
  const { summary, followUpComment, media, linkPreview, details } = draftFor(whole, account);
  const own = { [account.network]: details[account.network as keyof typeof details] };
  const texts = textsIn({ summary, followUpComment, media, linkPreview, details: own }, '');
  return texts.flatMap(([field, text]): FieldIssue[] => {
    const names = resolveCustomValues(text, values).unresolved;
    if (names.length === 0) return [];
    const list = names.map((name) => `{{${name}}}`).join(', ');
    const it = names.length === 1 ? 'it' : 'them';
    const message = `Nothing is known for ${list}. Give ${it} a value in the location’s settings or take ${it} out.`;
    return [{ path: pathFor(whole, account, field), message }];
  });
}

function unfinished(whole: PostDraft, account: CheckedAccount, media: Map<string, CheckedMedia>): FieldIssue[] {
  return draftFor(whole, account).media.flatMap(({ mediaId }, at) => {
    if (media.get(mediaId)?.state !== 'processing') return [];
    const message = 'This file is still being prepared. Wait until that is done, or choose a later time.';
    return [{ path: pathFor(whole, account, `media.${at}`), message }];
  });
}

/** Everything that keeps a draft from being scheduled or sent; empty when nothing does. Time is checkSchedule()'s. */
export function checkDraft(
  draft: PostDraft,
  accounts: Account[],
  media: Map<string, CheckedMedia>,
  { customValues = {}, minutesAhead = 0 }: DraftCheckOptions = {},
): FieldIssue[] {
  if (accounts.length === 0) return [{ path: 'accountIds', message: 'Choose at least one account to publish to.' }];
  const reminded = (account: Account) => account.state === 'reconnect_needed' && remindsOf(draft, account);
  const inactive = accounts.flatMap((account) => {
    const { name, state } = account;
    // A person needs no access of ours.
    return state === 'active' || reminded(account)
      ? []
      : [{ path: 'accountIds', message: `${name} ${notActive[state]}` }];
  });
  const unknown = accounts.flatMap((account) => unresolved(draft, account, customValues));
  const early = minutesAhead < enoughMinutes ? accounts.flatMap((one) => unfinished(draft, one, media)) : [];
  const errors = accounts.flatMap((account) =>
    checkPost(draft, account, media, { customValues }).filter(({ severity }) => severity === 'error'),
  );
  const issues = [...inactive, ...unknown, ...early, ...errors.map(({ path, message }) => ({ path, message }))];
  // Two accounts of one network say the same sentence.
  return issues.filter(
    (issue, at) => issues.findIndex((i) => i.path === issue.path && i.message === issue.message) === at,
  );
}
