import { expect, test } from 'vitest';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { pauseServer } from '@/lib/services/operations/pause-server';
import { resumeServer } from '@/lib/services/operations/resume-server';
import { listPauses } from '@/lib/services/pauses/list-pauses';
import { pauseAccount } from '@/lib/services/pauses/pause-account';
import { pauseLocation } from '@/lib/services/pauses/pause-location';
import { resumeAccount } from '@/lib/services/pauses/resume-account';
import { resumeLocation } from '@/lib/services/pauses/resume-location';
import { attempt } from './attempt';
import { claim } from './claim';
import { agenda } from './next-wake';
import { ctx, database, network, openHouse } from './testing/house';
import { letTimePass, look, planPost } from './testing/plan';
import { runToTheEnd, testMachine, turn } from './testing/test-machine';

openHouse();

type Row = { state: string; due: string | null; failureCode: string | null };
const rowOf = async (id: string | undefined) =>
  (
    await look(
      database.sql,
      (tx) => tx<Row[]>`select state, due_at as due, failure_code as "failureCode" from publications
        where id = ${id ?? ''}`,
    )
  )[0];
const eventsOf = async (subjectId: string) =>
  (
    await look(
      database.sql,
      (tx) => tx<{ name: string }[]>`select name from events
        where subject_id = ${subjectId} and location_id = ${ctx.locationId} order by created_at, id`,
    )
  ).map(({ name }) => name);

/** Each kind of pause, and what ends it. */
const kinds = {
  account: {
    pause: (accountId: string) => pauseAccount(ctx, { accountId }),
    resume: (accountId: string) => resumeAccount(ctx, { accountId, how: { kind: 'now' } }),
  },
  location: {
    pause: () => pauseLocation(ctx),
    resume: () => resumeLocation(ctx, { how: { kind: 'now' } }),
  },
  server: {
    pause: () => pauseServer(ctx.db, 'Ada Owner'),
    resume: () => resumeServer(ctx.db, 'Ada Owner', { kind: 'now' }),
  },
};

test.each(Object.entries(kinds))(
  'what is due waits while its %s is paused, fails in no way, and goes out once',
  async (_, { pause, resume }) => {
    const accountId = await seedAccount(ctx);
    const { publicationIds } = await planPost(ctx, { accountIds: [accountId], followUpComment: 'First!' });
    const machine = testMachine(database.sql, network);
    await pause(accountId);
    await letTimePass(database.sql);
    expect(await turn(machine)).toBe(0);
    // A worker with nothing but paused work sleeps.
    expect(await agenda(machine)).toMatchObject({ publishMs: null, doubtMs: null });
    expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'scheduled', failureCode: null });
    expect(await listPauses(ctx)).toMatchObject({ waiting: 1 });
    expect(network.calls).toMatchObject({ prepare: 0, commit: 0 });
    await resume(accountId);
    await runToTheEnd(machine, database.sql);
    expect(network.ledger.map(({ text }) => text)).toEqual(['Hello', 'First!']);
    expect(await listPauses(ctx)).toEqual({ server: null, location: null, accounts: [], waiting: 0 });
  },
);

test.each(Object.entries(kinds))(
  'a pause of its %s between claim and fence gives the claim back unsent',
  async (_, { pause }) => {
    const accountId = await seedAccount(ctx);
    const { publicationIds } = await planPost(ctx, { accountIds: [accountId] });
    const machine = testMachine(database.sql, network);
    const [mine] = (await claim(machine, 1)).claims;
    if (!mine) throw new Error('Nothing was claimed.');
    await pause(accountId);
    await attempt(machine, mine);
    expect(network.calls.commit).toBe(0);
    expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'scheduled', failureCode: null });
  },
);

test('a paused account stops nobody else', async () => {
  const [paused, free] = [await seedAccount(ctx), await seedAccount(ctx)];
  await planPost(ctx, { accountIds: [paused, free] });
  await pauseAccount(ctx, { accountId: paused });
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(network.ledger.map(({ page }) => page)).toEqual([free]);
  expect(await listPauses(ctx)).toMatchObject({ accounts: [{ id: paused, by: 'Ada Owner' }], waiting: 1 });
});

test('a look at the network goes on while everything is paused: reading sends nothing', async () => {
  network.manners.push('accept_and_lose');
  const { publicationIds } = await planPost(ctx);
  const machine = testMachine(database.sql, network);
  await turn(machine);
  await pauseServer(ctx.db, 'Ada Owner');
  await runToTheEnd(machine, database.sql);
  expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'published' });
});

