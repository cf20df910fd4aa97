import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { UpdateCustomValues, UpdatePostingSlots } from '@/lib/domain/location-settings';
import { parseInput } from '@/lib/domain/parse-input';
import type { Context } from '../context';
import { seedMedia } from '../posts/testing';
import { getSettings } from './get-settings';
import { updateCustomValues } from './update-custom-values';
import { updatePostingSlots } from './update-posting-slots';
import { updateWatermark } from './update-watermark';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});
const looks = { position: 'bottom-right' as const, opacity: 0.5, scale: 0.2 };

test('custom values: bare names are the location’s; its own name is always there', async () => {
  const values = [
    { name: ' Phone ', value: '030 1' },
    { name: 'contact.name', value: 'Ada' },
  ];
  const saved = await updateCustomValues(ctx, parseInput(UpdateCustomValues, { values }));
  const customValues = { 'location.phone': '030 1', 'contact.name': 'Ada', 'location.name': 'Berlin' };
  expect(saved.customValues).toEqual(customValues);
  expect((await getSettings(ctx)).customValues).toEqual(customValues);
  const issues = (names: string[]) => {
    try {
      parseInput(UpdateCustomValues, { values: names.map((name) => ({ name, value: 'x' })) });
      return [];
    } catch (error) {
      return (error as { detail: { issues: { path: string }[] } }).detail.issues.map(({ path }) => path);
    }
  };
  expect(issues(['phone', 'location.phone'])).toEqual(['values.1.name']);
  expect(issues(['name'])).toEqual(['values.0.name']);
  expect(issues(['__proto__', '9a', 'a.b', 'with space'])).toHaveLength(4);
});

test('posting times: kept once and in order; none brings the usual ones back', async () => {
  expect((await getSettings(ctx)).slotsAre).toBe('default');
  const [late, early] = [
    { dayOfWeek: 1, time: '18:00' },
    { dayOfWeek: 1, time: '08:30' },
  ];
  const saved = await updatePostingSlots(ctx, parseInput(UpdatePostingSlots, { slots: [late, early, late] }));
  expect(saved).toMatchObject({ slots: [early, late], slotsAre: 'own' });
  expect(await updatePostingSlots(ctx, { slots: [] })).toMatchObject({ slotsAre: 'default' });
  expect(() => parseInput(UpdatePostingSlots, { slots: [{ dayOfWeek: 7, time: '24:00' }] })).toThrow();
});

test('a watermark is an image of this location', async () => {
  const mediaId = await seedMedia(ctx);
  const saved = await updateWatermark(ctx, { watermark: { mediaId, ...looks } });
  expect(saved.watermark).toMatchObject({ mediaId, ...looks, imageUrl: expect.stringContaining('/media/') });
  const { ctx: theirs } = await seedLocation(database.db);
  const foreign = { mediaId: await seedMedia(theirs), ...looks };
  await expect(updateWatermark(ctx, { watermark: foreign })).rejects.toMatchObject({ code: 'not_found' });
  expect((await updateWatermark(ctx, { watermark: null })).watermark).toBeNull();
});

test('authors read them and change none', async () => {
  if (ctx.actor.kind !== 'member') throw new Error('The seed is a member.');
  const author: Context = { ...ctx, actor: { ...ctx.actor, organizationRole: 'member', locationRole: 'author' } };
  expect((await getSettings(author)).customValues['location.name']).toBe('Berlin');
  for (const change of [updateCustomValues(author, { values: [] }), updatePostingSlots(author, { slots: [] })]) {
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
  }
});
