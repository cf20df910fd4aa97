import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import type { NetworkId } from '@/lib/domain/network';
import type { PublicationState } from '@/lib/domain/publication';
import { foundByIndex, hasWords, hasWordsOf, type Lookup } from './search-words';
import { textList } from './text-list';

export type PostFilters = {
  state?: PublicationState[];
  accountId?: string[];
  network?: NetworkId[];
  categoryId?: string[];
  tagId?: string[];
  campaignId?: string[];
  authorId?: string[];
  q?: string;
};

const some = <T>(list: T[] | undefined): list is T[] => list !== undefined && list.length > 0;

/** Whether anything is asked for; `kind` is the calendar's own. */
export const asksForLess = ({ kind: _, ...filters }: PostFilters & { kind?: unknown }): boolean =>
  Object.values(filters).some((value) => value !== undefined && value.length > 0);

/** `apart`: not here, linkedAmong() has them. */
export type Lookups = { words?: Lookup; links?: Lookup | 'apart' };

/**
 * Filters of list and calendar as one condition. Deleted posts show only when asked for by state. `words` and `links`
 * (accounts, networks, tags): policies blind PostgreSQL's estimates, so whoever asks says how these are looked up.
 */
export function filterPosts(
  filters: PostFilters,
  { words = 'by_index', links = 'by_index' }: Lookups = {},
): SQL | undefined {
  // The limit keeps PostgreSQL from turning it into a join or a hash of all there are.
  const linked = (rows: SQL) =>
    links === 'by_index' ? sql`exists (select 1 ${rows})` : sql`(select true ${rows} limit 1) is not null`;
  const { state, categoryId, campaignId, authorId, q } = filters;
  const { accountId, network, tagId }: PostFilters = links === 'apart' ? {} : filters;
  return and(
    some(state) ? inArray(posts.state, state) : undefined,
    state?.includes('deleted') ? undefined : isNull(posts.deletedAt),
    some(categoryId) ? inArray(posts.categoryId, categoryId) : undefined,
    some(campaignId) ? inArray(posts.campaignId, campaignId) : undefined,
    some(authorId) ? inArray(posts.authorId, authorId) : undefined,
    some(network)
      ? linked(sql`from publications b
          join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
          where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled'
          and a.network in (${textList(network)})`)
      : undefined,
    some(accountId)
      ? linked(sql`from publications b where b.organization_id = ${posts.organizationId}
          and b.post_id = ${posts.id} and b.state <> 'canceled' and b.account_id in (${textList(accountId)})`)
      : undefined,
    some(tagId)
      ? linked(sql`from post_tags t where t.organization_id = ${posts.organizationId}
          and t.post_id = ${posts.id} and t.tag_id in (${textList(tagId)})`)
      : undefined,
    hasWords(q) ? (words === 'by_index' ? foundByIndex(q) : hasWordsOf(posts.summary, q)) : undefined,
  );
}
