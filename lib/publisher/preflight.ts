import { checkPost } from '@/lib/domain/check-post';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { Outcome } from '@/lib/domain/outcome';
import type { AccountDraft } from './draft-of';
import type { WorkRow } from './rows';
import type { Surroundings } from './surroundings';

/**
 * The judge of scheduling once more, with what could not be known then: what became of a video that was still being
 * processed, how long a text is with today's custom values. @returns why it cannot go out, or null
 */
export function preflight(row: WorkRow, draft: AccountDraft, around: Surroundings): Outcome | null {
  const account = { id: row.accountId, name: row.accountName, network: row.network, limits: around.limits };
  const { summary, type, details, media, followUpComment, linkPreview, mentions } = draft;
  const whole = { ...emptyPostDraft, summary, type, details, media, followUpComment, linkPreview, mentions };
  const { customValues, files } = around;
  const issue = checkPost(whole, account, files, { customValues }).find(({ path, severity }) => {
    return severity === 'error' && (path === 'followUpComment') === (row.part === 'follow_up');
  });
  if (!issue) return null;
  return { kind: 'rejected', field: issue.path, reason: `${issue.message} Nothing was sent.` };
}
