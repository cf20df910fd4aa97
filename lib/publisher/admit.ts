import { contentOf, fingerprintOf } from '@/lib/domain/fingerprint';
import type { FailureCode } from '@/lib/domain/settle';
import { joinMedia } from '@/lib/domain/stored-media';
import type { WorkRow } from './rows';

export type Admission = { kind: 'send' } | { kind: 'fail'; code: FailureCode; reason: string } | { kind: 'withdraw' };

/** The hash of what the post says now; a publication goes out only while it equals the one it was scheduled with. */
export const fingerprintNow = (row: WorkRow): string =>
  fingerprintOf(contentOf({ ...row, ...joinMedia(row.overrides, row.media) }));

/** Whether a due row may go out as it is now, or why not. Pure: the claim reads, this decides. */
export function admit(row: WorkRow): Admission {
  if (row.deleted) return { kind: 'withdraw' };
  // A person needs no access of ours.
  if (row.accountState === 'reconnect_needed' && !row.remind) {
    const reason = `${row.accountName} has to be reconnected. Nothing was sent. Reconnect it, then retry.`;
    return { kind: 'fail', code: 'reconnect', reason };
  }
  if (row.accountState === 'disconnected') {
    const reason = `${row.accountName} is disconnected. Nothing was sent. Connect it again, then retry.`;
    return { kind: 'fail', code: 'disconnected', reason };
  }
  if (row.fingerprint !== fingerprintNow(row)) {
    const reason = 'The post was changed after it was scheduled. Nothing was sent. Check it, then schedule it again.';
    return { kind: 'fail', code: 'changed', reason };
  }
  if (row.part === 'follow_up' && !row.parentRemoteId) {
    const reason = 'The id of the published post is not known, so the comment cannot be attached. Add it by hand.';
    return { kind: 'fail', code: 'not_live', reason };
  }
  return { kind: 'send' };
}
