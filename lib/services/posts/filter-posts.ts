import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import type { NetworkId } from '@/lib/domain/network';
import type { PublicationState } from '@/lib/domain/publication';
import { foundByIndex, hasWords, hasWordsOf, type WordLookup } from './search-words';
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
/** Filters of list and calendar as one condition. Deleted posts show only when asked for by state. */
export function filterPosts(filters: PostFilters, lookup: WordLookup = 'by_index'): SQL | undefined {
  const { state, accountId, network, categoryId, tagId, campaignId, authorId, q } = filters;
  return and(
    some(state) ? inArray(posts.state, state) : undefined,
    state?.includes('deleted') ? undefined : isNull(posts.deletedAt),
    some(categoryId) ? inArray(posts.categoryId, categoryId) : undefined,
    some(campaignId) ? inArray(posts.campaignId, campaignId) : undefined,
    some(authorId) ? inArray(posts.authorId, authorId) : undefined,
    some(network)
      ? sql`exists (select 1 from publications b
          join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
          where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled'
          and a.network in (${textList(network)}))`
      : undefined,
    some(accountId)
      ? sql`exists (select 1 from publications b where b.organization_id = ${posts.organizationId}
          and b.post_id = ${posts.id} and b.state <> 'canceled' and b.account_id in (${textList(accountId)}))`
      : undefined,
    some(tagId)
      ? sql`exists (select 1 from post_tags t where t.organization_id = ${posts.organizationId}
          and t.post_id = ${posts.id} and t.tag_id in (${textList(tagId)}))`
      : undefined,
    hasWords(q) ? (lookup === 'by_index' ? foundByIndex(q) : hasWordsOf(posts.summary, q)) : undefined,
  );
}
