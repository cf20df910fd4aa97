import { expect, test } from 'vitest';
import { type Actor, can, type LocationRole, type OrganizationRole, requirePermission, verbs } from './permission';

const member = (organizationRole: OrganizationRole, locationRole: LocationRole | null): Actor => ({
  kind: 'member',
  userId: 'u',
  name: 'Ada',
  organizationRole,
  locationRole,
});
const key = (...scopes: string[]): Actor => ({ kind: 'api_key', keyId: 'k', name: 'Job', scopes });
const allowed = (actor: Actor) => verbs.filter((verb) => can(actor, verb));

const read = ['location.read'];
const write = [
  ...read,
  'post.write',
  'post.schedule',
  'post.delete',
  'publication.retry',
  'media.write',
  'label.write',
  'event.write',
];
const all = [...write, 'account.connect', 'feed.manage', 'location.manage', 'api_key.manage'];

test.each<[string, Actor, string[]]>([
  ['system', { kind: 'system', name: 'Almanac' }, all],
  ['owner without a role here', member('owner', null), all],
  ['admin whose role here is viewer', member('admin', 'viewer'), all],
  ['manager', member('member', 'manager'), all],
  ['approver', member('member', 'approver'), write],
  ['author', member('member', 'author'), write],
  ['viewer', member('member', 'viewer'), read],
  ['member without a role here', member('member', null), []],
  ['key with manage', key('manage'), all],
  ['key with read and write', key('read', 'write'), write],
  ['key with read', key('read'), read],
  ['key with write only', key('write'), write.filter((verb) => verb !== 'location.read')],
  ['key with an unknown scope', key('admin'), []],
])('%s', (_name, actor, expected) => {
  expect(allowed(actor)).toEqual(expected);
});

test('a refusal names what is missing', () => {
  expect(() => requirePermission(key('read'), 'post.write')).toThrow('scope "write"');
  expect(() => requirePermission(member('member', 'viewer'), 'post.write')).toThrow('Ask an admin');
});
