import { and, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context';
import type { PostFilters } from './filter-posts';
import { textList } from './text-list';

/** The ids a common table has, as one value: an index is then gone through once for all of them, three times as fast. */
export const idsOf = (table: SQL): SQL => sql`any((select array_agg(id) from ${table})::text[])`;

/**
 * The filters by account, network and tag for rows of a common table of posts that holds the others already; `table` is
 * its name. "is true" keeps PostgreSQL from making a join of it: it looks up each post in what the index gave at once.
 */
export function linkedAmong(
  ctx: Context,
  table: SQL,
  { accountId, network, tagId }: Pick<PostFilters, 'accountId' | 'network' | 'tagId'>,
): SQL | undefined {
  const { organizationId, locationId } = ctx;
  const isOf = (rows: SQL) => sql`(${table}.id in (select l.post_id ${rows} and l.organization_id = ${organizationId}
    and l.post_id = ${idsOf(table)})) is true`;
  const sentTo = (accounts: SQL) =>
    isOf(sql`from publications l where l.state <> 'canceled' and l.account_id = any((${accounts})::text[])`);
  return and(
    accountId?.length ? sentTo(sql`select array[${textList(accountId)}]`) : undefined,
    network?.length
      ? sentTo(sql`select array_agg(id) from accounts where organization_id = ${organizationId}
          and location_id = ${locationId} and network in (${textList(network)})`)
      : undefined,
    tagId?.length ? isOf(sql`from post_tags l where l.tag_id in (${textList(tagId)})`) : undefined,
  );
}
