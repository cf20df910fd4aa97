import { expect, test } from 'vitest';
import { seedAccount } from '@/db/testing';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import { ctx, database, network, openHouse } from './testing/house';
import { plainMedia } from './testing/no-media';
import { letTimePass, look, planPost } from './testing/plan';
import { runToTheEnd, testMachine, turn } from './testing/test-machine';

openHouse();

const machine = () => testMachine(database.sql, network);
const publication = async (id: string | undefined) => {
  const [row] = await look(
    database.sql,
    (tx) => tx`select p.*, o.state as post_state from publications p
    join posts o on o.id = p.post_id where p.id = ${id ?? ''}`,
  );
  return row;
};
const attemptsOf = (id: string | undefined) =>
  look(database.sql, (tx) => tx`select * from attempts where publication_id = ${id ?? ''} order by number, part desc`);
const eventsOf = async (id: string | undefined) =>
  (
    await look(database.sql, (tx) => tx`select name from events where subject_id = ${id ?? ''} order by created_at, id`)
  ).map((row) => (row as { name: string }).name);

test('a due post goes out once, with its comment after it, and everything is written down', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx, { summary: 'Hi', followUpComment: 'More below' });
  const one = machine();
  await turn(one);
  expect(await publication(id)).toMatchObject({
    state: 'published',
    post_state: 'published',
    follow_up_state: 'scheduled',
  });
  await turn(one);
  expect(await publication(id)).toMatchObject({
    state: 'published',
    remote_id: 'remote-1',
    remote_url: 'https://network.example/posts/1',
    due_at: null,
    follow_up_state: 'published',
    follow_up_remote_id: 'remote-2',
    follow_up_due_at: null,
  });
  expect(network.ledger).toMatchObject([
    { marker: id, text: 'Hi', parent: null },
    { marker: `${id}-comment`, text: 'More below', parent: 'remote-1' },
  ]);
  expect(await attemptsOf(id)).toMatchObject([
    { part: 'post', state: 'published' },
    { part: 'follow_up', state: 'published' },
  ]);
  expect(await eventsOf(id)).toEqual(['publication.published', 'publication.follow_up_published']);
  expect(await turn(one)).toBe(0);
});

test('a rate limit pauses this account only; the post goes out later', async () => {
  const [mine, other] = [await seedAccount(ctx), await seedAccount(ctx)];
  const first = await planPost(ctx, { accountIds: [mine] });
  const second = await planPost(ctx, { accountIds: [mine], dueAt: new Date(Date.now() - 500) });
  network.byPage.set(mine, 'rate_limit');
  const third = await planPost(ctx, { accountIds: [other] });
  const one = machine();
  await turn(one);
  await turn(one);
  expect(network.calls.commit).toBe(2);
  expect(await publication(first.publicationIds[0])).toMatchObject({
    state: 'scheduled',
    tries: 1,
    failure_reason: 'Too many requests.',
  });
  expect(await publication(second.publicationIds[0])).toMatchObject({ state: 'scheduled', tries: 0 });
  expect(await publication(third.publicationIds[0])).toMatchObject({ state: 'published' });
  network.byPage.clear();
  await runToTheEnd(one, database.sql);
  expect(network.of(first.publicationIds[0] ?? '')).toHaveLength(1);
  expect(network.of(second.publicationIds[0] ?? '')).toHaveLength(1);
});

test('six retries, then failed with the last reason', async () => {
  const {
    publicationIds: [id],
    accountIds: [account],
  } = await planPost(ctx);
  network.byPage.set(account ?? '', 'rate_limit');
  await runToTheEnd(machine(), database.sql);
  expect(network.calls.commit).toBe(7);
  expect(await publication(id)).toMatchObject({
    state: 'failed',
    failure_code: 'tries',
    due_at: null,
    post_state: 'failed',
  });
});

