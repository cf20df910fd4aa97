'use client';

import { useQuery } from '@tanstack/react-query';
import { queries } from '@/components/data/queries';
import { MenuChoice } from '@/components/ui/menu';
import { filtersOf, type ViewScreen, viewQuery } from '@/lib/domain/view-query';

type Props = { screen: ViewScreen; query: string; marked: boolean; onFilter: (filters: string) => void };

/** What everybody has: filters alone, whatever the way of looking. The posts list has its states as tabs. */
export function ReadyViews({ screen, query, marked, onFilter }: Props) {
  const me = useQuery(queries.me()).data?.user.id;
  const ready = [
    { label: 'Everything', value: '' },
    ...(me ? [{ label: 'Written by me', value: `person=${me}` }] : []),
    ...(screen === 'calendar'
      ? [
          { label: 'Drafts', value: 'state=draft' },
          { label: 'Needs a hand', value: 'state=failed,unknown' },
        ]
      : []),
  ];
  const now = filtersOf(query);
  const current = marked ? ready.find(({ value }) => viewQuery(value) === now)?.value : undefined;
  return <MenuChoice value={current ?? 'none'} options={ready} onChange={onFilter} />;
}