test('spread: new times in order, on the post as well; what is live elsewhere keeps its day', async () => {
  const [one, other] = [await seedAccount(ctx), await seedAccount(ctx)];
  const first = await planPost(ctx, { accountIds: [one], summary: 'First', dueAt: new Date(Date.now() - 60_000) });
  const second = await planPost(ctx, { accountIds: [one], summary: 'Second', dueAt: new Date(Date.now() - 50_000) });
  const both = await planPost(ctx, { accountIds: [one, other], summary: 'Both', dueAt: new Date(Date.now() - 40_000) });
  await pauseAccount(ctx, { accountId: one });
  await turn(testMachine(database.sql, network));
  expect(network.ledger.map(({ text }) => text)).toEqual(['Both']);
  const began = Date.now();
  await resumeAccount(ctx, { accountId: one, how: { kind: 'spread', minutes: 60 } });
  const minutesOf = async (id: string | undefined) =>
    Math.round((Date.parse((await rowOf(id))?.due ?? '') - began) / 60_000);
  expect(await minutesOf(first.publicationIds[0])).toBe(0);
  expect(await minutesOf(second.publicationIds[0])).toBe(20);
  const mine = both.publicationIds[0];
  expect(await minutesOf(mine)).toBe(40);
  const posts = await look(
    database.sql,
    (tx) => tx<{ summary: string; at: string }[]>`select summary, scheduled_at as at from posts order by scheduled_at`,
  );
  expect(posts.map(({ summary, at }) => [summary, Math.round((Date.parse(at) - began) / 60_000)])).toEqual([
    ['Both', -1],
    ['First', 0],
    ['Second', 20],
  ]);
  expect(await eventsOf(second.postId)).toEqual(['post.rescheduled']);
  expect(await eventsOf(one)).toEqual(['account.paused', 'account.resumed']);
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(network.ledger.filter(({ page }) => page === one).map(({ text }) => text)).toEqual([
    'First',
    'Second',
    'Both',
  ]);
});

test('left to people: drafts that keep their time, and a retry where part of the post is live', async () => {
  const [one, other] = [await seedAccount(ctx), await seedAccount(ctx)];
  const alone = await planPost(ctx, { accountIds: [one] });
  const both = await planPost(ctx, { accountIds: [one, other] });
  await pauseAccount(ctx, { accountId: one });
  await turn(testMachine(database.sql, network));
  await resumeAccount(ctx, { accountId: one, how: { kind: 'leave' } });
  expect(await rowOf(alone.publicationIds[0])).toMatchObject({ state: 'draft', due: null });
  expect(await rowOf(both.publicationIds[0])).toMatchObject({ state: 'failed', failureCode: 'paused' });
  expect(await rowOf(both.publicationIds[1])).toMatchObject({ state: 'published' });
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(network.ledger).toHaveLength(1);
});

test('the whole server goes on spread, each location over the same time', async () => {
  const here = await planPost(ctx);
  const there = (await seedLocation(database.db)).ctx;
  const elsewhere = await planPost(there);
  expect(await pauseServer(ctx.db, 'Ada Owner')).toBe(true);
  expect(await pauseServer(ctx.db, 'Bob')).toBe(false);
  expect(await listPauses(there)).toMatchObject({ server: { kind: 'pause', by: 'Ada Owner' }, waiting: 1 });
  const answer = await resumeServer(ctx.db, 'Ada Owner', { kind: 'spread', minutes: 30 });
  expect(answer).toEqual({ resumed: true, waited: 2 });
  expect(await resumeServer(ctx.db, 'Ada Owner', { kind: 'now' })).toEqual({ resumed: false, waited: 0 });
  for (const { publicationIds } of [here, elsewhere]) {
    expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'scheduled' });
  }
  expect(await eventsOf('server')).toEqual(['server.paused', 'server.resumed']);
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(network.ledger).toHaveLength(2);
});

test('who may not manage may not pause; another location’s account is not found', async () => {
  const accountId = await seedAccount(ctx);
  const actor = { ...ctx.actor, organizationRole: 'member', locationRole: 'author' } as Context['actor'];
  await expect(pauseAccount({ ...ctx, actor }, { accountId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(pauseLocation({ ...ctx, actor })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(resumeLocation({ ...ctx, actor }, { how: { kind: 'now' } })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const there = (await seedLocation(database.db)).ctx;
  await expect(pauseAccount(there, { accountId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(resumeAccount(there, { accountId, how: { kind: 'now' } })).rejects.toMatchObject({ code: 'not_found' });
});
