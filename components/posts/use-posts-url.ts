'use client';

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { countFilters } from '@/components/filters/filters';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import { networkIds } from '@/lib/domain/network';
import { publicationStates } from '@/lib/domain/publication';

const ids = parseAsArrayOf(parseAsString).withDefault([]);
const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(publicationStates)).withDefault([]),
  account: ids,
  network: parseAsArrayOf(parseAsStringLiteral(networkIds)).withDefault([]),
  category: ids,
  tag: ids,
  campaign: ids,
  person: ids,
  sort: parseAsStringLiteral(['recent', 'planned']).withDefault('recent'),
  order: parseAsStringLiteral(['asc', 'desc']),
};

/** The list's filters, kept in the URL under the calendar's names, so that a link to either can be shared. */
export function usePostsUrl() {
  const [url, set] = useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
  const { q, state, account, network, category, tag, campaign, person } = url;
  /** As the read wants them; the same object as long as nothing changes. */
  const filters: PostFilters = useMemo(
    () => ({
      ...{ state, network, q: q.trim(), accountId: account, categoryId: category, tagId: tag },
      ...{ campaignId: campaign, authorId: person },
    }),
    [q, state, account, network, category, tag, campaign, person],
  );
  const filterCount = countFilters(url);
  const order = url.order ?? (url.sort === 'planned' ? 'asc' : 'desc');
  return { ...url, order, filters, filterCount, filtered: filterCount > 0, set, clear: () => void set(null) };
}
export type PostsUrl = ReturnType<typeof usePostsUrl>;
