import { expect, test } from 'vitest';
import type { AccountView } from '@/lib/domain/views';
import { accountHealth, postCount } from './account-health';

const now = new Date('2026-11-20T10:00:00Z');
const account: AccountView = {
  id: 'a'.repeat(24),
  network: 'playground',
  provider: 'playground',
  name: 'Harbour Coffee',
  handle: 'harbour-coffee',
  avatarUrl: null,
  profileUrl: null,
  state: 'active',
  stateReason: null,
  connectionId: 'b'.repeat(24),
  limits: {},
  tokenExpiresAt: null,
  createdAt: now.toISOString(),
};
const health = (values: Partial<AccountView>) => accountHealth({ ...account, ...values }, 'Europe/Berlin', now);

test('a connection is told in words', () => {
  expect(health({})).toEqual({ tone: 'done', words: 'Connected', detail: null });
  expect(health({ state: 'reconnect_needed', stateReason: 'The token was revoked.' })).toMatchObject({
    tone: 'fail',
    detail: 'The token was revoked.',
  });
  expect(health({ state: 'disconnected' }).words).toBe('Disconnected');
});

test('the end of an access is told early, in the zone of the location', () => {
  expect(health({ tokenExpiresAt: '2027-01-31T23:30:00Z' })).toMatchObject({
    tone: 'done',
    detail: 'Access ends on Mon 1 Feb 2027.',
  });
  expect(health({ tokenExpiresAt: '2026-11-24T08:00:00Z' })).toMatchObject({
    tone: 'wait',
    words: 'Access ends on Tue 24 Nov',
  });
  expect(health({ tokenExpiresAt: '2026-11-20T09:00:00Z' }).tone).toBe('fail');
});

test('posts are counted', () => {
  expect([postCount(1), postCount(2), postCount(1200)]).toEqual(['1 post', '2 posts', '1,200 posts']);
});
