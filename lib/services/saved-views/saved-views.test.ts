import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { users } from '@/db/schema/users';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { LocationRole } from '@/lib/domain/permission';
import { viewQuery } from '@/lib/domain/view-query';
import type { Context } from '../context';
import { createSavedView } from './create-saved-view';
import { deleteSavedView } from './delete-saved-view';
import { listSavedViews } from './list-saved-views';
import { restoreSavedView } from './restore-saved-view';
import { updateSavedView } from './update-saved-view';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});

/** Somebody else of the same location. */
async function colleague(locationRole: LocationRole): Promise<Context> {
  const userId = newId();
  await database.db.insert(users).values({ id: userId, name: 'Ben', email: `${userId}@example.com` });
  return { ...ctx, actor: { kind: 'member', userId, name: 'Ben', organizationRole: 'member', locationRole } };
}
const names = async (who: Context) => (await listSavedViews(who, {})).views.map(({ name }) => name);

test('the query keeps filters in a settled order, and nothing that passes', () => {
  expect(viewQuery('?tag=b&date=2026-12-01&account=a&post=x&view=week')).toBe('account=a&tag=b&view=week');
});

test('own views are seen by their owner alone, shared ones by all', async () => {
  const ben = await colleague('author');
  await createSavedView(ctx, { screen: 'calendar', name: 'mine', query: 'view=week', shared: false });
  await createSavedView(ctx, { screen: 'calendar', name: 'Ours', query: 'state=failed', shared: true });
  expect(await names(ctx)).toEqual(['mine', 'Ours']);
  const { views } = await listSavedViews(ben, { screen: 'calendar' });
  expect(views).toMatchObject([{ name: 'Ours', query: 'state=failed', editable: false }]);
  expect((await listSavedViews(ben, { screen: 'posts' })).views).toEqual([]);
});

test('changed and deleted by its owner and by managers', async () => {
  const ben = await colleague('author');
  const manager = await colleague('manager');
  const view = await createSavedView(ben, { screen: 'posts', name: 'Late', query: 'q=late', shared: true });
  expect(await updateSavedView(ben, { viewId: view.id, name: 'Too late' })).toMatchObject({
    name: 'Too late',
    query: 'q=late',
  });
  const another = await colleague('author');
  const refused = { code: 'forbidden', message: expect.stringContaining('a view of Ben') };
  await expect(updateSavedView(another, { viewId: view.id, name: 'Mine' })).rejects.toMatchObject(refused);
  await expect(deleteSavedView(another, { viewId: view.id })).rejects.toMatchObject(refused);
  await updateSavedView(manager, { viewId: view.id, shared: false });
  expect(await names(manager)).toEqual([]);
  expect(await names(ben)).toEqual(['Too late']);
  await expect(deleteSavedView(manager, { viewId: view.id })).rejects.toMatchObject({ code: 'not_found' });
  await deleteSavedView(ben, { viewId: view.id });
  expect(await names(ben)).toEqual([]);
});

test('viewers keep views for themselves and share none; programs keep none', async () => {
  const viewer = await colleague('viewer');
  const view = { screen: 'posts' as const, name: 'Failed', query: 'state=failed' };
  expect(await createSavedView(viewer, { ...view, shared: false })).toMatchObject({ editable: true });
  await expect(createSavedView(viewer, { ...view, shared: true })).rejects.toMatchObject({ code: 'forbidden' });
  const program: Context = { ...ctx, actor: { kind: 'api_key', keyId: newId(), name: 'Job', scopes: ['manage'] } };
  await expect(createSavedView(program, { ...view, shared: true })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a deleted view comes back under its id, as it was, for who deleted it', async () => {
  const ben = await colleague('author');
  const manager = await colleague('manager');
  const view = await createSavedView(ben, { screen: 'posts', name: 'Late', query: 'q=late', shared: true });
  await deleteSavedView(manager, { viewId: view.id });
  const ref = { viewId: view.id };
  const gone = { code: 'not_found' };
  await expect(restoreSavedView(await colleague('author'), ref)).rejects.toMatchObject(gone);
  expect(await restoreSavedView(manager, ref)).toEqual({ ...view, editable: true });
  expect((await listSavedViews(ben, {})).views).toEqual([view]);
  await expect(restoreSavedView(ben, ref)).rejects.toMatchObject({ code: 'conflict' });
  await deleteSavedView(ben, ref);
  const { ctx: elsewhere } = await seedLocation(database.db);
  await expect(restoreSavedView(elsewhere, ref)).rejects.toMatchObject(gone);
  await expect(restoreSavedView(ben, { viewId: newId() })).rejects.toMatchObject(gone);
  expect(await restoreSavedView(ben, ref)).toEqual(view);
});

test('another location has no part in it', async () => {
  const view = await createSavedView(ctx, { screen: 'calendar', name: 'Ours', query: '', shared: true });
  const { ctx: elsewhere } = await seedLocation(database.db);
  expect(await names(elsewhere)).toEqual([]);
  await expect(updateSavedView(elsewhere, { viewId: view.id, name: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteSavedView(elsewhere, { viewId: view.id })).rejects.toMatchObject({ code: 'not_found' });
});
