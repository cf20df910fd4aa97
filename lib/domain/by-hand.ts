import { draftFor } from './draft-for';
import type { NetworkId } from './network';
import { personalByHand } from './networks/personal-by-hand';
import type { PostDraft } from './post';

type Account = { id: string; network: NetworkId; limits: { personal?: boolean } };

/** Whether this account’s part of a post cannot be sent by a program: its network takes such posts from people only. */
export function isByHand(draft: PostDraft, account: Account): boolean {
  const { type } = draftFor(draft, account);
  return account.limits.personal === true && (personalByHand[account.network]?.includes(type) ?? false);
}

/** Whether a person is reminded to post it there: they wanted it so, or there is no other way. */
export const remindsOf = (draft: PostDraft, account: Account): boolean =>
  draft.remindAccountIds.includes(account.id) || isByHand(draft, account);
