import { expect, test } from 'vitest';
import { seedAccount } from '@/db/testing';
import { pauseLocation } from '@/lib/services/pauses/pause-location';
import { resumeLocation } from '@/lib/services/pauses/resume-location';
import { deletePost } from '@/lib/services/posts/delete-post';
import { CrashSignal, reminderSteps } from './crash-point';
import { agenda } from './next-wake';
import { remind } from './remind';
import { ctx, database, network, openHouse } from './testing/house';
import { look, planPost } from './testing/plan';
import { runToTheEnd, testMachine, turn } from './testing/test-machine';

openHouse();

type Row = { state: string; due: boolean; reason: string | null; comment: string; post: string; attempts: number };
const rowOf = async (id = '') =>
  (
    await look(
      database.sql,
      (tx) => tx<Row[]>`select p.state, p.due_at is not null as due, p.failure_reason as reason,
          p.follow_up_state as comment, o.state as post,
          (select count(*)::int from attempts t where t.publication_id = p.id) as attempts
        from publications p join posts o on o.organization_id = p.organization_id and o.id = p.post_id
        where p.id = ${id}`,
    )
  )[0];
const eventsOf = async (subjectId = '') =>
  (
    await look(
      database.sql,
      (tx) => tx<{ name: string }[]>`select name from events where subject_id = ${subjectId} order by id`,
    )
  ).map(({ name }) => name);
const waits = { state: 'notification_sent', due: false, reason: null, comment: 'none', attempts: 0 };

test('at its time a person is told, nothing is sent, and the comment is theirs too', async () => {
  const { publicationIds } = await planPost(ctx, { remind: true, followUpComment: 'First!', summary: 'By hand' });
  const later = await planPost(ctx, { remind: true, dueAt: new Date(Date.now() + 3600_000) });
  const machine = testMachine(database.sql, network);
  expect((await agenda(machine)).remindMs).toBeLessThanOrEqual(0);
  expect(await turn(machine)).toBe(1);
  expect(await rowOf(publicationIds[0])).toEqual({ ...waits, post: 'notification_sent' });
  expect(await eventsOf(publicationIds[0])).toEqual(['publication.notification_sent']);
  expect(await rowOf(later.publicationIds[0])).toMatchObject({ state: 'scheduled', due: true });
  expect(await turn(machine)).toBe(0);
  expect(network.ledger.filter(({ text }) => text === 'By hand')).toEqual([]);
});

test.each(reminderSteps)('a death at %s: one reminder, whoever goes on', async (step) => {
  const { publicationIds } = await planPost(ctx, { remind: true });
  const dying = testMachine(database.sql, network, {
    onStep: (at) => {
      if (at === step) throw new CrashSignal(at);
    },
  });
  await expect(remind(dying, 10)).rejects.toThrow(CrashSignal);
  expect(await eventsOf(publicationIds[0])).toHaveLength(step === 'remind.committed' ? 1 : 0);
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(await rowOf(publicationIds[0])).toMatchObject(waits);
  expect(await eventsOf(publicationIds[0])).toEqual(['publication.notification_sent']);
});

test('many workers at once tell each of them once', async () => {
  const planned = await Promise.all(Array.from({ length: 6 }, () => planPost(ctx, { remind: true })));
  const workers = Array.from({ length: 4 }, () => testMachine(database.sql, network));
  await Promise.all(workers.map((one) => remind(one, 3)));
  await remind(testMachine(database.sql, network), 100);
  for (const { publicationIds } of planned) {
    expect(await eventsOf(publicationIds[0])).toEqual(['publication.notification_sent']);
  }
});

test('it waits for a pause and is not told after a deletion', async () => {
  const paused = await planPost(ctx, { remind: true });
  const machine = testMachine(database.sql, network);
  await pauseLocation(ctx);
  expect((await agenda(machine)).remindMs).toBeNull();
  expect(await turn(machine)).toBe(0);
  await deletePost(ctx, { postId: (await planPost(ctx, { remind: true })).postId });
  await resumeLocation(ctx, { how: { kind: 'now' } });
  expect(await turn(machine)).toBe(1);
  expect(await rowOf(paused.publicationIds[0])).toMatchObject(waits);
});

test('a post that was changed behind its plan is told to nobody', async () => {
  const { postId, publicationIds } = await planPost(ctx, { remind: true });
  await look(database.sql, (tx) => tx`update posts set summary = 'Other words' where id = ${postId}`);
  await turn(testMachine(database.sql, network));
  expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'failed', reason: expect.stringContaining('changed') });
});

test('an account without access is no obstacle; a worker of an older version takes no reminder up', async () => {
  const accountId = await seedAccount(ctx);
  const { publicationIds } = await planPost(ctx, { accountIds: [accountId], remind: true });
  await look(
    database.sql,
    (tx) => tx`update publications set state = 'in_progress' where id = ${publicationIds[0] ?? ''}`,
  );
  expect(await rowOf(publicationIds[0])).toMatchObject({ state: 'scheduled' });
  await look(database.sql, (tx) => tx`update accounts set state = 'reconnect_needed' where id = ${accountId}`);
  await turn(testMachine(database.sql, network));
  expect(await rowOf(publicationIds[0])).toMatchObject(waits);
});
