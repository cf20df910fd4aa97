import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import { media } from '@/db/schema/media';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import type { Context } from '@/lib/services/context';
import { createPost } from './create-post';

/** For tests: an image of this location whose file nobody reads. */
export async function seedMedia(ctx: Context, values: Partial<typeof media.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const { organizationId, locationId } = ctx;
  await asSystem(ctx.db, (tx) =>
    tx.insert(media).values({
      organizationId,
      locationId,
      id,
      key: id,
      name: 'a.png',
      mimeType: 'image/png',
      bytes: 1000,
      width: 10,
      height: 10,
      sha256: '',
      ...values,
    }),
  );
  return id;
}

/** For tests: what the publisher would write. */
export async function setPublication(ctx: Context, id: string, values: Partial<typeof publications.$inferInsert>) {
  await asSystem(ctx.db, (tx) => tx.update(publications).set(values).where(eq(publications.id, id)));
}

export const readPublication = async (ctx: Context, id: string) => {
  const [row] = await asSystem(ctx.db, (tx) => tx.select().from(publications).where(eq(publications.id, id)));
  if (!row) throw new Error('No such publication');
  return row;
};

/** The instant tests of posts are written for: a Tuesday morning in Berlin. */
export const testNow = new Date('2026-12-01T08:00:30.000Z');
export const berlin = (wallTime: string) => ({ wallTime, timeZone: 'Europe/Berlin' });
export const draftOf = (values: Partial<PostDraft> = {}) => PostDraft.parse({ summary: 'Hello', ...values });

/** For tests: the one publication of a post that has one. */
export function onlyPublication({ publications: [publication] }: PostView) {
  if (!publication) throw new Error('No publication');
  return publication;
}

/** For tests: a post on the schedule of an account, an hour after `testNow`. */
export const seedScheduled = (ctx: Context, accountId: string, values: Partial<PostDraft> = {}) =>
  createPost(ctx, {
    draft: draftOf({ accountIds: [accountId], schedule: berlin('2026-12-01T10:00'), ...values }),
    intent: 'schedule',
  });