test("rejected content fails with the network's reason; its siblings are published", async () => {
  const [good, bad] = [await seedAccount(ctx), await seedAccount(ctx)];
  network.byPage.set(bad, 'reject');
  const {
    publicationIds: [first, second],
  } = await planPost(ctx, { accountIds: [good, bad] });
  await runToTheEnd(machine(), database.sql);
  expect(await publication(first)).toMatchObject({ state: 'published', post_state: 'failed' });
  expect(await publication(second)).toMatchObject({
    state: 'failed',
    failure_reason: 'Too rude.',
    failure_code: 'rejected',
  });
});

test('a refused token: failed, the account asks to be reconnected, later posts are not sent, other accounts go on', async () => {
  const [mine, other] = [await seedAccount(ctx), await seedAccount(ctx)];
  network.byPage.set(mine, 'unauthorized');
  const first = await planPost(ctx, { accountIds: [mine] });
  await turn(machine());
  const second = await planPost(ctx, { accountIds: [mine, other] });
  await runToTheEnd(machine(), database.sql);
  expect(await publication(first.publicationIds[0])).toMatchObject({ state: 'failed', failure_code: 'reconnect' });
  expect(await publication(second.publicationIds[0])).toMatchObject({ state: 'failed', failure_code: 'reconnect' });
  expect(await publication(second.publicationIds[1])).toMatchObject({ state: 'published' });
  expect(await attemptsOf(second.publicationIds[0])).toEqual([]);
  expect(await eventsOf(mine)).toEqual(['account.reconnect_needed']);
  expect(network.calls.commit).toBe(2);
});

test('deleted or edited between schedule and claim: not sent', async () => {
  const deleted = await planPost(ctx);
  const edited = await planPost(ctx);
  await look(database.sql, (tx) => tx`update posts set deleted_at = now() where id = ${deleted.postId}`);
  await look(database.sql, (tx) => tx`update posts set summary = 'Other words' where id = ${edited.postId}`);
  await runToTheEnd(machine(), database.sql);
  expect(network.calls.prepare).toBe(0);
  expect(await publication(deleted.publicationIds[0])).toMatchObject({ state: 'deleted', due_at: null });
  expect(await publication(edited.publicationIds[0])).toMatchObject({ state: 'failed', failure_code: 'changed' });
});

test('accepted, then the answer was lost: found by looking, never sent twice', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx, { followUpComment: 'And more' });
  network.manners.push('accept_and_lose');
  const one = machine();
  await turn(one);
  expect(await publication(id)).toMatchObject({ state: 'unknown', post_state: 'unknown', needs_person: false });
  expect(await turn(one)).toBe(0);
  await runToTheEnd(one, database.sql);
  expect(network.of(id ?? '')).toHaveLength(1);
  expect(await publication(id)).toMatchObject({
    state: 'published',
    remote_id: 'remote-1',
    follow_up_state: 'published',
  });
  const [attempt] = await attemptsOf(id);
  expect(attempt).toMatchObject({ state: 'published', evidence: [{ kind: 'found', text: `marker ${id}` }] });
});

test('surely lost: two spaced absences, then one new attempt with the same marker', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx);
  network.manners.push('lose');
  const one = machine();
  await turn(one);
  await letTimePass(database.sql);
  await turn(one);
  expect(await publication(id)).toMatchObject({ state: 'unknown', absent_reads: 1 });
  expect(await turn(one)).toBe(0);
  await runToTheEnd(one, database.sql);
  expect(network.calls).toMatchObject({ commit: 2, latest: 2 });
  expect(network.of(id ?? '')).toHaveLength(1);
  expect(await publication(id)).toMatchObject({ state: 'published', absent_reads: 0 });
});

test('a list that lags once does not make a second post', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx);
  network.manners.push('accept_and_lose');
  network.looks.push('lagging');
  await runToTheEnd(machine(), database.sql);
  expect(network.of(id ?? '')).toHaveLength(1);
  expect(await publication(id)).toMatchObject({ state: 'published' });
});

