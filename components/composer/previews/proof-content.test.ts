import { describe, expect, it } from 'vitest';
import { draftFor } from '@/lib/domain/draft-for';
import type { NetworkId } from '@/lib/domain/network';
import type { AccountView } from '@/lib/domain/views';
import { emptyDraft, toPostDraft } from '../editor-draft';
import { fillIn } from './fill-in';
import { proofContent, proofGroups, sameProof } from './proof-content';

const account = (id: string, network: NetworkId): AccountView => ({
  id: id.repeat(24),
  network,
  provider: 'playground',
  name: `Account ${id}`,
  handle: `@${id}`,
  avatarUrl: null,
  profileUrl: null,
  state: 'active',
  stateReason: null,
  connectionId: 'c',
  limits: {},
  tokenExpiresAt: null,
  createdAt: '2026-11-20T10:00:00.000Z',
});
const [first, second, other] = [account('a', 'x'), account('b', 'x'), account('c', 'bluesky')];
const draft = {
  ...emptyDraft,
  summary: 'For all',
  overrides: { x: { summary: 'For X' }, [second.id]: { summary: 'For B', followUpComment: 'More' } },
};

describe('what one account gets on the screen', () => {
  it.each([first, second, other])('is what it gets when it goes out: $handle', (one) => {
    const sent = draftFor(toPostDraft(draft), one);
    expect(proofContent(draft, one)).toMatchObject({ summary: sent.summary, followUpComment: sent.followUpComment });
  });

  it('accounts of a network share a proof until one of them differs', () => {
    expect(proofGroups(draft, [first, second, other]).map(({ accounts }) => accounts.length)).toEqual([1, 1, 1]);
    expect(
      proofGroups({ ...draft, overrides: {} }, [first, second, other]).map(({ accounts }) => accounts.length),
    ).toEqual([2, 1]);
  });

  it('is not drawn again for another network’s fields', () => {
    const before = proofContent(draft, first);
    const youtube = proofContent({ ...draft, details: { youtube: { title: 'New' } } }, first);
    expect(sameProof(before, youtube, 'x')).toBe(true);
    const own = proofContent({ ...draft, details: { x: { madeWithAi: true } } }, first);
    expect(sameProof(before, own, 'x')).toBe(false);
  });

  it('has the location’s values in place of their names; unknown ones stay', () => {
    const content = proofContent({ ...emptyDraft, summary: 'Call {{location.phone}}, {{location.fax}}' }, first);
    expect(fillIn(content, { 'location.phone': '+49 30 1' }).summary).toBe('Call +49 30 1, {{location.fax}}');
  });
});
