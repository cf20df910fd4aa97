import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SameText } from '@/lib/domain/preflight';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';

/** So long before and after its time the same words on one account look like a mistake. */
const days = 7;

/** Other posts with the same words on the same account within a week of these planned ones, nearest first; by post. */
export async function sameTexts(tx: Transaction, ctx: Context, postIds: string[]): Promise<Map<string, SameText[]>> {
  const rows = await tx.execute<{ post_id: string; account_id: string; at: string; published: boolean }>(sql`
    select distinct on (p.id, a.account_id) p.id as post_id, a.account_id, o.scheduled_at as at,
      b.state = 'published' as published
    from posts p
    join posts o on o.organization_id = p.organization_id and o.location_id = p.location_id and o.id <> p.id
      and o.deleted_at is null and o.summary = p.summary
      and o.scheduled_at between p.scheduled_at - ${days} * interval '1 day' and p.scheduled_at + ${days} * interval '1 day'
    join publications a on a.organization_id = p.organization_id and a.post_id = p.id and a.state <> 'canceled'
    join publications b on b.organization_id = o.organization_id and b.post_id = o.id and b.account_id = a.account_id
      and b.state in ('scheduled', 'in_progress', 'pending', 'unknown', 'published')
    where p.organization_id = ${ctx.organizationId} and p.location_id = ${ctx.locationId}
      and ${isOneOf(sql`p.id`, postIds)} and p.summary <> ''
    order by p.id, a.account_id, abs(extract(epoch from o.scheduled_at - p.scheduled_at))`);
  const found = new Map<string, SameText[]>();
  for (const { post_id, account_id: accountId, at, published } of rows) {
    found.set(post_id, [...(found.get(post_id) ?? []), { accountId, at: new Date(at), published }]);
  }
  return found;
}
