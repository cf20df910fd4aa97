'use client';

import type { AccountView, PostView } from '@/lib/domain/views';
import { AccountRow } from './account-row';
import { Call } from './call';
import { FailedRow } from './failed-row';
import { numberWord } from './number-word';

type Props = { failed: PostView[]; broken: AccountView[] };

/** What stands still until a person acts. */
export function NeedsAHand({ failed, broken }: Props) {
  const calls = failed.length + broken.length;
  if (calls === 0) return null;
  return (
    <Call title={calls === 1 ? 'One thing needs a hand' : `${numberWord(calls)} things need a hand`} line="border-fail">
      {broken.map((account) => (
        <AccountRow
          key={account.id}
          account={account}
          what="is not connected any more."
          why={account.stateReason ?? 'Sign in there again before its next post is due.'}
        />
      ))}
      {failed.map((post) => (
        <FailedRow key={post.id} post={post} broken={broken} />
      ))}
    </Call>
  );
}
