'use client';

import { parseAsStringLiteral, useQueryStates } from 'nuqs';
import { postFilterParsers, useAskedFilters } from '@/components/filters/filter-address';
import { countFilters } from '@/components/filters/filters';
import type { PostFilters } from '@/lib/contracts/planner/reads';

const parsers = {
  ...postFilterParsers,
  sort: parseAsStringLiteral(['recent', 'planned']).withDefault('recent'),
  order: parseAsStringLiteral(['asc', 'desc']),
};

/** The list's filters, kept in the URL under the calendar's names, so that a link to either can be shared. */
export function usePostsUrl() {
  const [url, set] = useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
  const filters: PostFilters = useAskedFilters(url);
  const filterCount = countFilters(url);
  const order = url.order ?? (url.sort === 'planned' ? 'asc' : 'desc');
  return { ...url, order, filters, filterCount, filtered: filterCount > 0, set, clear: () => void set(null) };
}
export type PostsUrl = ReturnType<typeof usePostsUrl>;
