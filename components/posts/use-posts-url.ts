'use client';

import { debounce, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import { publicationStates } from '@/lib/domain/publication';

const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(publicationStates)).withDefault([]),
  account: parseAsArrayOf(parseAsString).withDefault([]),
  category: parseAsArrayOf(parseAsString).withDefault([]),
  tag: parseAsArrayOf(parseAsString).withDefault([]),
};

/** The list's filters, kept in the URL under the calendar's names, so that a link to either can be shared. */
export function usePostsUrl() {
  const [url, set] = useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
  const filters: PostFilters = {
    state: url.state,
    accountId: url.account,
    categoryId: url.category,
    tagId: url.tag,
    q: url.q.trim(),
  };
  return {
    ...url,
    filters,
    filtered: Boolean(url.q || url.state.length || url.account.length || url.category.length || url.tag.length),
    set,
    search: (q: string) => void set({ q }, { limitUrlUpdates: q ? debounce(250) : undefined }),
    clear: () => void set(null),
  };
}
export type PostsUrl = ReturnType<typeof usePostsUrl>;
