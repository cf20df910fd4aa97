import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { contentEvents } from '@/db/schema/calendar';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import { toInstant } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { createTag } from '../labels/create-tag';
import { createPost } from '../posts/create-post';
import { setPublication } from '../posts/testing';
import { listDays } from './list-days';
import { listEntries } from './list-entries';
import { listRows } from './list-rows';

const timeZone = 'Europe/Berlin';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let other: Context;
const accounts: string[] = [];

const plan = (wallTime: string, values: object = {}) =>
  createPost(ctx, { draft: PostDraft.parse({ summary: wallTime, schedule: { wallTime, timeZone }, ...values }) });
async function event(title: string, start: string, end: string | null, values: object = {}) {
  const at = (wallTime: string) => toInstant({ wallTime, timeZone }).instant;
  const { organizationId, locationId } = ctx;
  const times = { startsAt: at(start), endsAt: end && at(end), startWall: start, endWall: end, timeZone };
  const row = { organizationId, locationId, id: newId(), kind: 'task' as const, title, ...times, ...values };
  await inLocation(ctx, (tx) => tx.insert(contentEvents).values(row as typeof contentEvents.$inferInsert));
  return row.id;
}

beforeAll(async () => {
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db, { timeZone }));
  ({ ctx: other } = await seedLocation(database.db, { timeZone }));
  accounts.push(await seedAccount(ctx, { position: 1 }), await seedAccount(ctx, { position: 0, network: 'bluesky' }));
  await plan('2026-10-24T23:59');
  for (const hour of ['07', '06', '05']) await plan(`2026-10-25T${hour}:00`, { accountIds: accounts });
  await plan('2026-10-25T23:59', { accountIds: accounts.slice(0, 1) });
  await plan('2026-10-26T00:00');
  await event('Fair', '2026-10-20T00:00', '2026-10-26T00:00', { allDay: true, kind: 'note' });
  await event('Night shift', '2026-10-24T22:00', '2026-10-25T06:00');
  await event('Call', '2026-10-25T05:30', null);
  await event('Holiday', '2026-10-25T00:00', '2026-10-26T00:00', { allDay: true, kind: 'email' });
  await event('Gone', '2026-10-25T08:00', null, { deletedAt: new Date() });
});
afterAll(() => database.close());

const range = { from: '2026-10-24', to: '2026-10-27' };
type Days = Awaited<ReturnType<typeof listDays>>;
const said = ({ days, entries }: Days) =>
  days.map(({ day, count, ids }) => [
    day,
    count,
    ids.map((id) => entries.find((entry) => entry.id === id)?.text ?? 'not sent').join(', '),
  ]);

test('a day says how many it has and its first ones: all-day first, then by time; what lasts counts on each day', async () => {
  expect(said(await listDays(ctx, range))).toEqual([
    ['2026-10-24', 3, 'Fair, Night shift, 2026-10-24T23:59'],
    ['2026-10-25', 8, 'Fair, Holiday, Night shift, 2026-10-25T05:00'],
    ['2026-10-26', 1, '2026-10-26T00:00'],
  ]);
  const { days, entries } = await listDays(ctx, { ...range, perDay: 1 });
  expect(days.map(({ count, ids }) => [count, ids.length])).toEqual([
    [3, 1],
    [8, 1],
    [1, 1],
  ]);
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({ allDay: true, wallTime: '2026-10-20T00:00', end: '2026-10-26T00:00' });
  const long = await listDays(ctx, { from: '2026-10-22', to: '2026-10-23' });
  expect(said(long)).toEqual([['2026-10-22', 1, 'Fair']]);
});

test('a kind that cannot have what is asked for is left out', async () => {
  const count = async (filters: object) => (await listDays(ctx, { ...range, ...filters })).days.map((day) => day.count);
  expect(await count({ kind: ['post'] })).toEqual([1, 4, 1]);
  expect(await count({ kind: ['task', 'note'] })).toEqual([2, 3, 0]);
  expect(await count({ accountId: [accounts[0] ?? ''] })).toEqual([0, 4, 0]);
  expect(await count({ network: ['bluesky'] })).toEqual([0, 3, 0]);
  expect(await count({ state: ['draft'], kind: ['email'] })).toEqual([0, 0, 0]);
  expect(await count({ q: 'holi' })).toEqual([0, 1, 0]);
});

