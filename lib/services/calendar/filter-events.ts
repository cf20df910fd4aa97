import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { type CalendarKind, type ContentEventKind, contentEventKinds } from '@/lib/domain/content-kinds';
import { filterPosts, type Lookups, type PostFilters } from '../posts/filter-posts';
import { hasWords, hasWordsOf } from '../posts/search-words';
import { textList } from '../posts/text-list';

export type CalendarFilters = PostFilters & { kind?: CalendarKind[] };

const some = <T>(list: T[] | undefined): list is T[] => list !== undefined && list.length > 0;
const isOfEvents = (kind: CalendarKind): kind is ContentEventKind => kind !== 'post';

/** The posts a calendar with these filters shows. */
export const filterCalendarPosts = (filters: CalendarFilters, lookups: Lookups): SQL | undefined =>
  some(filters.kind) && !filters.kind.includes('post') ? sql`false` : filterPosts(filters, lookups);

/** The content events it shows: none when asked by what only posts have (account, network, a post's state). */
export function filterEvents(filters: CalendarFilters): SQL | undefined {
  const { kind, state, accountId, network, categoryId, tagId, campaignId, authorId, q } = filters;
  const kinds = some(kind) ? kind.filter(isOfEvents) : contentEventKinds;
  if (kinds.length === 0 || some(state) || some(accountId) || some(network)) return sql`false`;
  return and(
    isNull(contentEvents.deletedAt),
    some(kind) ? inArray(contentEvents.kind, [...kinds]) : undefined,
    some(categoryId) ? inArray(contentEvents.categoryId, categoryId) : undefined,
    some(campaignId) ? inArray(contentEvents.campaignId, campaignId) : undefined,
    some(authorId) ? inArray(contentEvents.authorId, authorId) : undefined,
    some(tagId)
      ? sql`exists (select 1 from content_event_tags t where t.organization_id = ${contentEvents.organizationId}
          and t.event_id = ${contentEvents.id} and t.tag_id in (${textList(tagId)}))`
      : undefined,
    hasWords(q) ? hasWordsOf(contentEvents.title, q) : undefined,
  );
}
