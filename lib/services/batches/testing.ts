import { and, eq, sql } from 'drizzle-orm';
import { newId } from '@/db/id';
import { postTags, tags } from '@/db/schema/posts';
import { asSystem } from '@/db/tenant';
import { seedAccount, seedLocation } from '@/db/testing';
import { type BatchVerb, type BatchView, StartBatch } from '@/lib/domain/batch';
import type { Context } from '../context';
import { inLocation } from '../context';
import { createPost } from '../posts/create-post';
import { berlin, draftOf } from '../posts/testing';
import { startBatch } from './start-batch';

/** For tests: a batch over these posts. */
export const batchOf = (ctx: Context, verb: BatchVerb, postIds: string[]): Promise<BatchView> =>
  startBatch(ctx, StartBatch.parse({ verb, selection: { items: postIds.map((id) => ({ subject: 'post', id })) } }));

/** For tests: a new tag of this location. */
export async function seedTag(ctx: Context, name: string): Promise<string> {
  const { organizationId, locationId } = ctx;
  const id = newId();
  await inLocation(ctx, (tx) => tx.insert(tags).values({ organizationId, locationId, id, name }));
  return id;
}

export const taggedWith = (ctx: Context, tagId: string): Promise<string[]> =>
  inLocation(ctx, async (tx) => {
    const rows = await tx
      .select({ id: postTags.postId })
      .from(postTags)
      .where(and(eq(postTags.organizationId, ctx.organizationId), eq(postTags.tagId, tagId)));
    return rows.map(({ id }) => id).sort();
  });

/** For tests: a batch over all posts there are. */
export const batchOfAll = (ctx: Context, verb: BatchVerb): Promise<BatchView> =>
  startBatch(ctx, StartBatch.parse({ verb, selection: { filter: {}, except: [] } }));

/** For tests: a location with this many scheduled posts on an account, each as one that a person scheduled. */
export async function seedMany(db: Context['db'], count: number): Promise<Context> {
  // Of now: the job works by the clock.
  const { ctx } = await seedLocation(db);
  const accountId = await seedAccount(ctx);
  const schedule = berlin('2040-06-01T10:00');
  const model = await createPost(ctx, { draft: draftOf({ accountIds: [accountId], schedule }), intent: 'schedule' });
  const [postCopy, publicationCopy] = await asSystem(ctx.db, async (tx) =>
    Promise.all(
      (['posts', 'publications'] as const).map(async (name) => {
        const rows = await tx.execute<{ name: string }>(sql`select column_name as name from information_schema.columns
          where table_name = ${name} and column_name not in ('id', 'post_id')`);
        return rows.map((row) => `"${row.name}"`).join(', ');
      }),
    ),
  );
  const idOf = (prefix: string) => `substr(md5('${model.id}' || n), 1, 22) || '${prefix}'`;
  await asSystem(ctx.db, async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(
      sql.raw(`insert into posts (id, ${postCopy}) select ${idOf('aa')}, ${postCopy} from posts,
        generate_series(2, ${count}) n where id = '${model.id}'`),
    );
    await tx.execute(
      sql.raw(`insert into publications (id, post_id, ${publicationCopy}) select ${idOf('bb')}, ${idOf('aa')},
        ${publicationCopy} from publications, generate_series(2, ${count}) n where post_id = '${model.id}'`),
    );
  });
  await db.execute(sql`vacuum analyze posts`);
  await db.execute(sql`vacuum analyze publications`);
  return ctx;
}

/** For tests: how many posts and publications there are of each state and time, as one word each. */
export async function summary(ctx: Context) {
  const rows = await inLocation(ctx, (tx) =>
    tx.execute<{ line: string }>(sql`select p.state || ' ' || p.wall_time || ' ' || b.state || ' ' ||
        coalesce(b.due_at::text, 'never') || ' ' || (b.fingerprint is not null) || ' ' || (p.deleted_at is null)
        || ' × ' || count(*) as line
      from posts p join publications b on b.organization_id = p.organization_id and b.post_id = p.id
      where p.location_id = ${ctx.locationId}
      group by p.state, p.wall_time, b.state, b.due_at, b.fingerprint is not null, p.deleted_at is null order by 1`),
  );
  return rows.map(({ line }) => line);
}
