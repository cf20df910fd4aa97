import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { events } from '@/db/schema/events';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { topicsOf } from '@/lib/domain/topics-of';
import type { Context } from '../context';
import { openEventStream } from '../events/event-stream';
import { createPost } from './create-post';
import { endEditing } from './end-editing';
import { noteEditing } from './note-editing';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ada: Context;
let bob: Context;
let postId: string;
const start = new Date('2026-12-01T08:00:00.000Z');
let stream: ReturnType<typeof openEventStream>;

beforeAll(async () => {
  database = await openTestDatabase();
  stream = openEventStream(database.url);
});
afterAll(async () => {
  await stream.close();
  await database.close();
});
const told: string[] = [];
let unsubscribe = () => {};
beforeEach(async () => {
  ({ ctx: ada } = await seedLocation(database.db, { now: start }));
  const userId = newId();
  await asSystem(database.db, (tx) =>
    tx.insert(users).values({ id: userId, name: 'Bob', email: `${userId}@example.com` }),
  );
  bob = { ...ada, actor: { ...ada.actor, userId, name: 'Bob' } as Context['actor'] };
  postId = (await createPost(ada, { draft: emptyPostDraft })).id;
  told.length = 0;
  let listens = false;
  unsubscribe = stream.subscribe(ada, (event) => {
    listens = true;
    if (event !== 'missed' && event.name !== 'probe') told.push(event.name);
  });
  // What happens before the stream's connection is there is heard by nobody.
  const { organizationId, locationId } = ada;
  const probe = JSON.stringify({ organizationId, locationId, name: 'probe', subjectId: postId });
  while (!listens) {
    await database.sql.notify('almanac_events', probe);
    await pause(10);
  }
  told.length = 0;
});
afterEach(() => unsubscribe());

const at = (ctx: Context, seconds: number): Context => ({ ...ctx, now: new Date(start.getTime() + seconds * 1000) });
const heard = async (count: number) => {
  for (let tries = 0; told.length < count && tries < 2000; tries += 1) await pause(10);
  return told;
};

test('two people on one post see each other while both are there', async () => {
  const [adasKey, bobsKey] = ['ada-tab-1', 'bob-tab-1'];
  expect(await noteEditing(ada, { postId, key: adasKey })).toEqual({ others: [] });
  expect(await noteEditing(at(bob, 5), { postId, key: bobsKey })).toEqual({
    others: [
      { userId: ada.actor.kind === 'member' && ada.actor.userId, name: 'Ada Owner', since: start.toISOString() },
    ],
  });
  // Another tab of one's own is nobody else, and since says when the first was opened.
  expect((await noteEditing(at(bob, 6), { postId, key: 'bob-tab-2' })).others).toHaveLength(1);
  const seen = await noteEditing(at(ada, 10), { postId, key: adasKey });
  expect(seen.others).toMatchObject([{ name: 'Bob', since: at(bob, 5).now.toISOString() }]);
  await endEditing(at(bob, 11), { postId, key: bobsKey });
  expect((await noteEditing(at(ada, 12), { postId, key: adasKey })).others).toMatchObject([{ name: 'Bob' }]);
  await endEditing(at(bob, 13), { postId, key: 'bob-tab-2' });
  expect(await noteEditing(at(ada, 14), { postId, key: adasKey })).toEqual({ others: [] });
  expect(await endEditing(at(bob, 15), { postId, key: 'bob-tab-2' })).toMatchObject({
    others: [{ name: 'Ada Owner' }],
  });
});

test('who has said nothing for half a minute is not there any more', async () => {
  await noteEditing(ada, { postId, key: 'ada-tab-1' });
  expect((await noteEditing(at(bob, 29), { postId, key: 'bob-tab-1' })).others).toHaveLength(1);
  expect((await noteEditing(at(bob, 30), { postId, key: 'bob-tab-1' })).others).toEqual([]);
  // Coming back is coming anew.
  await noteEditing(at(ada, 90), { postId, key: 'ada-tab-1' });
  await noteEditing(at(ada, 95), { postId, key: 'ada-tab-1' });
  const [back] = (await noteEditing(at(bob, 96), { postId, key: 'bob-tab-1' })).others;
  expect(back?.since).toBe(at(ada, 90).now.toISOString());
});

test('open screens hear of who comes and goes, not of every heartbeat, and no event is kept', async () => {
  await noteEditing(ada, { postId, key: 'ada-tab-1' });
  await noteEditing(at(ada, 10), { postId, key: 'ada-tab-1' });
  await noteEditing(at(ada, 20), { postId, key: 'ada-tab-1' });
  await endEditing(at(ada, 21), { postId, key: 'ada-tab-1' });
  await endEditing(at(ada, 22), { postId, key: 'ada-tab-1' });
  await heard(2);
  expect(topicsOf('post.editing')).toEqual(['posts']);
  const kept = await asSystem(database.db, (tx) => tx.select({ name: events.name }).from(events));
  expect(kept.filter(({ name }) => name === 'post.editing')).toEqual([]);
  expect(told).toEqual(['post.editing', 'post.editing']);
});

test('nobody reaches over a wall: another location, a viewer, a program, somebody else’s key', async () => {
  const { ctx: stranger } = await seedLocation(database.db, { now: start });
  const key = 'ada-tab-1';
  await noteEditing(ada, { postId, key });
  await expect(noteEditing(stranger, { postId, key })).rejects.toMatchObject({ code: 'not_found' });
  await expect(endEditing(stranger, { postId, key })).rejects.toMatchObject({ code: 'not_found' });
  const viewer = { ...bob, actor: { ...bob.actor, organizationRole: 'member', locationRole: 'viewer' } } as Context;
  const program: Context = { ...ada, actor: { kind: 'api_key', keyId: newId(), name: 'K', scopes: ['write'] } };
  for (const other of [viewer, program]) {
    await expect(noteEditing(other, { postId, key })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(endEditing(other, { postId, key })).rejects.toMatchObject({ code: 'forbidden' });
  }
  await noteEditing(at(bob, 40), { postId, key: 'bob-tab-1' });
  await noteEditing(at(ada, 41), { postId, key });
  await noteEditing(at(bob, 42), { postId, key });
  await endEditing(at(bob, 43), { postId, key });
  expect((await noteEditing(at(bob, 44), { postId, key: 'bob-tab-1' })).others).toMatchObject([{ name: 'Ada Owner' }]);
});
