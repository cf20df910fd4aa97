import type { Upload } from '@/components/media/upload-queue';
import { checkSchedule } from '@/lib/domain/check-schedule';
import type { CustomValues } from '@/lib/domain/custom-values';
import type { FieldIssue } from '@/lib/domain/error';
import type { PostFix } from '@/lib/domain/post-fix';
import type { AccountView } from '@/lib/domain/views';
import { allMedia, type EditorDraft, isBlank, toPostDraft } from './editor-draft';
import { judged } from './judge';

export type DraftIssue = {
  path: string;
  severity: 'error' | 'warning';
  message: string;
  /** Whose network says so; missing when it is about the post as a whole. */
  accountIds?: string[];
  /** Not wrong, only not there yet. */
  missing?: true;
  /** One click that cures it. */
  fix?: PostFix;
};
export type IssueAccount = Pick<AccountView, 'id' | 'name' | 'network' | 'limits' | 'state' | 'stateReason'>;

const error = (path: string, message: string): DraftIssue => ({ path, severity: 'error', message });

/** Two accounts of one network say the same thing once. */
export function sameOnce(issues: DraftIssue[]): DraftIssue[] {
  const seen = new Map<string, DraftIssue>();
  for (const issue of issues) {
    const key = `${issue.path} ${issue.message}`;
    const known = seen.get(key);
    const accountIds = [...(known?.accountIds ?? []), ...(issue.accountIds ?? [])];
    seen.set(key, { ...(known ?? issue), ...(accountIds.length ? { accountIds } : {}) });
  }
  return [...seen.values()];
}

/** What one account's network says to the draft, and whether it may publish at all. */
export function accountIssues(draft: EditorDraft, account: IssueAccount, customValues?: CustomValues): DraftIssue[] {
  const media = new Map(allMedia(draft).map(({ view }) => [view.id, view]));
  const said = judged(toPostDraft(draft), account, media, { customValues })
    // An empty page is not a mistake while somebody is about to write.
    .filter((issue) => !(issue.missing && isBlank({ ...draft, followUpComment: '' })))
    .map(({ accountId, ...issue }): DraftIssue => ({ ...issue, accountIds: [accountId] }));
  if (account.state === 'active') return said;
  const why = account.stateReason ?? 'Its permission has ended.';
  return [...said, error('accountIds', `${account.name} must be reconnected before it can publish. ${why}`)];
}

/** Wrong now, whatever happens next: shown beside the field as one types. */
export const writingIssues = (
  draft: EditorDraft,
  accounts: IssueAccount[],
  customValues?: CustomValues,
): DraftIssue[] => sameOnce(accounts.flatMap((account) => accountIssues(draft, account, customValues)));

/** Whether the location's values must be known to say what is wrong. */
export const asksForValues = (draft: EditorDraft) => JSON.stringify(toPostDraft(draft)).includes('{{');

/** A time that has passed or does not exist; not asked of what is already out. */
export function timeIssues(draft: EditorDraft, now: Date): DraftIssue[] {
  const checked = draft.schedule && checkSchedule(draft.schedule, now);
  return checked && !checked.ok ? [{ ...checked.issue, severity: 'error' }] : [];
}

/** Missing for going out: shown once somebody asked to schedule or post. */
export function leavingIssues(
  draft: EditorDraft,
  verb: 'schedule' | 'post_now',
  uploads: Pick<Upload, 'name' | 'error'>[],
): DraftIssue[] {
  const found: DraftIssue[] = uploads.map(({ name, error: why }) =>
    error('media', why ? `${name} did not arrive. Try it again or take it away.` : `${name} is still on its way.`),
  );
  if (draft.accountIds.length === 0) found.push(error('accountIds', 'Choose at least one account to publish to.'));
  if (draft.summary.trim() === '' && draft.media.length + uploads.length === 0) {
    found.push(error('summary', 'There is nothing to publish yet. Write something or add an image.'));
  }
  if (verb === 'schedule' && !draft.schedule) found.push(error('schedule', 'Choose a date and a time.'));
  return found;
}

/** The server's own objections, after a verb was refused. */
export const serverIssues = (issues: FieldIssue[] | undefined): DraftIssue[] =>
  (issues ?? []).map(({ path, message }) => error(path.replace(/^draft\./, ''), message));

/** Issues of a field and of what is inside it: `media` has those of `media.0.altText`. */
export const issuesAt = (issues: DraftIssue[], path: string, deep = false): DraftIssue[] =>
  issues.filter((issue) => issue.path === path || (deep && issue.path.startsWith(`${path}.`)));

export const hasErrors = (issues: DraftIssue[]) => issues.some((issue) => issue.severity === 'error');
