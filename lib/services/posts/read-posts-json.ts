import { fillPlaceholders, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Sql } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import { hashToken } from '@/lib/security/token';
import { iso } from '../iso';
import { readCursor, writeCursor } from './page-cursor';
import { listOrder, pageLimit, type Sorting } from './page-of-posts';
import { postJson } from './post-json';

export type PageAsked = Sorting & { cursor?: string; limit?: number };
type Key = { id: string; name: string; scopes: string[] };
type Answer = { posts: string; next: [at: string, id: string] | null };

const dialect = new PgDialect({ casing: 'snake_case' });
const here = sql`${posts.organizationId} = current_setting('almanac.organization_id', true)
  and ${posts.locationId} = current_setting('almanac.location_id', true) and ${posts.deletedAt} is null`;

/** The page as one JSON text, and the last one's place in the list when there are more. Values: limit, at, id. */
function writeQuery(sorting: Sorting, first: boolean) {
  const { next, orderBy, startAfter } = listOrder(sorting);
  const start = startAfter(first ? null : { at: sql.placeholder('at'), id: sql.placeholder('id') });
  const order = sql.join(orderBy, sql`, `);
  const limit = sql`${sql.placeholder('limit')}::int`;
  return dialect.sqlToQuery(sql`with page as materialized (
      select *, row_number() over (order by ${order}) as n from ${posts}
      where ${start ? sql`${here} and ${start}` : here} order by ${order} limit ${limit} + 1)
    select (select coalesce(json_agg(${postJson} order by ${posts}.n), '[]') from page as ${posts}
        where ${posts}.n <= ${limit})::text as posts,
      (select json_build_array(${iso(posts[next])}, ${posts.id}) from page as ${posts} where ${posts}.n = ${limit}
        and exists (select 1 from page more where more.n > ${limit})) as next`);
}

const written = new Map<string, ReturnType<typeof writeQuery>>();
function queryOf({ sort, order, cursor, limit }: PageAsked) {
  const name = `${sort} ${order} ${!cursor}`;
  const query = written.get(name) ?? writeQuery({ sort, order }, !cursor);
  written.set(name, query);
  const place = cursor ? readCursor(cursor) : {};
  return { text: query.sql, values: fillPlaceholders(query.params, { limit: pageLimit(limit), ...place }) };
}

/**
 * A page of all posts for a program, as JSON text. Key, tenant and page are asked for at once, so that a revoked key opens
 * nothing from its next request on, and nothing is remembered. Null when the key does not open this location, or when
 * its use has to be noted again: then findApiKey() and listPosts() have the word.
 * @throws DomainError invalid on a cursor that is none of ours; forbidden without the scope `read`.
 */
export async function readPostsJson(
  database: Sql,
  asked: { token: string; locationId: string; now: Date; page: PageAsked },
): Promise<string | null> {
  const { text, values } = queryOf(asked.page);
  const at = asked.now.toISOString();
  let [key, page]: [Key?, Answer?] = [];
  const tx = await database.reserve();
  try {
    // All in one message: nothing here waits for what stands before it, and what fails takes the rest with it.
    const [, keys, , answer] = await Promise.all([
      tx`begin; set local role almanac_system`.simple(),
      // Its plan is made once per connection: it does not depend on the values, and making it costs more than running it.
      tx<Key[]>`select k.id, k.name, k.scopes, set_config('plan_cache_mode', 'force_generic_plan', true),
          set_config('almanac.organization_id', k.organization_id, true),
          set_config('almanac.location_id', k.location_id, true)
        from api_keys k join locations l on l.organization_id = k.organization_id and l.id = k.location_id
        where k.token_hash = ${hashToken(asked.token)} and k.location_id = ${asked.locationId}
          and k.revoked_at is null and l.archived_at is null and (k.expires_at is null or k.expires_at > ${at})
          and k.last_used_at >= ${at}::timestamptz - interval '1 minute'`,
      tx`set local role almanac_tenant`,
      tx.unsafe<Answer[]>(text, values as string[], { prepare: true }),
      tx`commit`.simple(),
    ]);
    [key, page] = [keys[0], answer[0]];
  } finally {
    tx.release();
  }
  if (!key || !page) return null;
  requirePermission({ kind: 'api_key', keyId: key.id, name: key.name, scopes: key.scopes }, 'location.read');
  return `{"posts":${page.posts},"nextCursor":${page.next ? `"${writeCursor(...page.next)}"` : 'null'}}`;
}
