import { draftFor } from './draft-for';
import type { NetworkId } from './network';
import { networkRules } from './networks/network-rules';
import type { PostDraft } from './post';

/** The first comment one account gets; none where its network takes none, and none under a story. */
export function followUpFor(draft: PostDraft, account: { id: string; network: NetworkId }): string {
  const own = draftFor(draft, account);
  const takesOne = networkRules[account.network].followUpComment.supported && own.type !== 'story';
  return takesOne ? own.followUpComment.trim() : '';
}