test('month, rows and agenda find the same posts by account, network and tag', async () => {
  const { id: tagId } = await createTag(ctx, { name: 'Sale' });
  const [first = '', second = ''] = accounts;
  const day = { from: '2026-11-02', to: '2026-11-03' };
  const instants = { from: '2026-11-01T23:00:00Z', to: '2026-11-02T23:00:00Z' };
  await plan('2026-11-02T08:00', { accountIds: [first], tagIds: [tagId] });
  await plan('2026-11-02T09:00', { accountIds: [second], tagIds: [tagId] });
  const changed = await plan('2026-11-02T10:00', { accountIds: accounts });
  await setPublication(ctx, changed.publications.find((one) => one.accountId === first)?.id ?? '', {
    state: 'canceled',
  });
  for (const [filters, expected, rows] of [
    [{ accountId: [first] }, ['08'], [1]],
    [{ accountId: accounts }, ['08', '09', '10'], [2, 1]],
    [{ network: ['bluesky'] }, ['09', '10'], [2]],
    [{ network: ['bluesky'], accountId: [first] }, [], []],
    [{ tagId: [tagId] }, ['08', '09'], [1, 1]],
    [{ tagId: [tagId], network: ['bluesky'] }, ['09'], [1]],
    [{ tagId: [newId()] }, [], [0, 0]],
    [{ network: ['facebook'] }, [], []],
  ] as const) {
    const asked = filters as object;
    const hours = (entries: { wallTime: string }[]) => entries.map(({ wallTime }) => wallTime.slice(11, 13));
    const { days, entries } = await listDays(ctx, { ...day, ...asked });
    expect([days[0]?.count, hours(entries)], JSON.stringify(filters)).toEqual([expected.length, expected]);
    expect(hours((await listEntries(ctx, { ...instants, ...asked })).entries)).toEqual(expected);
    const found = await listRows(ctx, { ...day, ...asked });
    expect(found.rows.map((row) => row.days[0]?.count)).toEqual(rows);
    expect(hours(found.entries).toSorted()).toEqual(expected);
  }
});

test('another location sees none of it, and impossible days are refused beside their field', async () => {
  expect((await listDays(other, range)).entries).toEqual([]);
  expect((await listRows(other, range)).rows).toEqual([]);
  for (const [from, to, path] of [
    ['2026-02-30', '2026-03-02', 'from'],
    ['2026-03-01', '2026-03-01', 'to'],
    ['2026-03-01', '2026-06-01', 'to'],
  ] as const) {
    await expect(listDays(ctx, { from, to })).rejects.toMatchObject({
      code: 'invalid',
      detail: { issues: [{ path }] },
    });
  }
});

test('one row per account, in the accounts’ order, with a count and the first posts of each day', async () => {
  const { rows, entries } = await listRows(ctx, { ...range, perCell: 2 });
  expect(rows.map(({ accountId, days }) => [accountId, days.map(({ count, ids }) => [count, ids.length])])).toEqual([
    [
      accounts[1],
      [
        [0, 0],
        [3, 2],
        [0, 0],
      ],
    ],
    [
      accounts[0],
      [
        [0, 0],
        [4, 2],
        [0, 0],
      ],
    ],
  ]);
  expect(entries.map(({ wallTime }) => wallTime)).toEqual(['2026-10-25T05:00', '2026-10-25T06:00']);
  const one = await listRows(ctx, { ...range, accountId: accounts.slice(0, 1) });
  expect(one.rows.map(({ accountId }) => accountId)).toEqual([accounts[0]]);
});

test.each([1, 2, 3])(
  'the same days by pages of %i: nothing twice, nothing missing, in one order and its reverse',
  async (limit) => {
    const instants = { from: '2026-10-23T22:00:00Z', to: '2026-10-26T23:00:00Z' };
    const readAll = async (backwards: boolean) => {
      const texts: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listEntries(ctx, { ...instants, limit, cursor, backwards });
        texts.push(...page.entries.map(({ text }) => text));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return texts;
    };
    const seen = await readAll(false);
    expect(await readAll(true)).toEqual(seen.toReversed());
    const posts = (hours: string[]) => hours.map((hour) => `2026-10-25T${hour}`);
    expect(seen).toEqual([
      ...['Fair', 'Night shift', '2026-10-24T23:59', 'Holiday', ...posts(['05:00']), 'Call'],
      ...[...posts(['06:00', '07:00', '23:59']), '2026-10-26T00:00'],
    ]);
    await expect(listEntries(ctx, { ...instants, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  },
);