test('a network that cannot be read leaves it to a person, with the evidence', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx);
  network.manners.push('throw');
  network.looks.push('unreadable', 'throw', 'unreadable', 'unreadable');
  await runToTheEnd(machine(), database.sql);
  expect(await publication(id)).toMatchObject({ state: 'unknown', needs_person: true, due_at: null });
  expect((await publication(id)) as { failure_reason: string }).toHaveProperty(
    'failure_reason',
    expect.stringContaining('may be live'),
  );
  expect(network.calls).toMatchObject({ commit: 1, latest: 3 });
  expect(await eventsOf(id)).toEqual(['publication.unknown', 'publication.needs_person']);
});

test('pending is checked until the network is done', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx);
  network.manners.push('pending');
  const one = machine();
  await turn(one);
  expect(await publication(id)).toMatchObject({ state: 'pending', post_state: 'pending' });
  await runToTheEnd(one, database.sql);
  expect(await publication(id)).toMatchObject({ state: 'published', ticket: null });
  expect(network.of(id ?? '')).toHaveLength(1);
});

test('a comment that fails leaves its published post alone', async () => {
  const {
    publicationIds: [id],
  } = await planPost(ctx, { followUpComment: 'And more' });
  network.manners.push('ok', 'reject');
  await runToTheEnd(machine(), database.sql);
  expect(await publication(id)).toMatchObject({
    state: 'published',
    remote_id: 'remote-1',
    failure_reason: null,
    post_state: 'published',
    follow_up_state: 'failed',
    follow_up_reason: 'Too rude.',
  });
});

test('posts of one account go out in the order of their times', async () => {
  const account = await seedAccount(ctx);
  const at = (seconds: number) => new Date(Date.now() - 60_000 + seconds * 1000);
  for (const second of [3, 1, 2])
    await planPost(ctx, { accountIds: [account], summary: `${second}`, dueAt: at(second) });
  await runToTheEnd(machine(), database.sql);
  expect(network.ledger.map(({ text }) => text)).toEqual(['1', '2', '3']);
});

test('pictures and details travel as they were scheduled, and are read from the store when the network asks', async () => {
  const {
    postId,
    publicationIds: [id],
  } = await planPost(ctx, { summary: 'With a picture' });
  const mediaId = '0123456789abcdef01234567';
  const details = { mastodon: { visibility: 'unlisted' as const, language: 'de' } };
  const media = [{ mediaId, altText: 'A cat' }];
  const fingerprint = fingerprintOf({ summary: 'With a picture', type: 'post', details, followUpComment: '', media });
  await look(database.sql, async (tx) => {
    await tx`insert into media (organization_id, location_id, id, key, name, mime_type, bytes, width, height, sha256)
      values (${ctx.organizationId}, ${ctx.locationId}, ${mediaId}, 'key-1', 'cat.png', 'image/png', 3, 4, 5, '')`;
    await tx`insert into post_media (organization_id, location_id, post_id, position, media_id, alt_text)
      values (${ctx.organizationId}, ${ctx.locationId}, ${postId}, 0, ${mediaId}, 'A cat')`;
    await tx`update posts set details = ${JSON.stringify(details)}::text::jsonb where id = ${postId}`;
    return tx`update publications set fingerprint = ${fingerprint} where id = ${id ?? ''}`;
  });
  let seen: unknown;
  network.provider.prepare = async (job) => {
    const [first] = job.content.media;
    seen = { details: job.content.details, media: { ...first, read: await first?.read() } };
    return { kind: 'prepared', handles: {} };
  };
  await turn(testMachine(database.sql, network, { media: plainMedia }));
  expect(await publication(id)).toMatchObject({ state: 'published' });
  const bytes = new TextEncoder().encode('key-1');
  expect(seen).toEqual({
    details,
    media: {
      ...{ id: `${mediaId}-0`, mimeType: 'image/png', bytes: 3, width: 4, height: 5, altText: 'A cat', read: bytes },
      ...{ durationMs: null, poster: null },
    },
  });
});
