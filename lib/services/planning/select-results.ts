import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publicationResults } from '@/db/schema/writing';
import type { PostResult } from '@/lib/domain/best-times';
import { tellingAgeMs } from '@/lib/domain/result-reads';
import type { Context } from '../context';

/** How far back results say something about today's habits. */
export const daysOfResults = 180;
const mostResults = 1000;

/** The latest results of each account, by account; of posts old enough to tell when they were read. */
export async function selectResults(tx: Transaction, ctx: Context, accountIds: string[]) {
  const results = publicationResults;
  const since = new Date(ctx.now.getTime() - daysOfResults * 86_400_000);
  const byAccount = new Map<string, PostResult[]>();
  const rows = await tx
    .select()
    .from(results)
    .where(
      and(
        eq(results.organizationId, ctx.organizationId),
        eq(results.locationId, ctx.locationId),
        accountIds.length > 0 ? inArray(results.accountId, accountIds) : undefined,
        gt(results.publishedAt, since),
        sql`${results.readAt} - ${results.publishedAt} >= make_interval(secs => ${tellingAgeMs / 1000})`,
      ),
    )
    .orderBy(desc(results.publishedAt))
    .limit(mostResults);
  for (const row of rows) byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row]);
  return byAccount;
}
