import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { heardEvents, type NotificationText } from './notification-kinds';
import { type MailItem, writeMail } from './notification-mail';
import { type LocationPerson, recipientsOf } from './notification-recipients';
import { excerptOf } from './notification-words';

const text: NotificationText = {
  ...{ postId: 'p1', accountId: 'a1', accountName: 'Quay <Co>', network: 'bluesky', excerpt: 'Low & slow' },
  ...{ followUp: false, reason: 'Too long.', url: null, endsAt: null },
};
const item = (change: Partial<MailItem> = {}): MailItem => ({
  ...{ kind: 'failed', text, at: new Date('2026-06-01T10:00:00Z') },
  ...change,
});
const place = {
  ...{ baseUrl: 'https://plan.example', locationId: 'l1', locationName: 'Quay', timeZone: 'Europe/Berlin' },
  digest: false,
};

test('the trigger hears of exactly the events the domain knows', () => {
  const folder = path.resolve(import.meta.dirname, '../../db/migrations');
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const trigger = written.split('TRIGGER events_to_notifications').at(-1)?.split('EXECUTE')[0] ?? '';
  expect([...trigger.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name).sort()).toEqual(heardEvents);
});

test('a mail says what happened, why one gets it and where to go; nothing in it is taken for HTML', () => {
  const mail = writeMail([item()], place);
  expect(mail.subject).toBe('Not published on Quay <Co>: “Low & slow”');
  expect(mail.text).toContain('Too long.');
  expect(mail.text).toContain('Mon 1 Jun, 12:00 · https://plan.example/l1/posts/p1');
  expect(mail.text).toContain('You get this because you wrote or planned the post, or manage this location, at Quay.');
  expect(mail.text).toContain('https://plan.example/l1/settings/notifications');
  expect(mail.html).toContain('Not published on Quay &lt;Co&gt;');
  expect(mail.html).not.toContain('<Co>');
});

test('many are one mail, and no mail is endless', () => {
  const many = writeMail(
    Array.from({ length: 40 }, () => item()),
    place,
  );
  expect(many.subject).toBe('40 posts were not published (Quay)');
  expect(many.text.match(/Not published on/g)).toHaveLength(25);
  expect(many.text).toContain('And 15 more in Almanac.');
  const ending = { ...text, postId: null, excerpt: null, endsAt: '2026-06-08T22:30:00Z' };
  const digest = writeMail([item(), item({ kind: 'access_ending', text: ending })], { ...place, digest: true });
  expect(digest.subject).toBe('2 things at Quay');
  expect(digest.text).toContain('Quay <Co> loses its access on Tue 9 Jun');
  expect(digest.text).toContain('https://plan.example/l1/accounts');
});

test('told are whose post it is and, of trouble, the managers; nobody of what they did themselves', () => {
  const person = (userId: string, roles: Partial<LocationPerson> = {}): LocationPerson => ({
    ...{ userId, organizationRole: 'member', locationRole: 'author' },
    ...roles,
  });
  const owner = person('owner', { organizationRole: 'owner', locationRole: null });
  const people = [person('ada'), person('ben'), person('mia', { locationRole: 'manager' }), owner];
  const who = { authorId: 'ada', plannerId: 'ben', actorId: null };
  const told = (among: LocationPerson[], kind: 'failed' | 'published' | 'reconnect', more = {}) =>
    recipientsOf(among, { kind, ...who, ...more }).map(({ userId }) => userId);
  expect(told(people, 'failed')).toEqual(['ada', 'ben', 'mia']);
  expect(told(people, 'published')).toEqual(['ada', 'ben']);
  expect(told(people, 'failed', { actorId: 'mia' })).toEqual(['ada', 'ben']);
  // Without a manager those above see to it.
  expect(told([person('ada'), owner], 'reconnect', { authorId: null })).toEqual(['owner']);
  // Who may not enter the location is not among the people, and so is not told of their own post either.
  expect(told([person('mia', { locationRole: 'manager' })], 'failed')).toEqual(['mia']);
});

test('an excerpt is one line, cut between words, whatever the signs are', () => {
  expect(excerptOf('Low\n\n  water ')).toBe('Low water');
  expect(excerptOf('a '.repeat(80))).toMatch(/^(a )+a…$/);
  expect([...excerptOf('😀'.repeat(200))]).toHaveLength(90);
});
