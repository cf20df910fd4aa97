import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { today } from '../posts/today';
import { deleteContentEvent } from './delete-content-event';
import { seedContentEvent } from './testing';
import { updateContentEvent } from './update-content-event';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const titles = async (ctx: Context) => (await today(ctx)).tasks.map(({ title }) => title);

test('tasks of the location’s day and overdue ones, the oldest first; nothing else', async () => {
  // 23:30 in Berlin, the next day in Tokyo.
  const { ctx } = await seedLocation(database.db, { now: new Date('2026-11-20T22:30Z') });
  const { ctx: theirs } = await seedLocation(database.db);
  const task = (title: string, start: string, more = {}) =>
    seedContentEvent(ctx, { kind: 'task', title, start, ...more });
  await task('tonight', '2026-11-20T23:45');
  await task('tomorrow', '2026-11-21T00:00');
  await task('overdue', '2026-10-01T00:00', { allDay: true });
  await task('given up', '2026-11-20T09:00', { state: 'canceled' });
  await seedContentEvent(ctx, { title: 'no task', start: '2026-11-20T09:00' });
  await seedContentEvent(theirs, { kind: 'task', title: 'theirs', start: '2026-11-20T09:00' });
  const gone = await task('gone', '2026-11-20T09:00');
  await deleteContentEvent(ctx, { eventId: gone.id });
  expect(await titles(ctx)).toEqual(['overdue', 'tonight']);
});

test('what is ticked stays until the day is over', async () => {
  const { ctx } = await seedLocation(database.db, { now: new Date('2026-11-20T10:00Z') });
  const { id: eventId } = await seedContentEvent(ctx, { kind: 'task', title: 'overdue', start: '2026-11-18T09:00' });
  await updateContentEvent(ctx, { eventId, state: 'done' });
  expect((await today(ctx)).tasks).toMatchObject([{ title: 'overdue', state: 'done' }]);
  expect(await titles({ ...ctx, now: new Date('2026-11-20T22:59Z') })).toEqual(['overdue']);
  expect(await titles({ ...ctx, now: new Date('2026-11-20T23:00Z') })).toEqual([]);
});
