import { and, eq, not, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import type { BatchSelection } from '@/lib/domain/batch';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { filterPosts } from '../posts/filter-posts';

type Chosen = Extract<BatchSelection, { items: unknown }>['items'];
type Filtered = Exclude<BatchSelection, { items: unknown }>;
const columns = sql`(organization_id, location_id, batch_id, position, subject, subject_id)`;

const isHere = (ctx: Context) => sql`case v.subject
  when 'post' then exists (select 1 from posts p where p.organization_id = ${ctx.organizationId}
    and p.location_id = ${ctx.locationId} and p.id = v.id)
  else exists (select 1 from content_events e where e.organization_id = ${ctx.organizationId}
    and e.location_id = ${ctx.locationId} and e.id = v.id) end`;

async function insertChosen(tx: Transaction, ctx: Context, batchId: string, given: Chosen): Promise<number> {
  const chosen = [...new Map(given.map((item) => [item.id, item])).values()];
  const asked = sql`jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as v(subject text, id text)`;
  const { count } = await tx.execute(sql`insert into batch_items ${columns}
    select ${ctx.organizationId}, ${ctx.locationId}, ${batchId}, row_number() over (order by v.id), v.subject, v.id
    from ${asked} where ${isHere(ctx)}`);
  if (count === chosen.length) return count;
  const [missing] = await tx.execute<{ subject: string; id: string }>(
    sql`select v.subject, v.id from ${asked} where not ${isHere(ctx)} limit 1`,
  );
  throw notFound(`The ${missing?.subject.replace('_', ' ')} ${missing?.id}`);
}

async function insertFiltered(tx: Transaction, ctx: Context, batchId: string, { filter, except }: Filtered) {
  const here = and(
    eq(posts.organizationId, ctx.organizationId),
    eq(posts.locationId, ctx.locationId),
    filterPosts(filter),
    except.length ? not(isOneOf(posts.id, except)) : undefined,
  );
  const { count } = await tx.execute(sql`insert into batch_items ${columns}
    select ${ctx.organizationId}, ${ctx.locationId}, ${batchId}, row_number() over (order by ${posts.id}), 'post',
      ${posts.id} from ${posts} where ${here}`);
  return count;
}

/**
 * Resolves a selection into the items of a batch, in one statement. In the order of their ids, in which batches lock.
 * Answers how many. @throws DomainError not_found, naming a chosen one that is not of this location
 */
export const insertItems = (tx: Transaction, ctx: Context, batchId: string, selection: BatchSelection) =>
  'items' in selection ? insertChosen(tx, ctx, batchId, selection.items) : insertFiltered(tx, ctx, batchId, selection);
