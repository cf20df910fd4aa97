'use client';

import { useState } from 'react';
import { optionHooks } from './filter-options';
import { FilterPopover } from './filter-popover';
import { emptyFilterWords, type FilterName, type Filters, filterLabels } from './filters';

type Props = { name: FilterName; filters: Filters; line?: boolean };

/** One filter of the address. What it offers is asked for when it is opened, or to name what is picked. */
export function OneFilter({ name, filters, line }: Props) {
  const [opened, setOpened] = useState(false);
  const picked: string[] = filters.values[name] ?? [];
  const useOptions = optionHooks[name];
  const { options, error, retry } = useOptions(opened || picked.length > 0);
  return (
    <FilterPopover
      label={filterLabels[name]}
      emptyWords={emptyFilterWords[name]}
      picked={picked}
      onChange={(next) => filters.set({ [name]: next })}
      onOpenChange={(open) => open && setOpened(true)}
      onRetry={retry}
      {...{ options, error, line }}
    />
  );
}
