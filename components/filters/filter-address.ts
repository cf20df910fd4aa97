'use client';

import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs';
import { useMemo } from 'react';
import { networkIds } from '@/lib/domain/network';
import { publicationStates } from '@/lib/domain/publication';
import type { FilterValues } from './filters';

const ids = parseAsArrayOf(parseAsString).withDefault([]);
/** The filters of posts as an address keeps them: list and calendar under the same names, so that links hold for both. */
export const postFilterParsers = {
  state: parseAsArrayOf(parseAsStringLiteral(publicationStates)).withDefault([]),
  account: ids,
  network: parseAsArrayOf(parseAsStringLiteral(networkIds)).withDefault([]),
  category: ids,
  tag: ids,
  campaign: ids,
  person: ids,
  q: parseAsString.withDefault(''),
};

/** The address's filters as the reads want them; the same object as long as nothing changes. */
export function useAskedFilters({ state, account, network, category, tag, campaign, person, q }: FilterValues) {
  return useMemo(
    () => ({
      ...{ state, network, q: q.trim(), accountId: account, categoryId: category, tagId: tag },
      ...{ campaignId: campaign, authorId: person },
    }),
    [state, account, network, category, tag, campaign, person, q],
  );
}
