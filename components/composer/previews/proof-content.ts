import type { AccountView } from '@/lib/domain/views';
import type { EditorDraft } from '../editor-draft';
import { valueIn } from '../overrides';
import { accountScope } from '../scopes';

/** What one account gets of the draft on the screen; as draftFor() does it with the draft that is saved. */
export type ProofContent = Pick<
  EditorDraft,
  | 'summary'
  | 'type'
  | 'media'
  | 'followUpComment'
  | 'details'
  | 'linkPreview'
  | 'mentions'
  | 'applyWatermark'
  | 'shortenLinks'
> & {
  /** Instagram users this account invites. */
  collaborators: string;
  /** Pinterest boards this account pins to. */
  boards: number;
};

export function proofContent(draft: EditorDraft, account: AccountView): ProofContent {
  const scope = accountScope(account);
  const { network } = account;
  return {
    summary: valueIn(draft, scope, 'summary'),
    type: valueIn(draft, scope, 'type'),
    media: valueIn(draft, scope, 'media'),
    followUpComment: valueIn(draft, scope, 'followUpComment'),
    details: draft.details,
    linkPreview: draft.linkPreview,
    mentions: draft.mentions,
    applyWatermark: draft.applyWatermark,
    shortenLinks: draft.shortenLinks,
    collaborators:
      network === 'instagram' ? (draft.details.instagram?.collaborators?.[account.id] ?? []).join(', ') : '',
    boards: network === 'pinterest' ? (draft.details.pinterest?.boards?.[account.id] ?? []).length : 0,
  };
}

const detailsOf = ({ details }: ProofContent, network: AccountView['network']) =>
  network === 'playground' ? undefined : details[network];

/** Whether two proofs of one network would show the same; a change of another network's details is none. */
export function sameProof(a: ProofContent, b: ProofContent, network: AccountView['network']): boolean {
  const keys = Object.keys(a) as (keyof ProofContent)[];
  return keys.every((key) => (key === 'details' ? detailsOf(a, network) === detailsOf(b, network) : a[key] === b[key]));
}

export type ProofGroup = { network: AccountView['network']; accounts: AccountView[]; content: ProofContent };

/** One proof per network; accounts of it that get something else have one of their own. */
export function proofGroups(draft: EditorDraft, accounts: AccountView[]): ProofGroup[] {
  const groups: ProofGroup[] = [];
  for (const account of accounts) {
    const content = proofContent(draft, account);
    const same = groups.find(
      (group) => group.network === account.network && sameProof(group.content, content, group.network),
    );
    if (same) same.accounts.push(account);
    else groups.push({ network: account.network, accounts: [account], content });
  }
  return groups;
}
