'use client';

import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { KindMark, kindWords } from '@/components/calendar/entry-mark';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import type { PickOption } from '@/components/ui/pick-list';
import { StateMark } from '@/components/ui/state-mark';
import { stateWords } from '@/components/ui/state-words';
import { calendarKinds } from '@/lib/domain/content-kinds';
import { type PublicationState, publicationStates } from '@/lib/domain/publication';
import type { FilterName } from './filters';

/** What can be picked; without `options` they are on their way, or `error` says why not. */
type FilterOptions = { options?: PickOption[]; error?: Error | null; retry?: () => void };

/** Its word stands beside it. */
const quiet = (mark: ReactNode) => (
  <span aria-hidden="true" className="inline-flex">
    {mark}
  </span>
);
/** What no post of ours is in, or what is not listed at all. */
const neverListed: PublicationState[] = ['deleted'];
const states = publicationStates.filter((state) => !neverListed.includes(state));
const stateOptions: PickOption[] = states.map((state) => ({
  value: state,
  label: stateWords[state],
  before: quiet(<StateMark state={state} />),
}));
const kindOptions: PickOption[] = calendarKinds.map((kind) => ({
  value: kind,
  label: kind === 'post' ? 'Post' : kindWords[kind],
  before: kind === 'post' ? quiet(<StateMark state="scheduled" />) : <KindMark kind={kind} decorative />,
}));

function read<T>(query: UseQueryResult<T[]>, option: (item: T) => PickOption): FilterOptions {
  return { options: query.data?.map(option), error: query.error, retry: () => void query.refetch() };
}
const named = ({ id, name }: { id: string; name: string }): PickOption => ({ value: id, label: name });

const useAccounts = (enabled: boolean) => useQuery({ ...queries.accounts(useLocation().locationId), enabled });

function useAccountOptions(wanted: boolean): FilterOptions {
  return read(useAccounts(wanted), (account) => ({
    value: account.id,
    label: account.name,
    hint: account.handle,
    before: <AccountAvatar account={account} size={22} decorative />,
  }));
}
/** Networks somebody is connected to here: nothing else can be found. */
function useNetworkOptions(wanted: boolean): FilterOptions {
  const accounts = useAccounts(wanted);
  const here = accounts.data && [...new Set(accounts.data.map(({ network }) => network))];
  return {
    options: here?.map((network) => ({
      value: network,
      label: networkNames[network],
      before: <NetworkMark network={network} decorative />,
    })),
    error: accounts.error,
    retry: () => void accounts.refetch(),
  };
}
function useCategoryOptions(wanted: boolean): FilterOptions {
  const { locationId } = useLocation();
  return read(useQuery({ ...queries.categories(locationId), enabled: wanted }), ({ id, name, hue }) => ({
    value: id,
    label: name,
    before: (
      <span aria-hidden="true" style={{ background: `var(--hue-${hue})` }} className="size-2 shrink-0 rounded-full" />
    ),
  }));
}
function useTagOptions(wanted: boolean): FilterOptions {
  const { locationId } = useLocation();
  return read(useQuery({ ...queries.tags(locationId), enabled: wanted }), named);
}
function useCampaignOptions(wanted: boolean): FilterOptions {
  const { locationId } = useLocation();
  return read(useQuery({ ...queries.campaigns(locationId), enabled: wanted }), named);
}
function usePersonOptions(wanted: boolean): FilterOptions {
  const { locationId } = useLocation();
  return read(useQuery({ ...calendarQueries.authors(locationId), enabled: wanted }), named);
}

/** Hooks by filter. One filter's component always calls the same one; nothing is asked for until it is `wanted`. */
export const optionHooks: Record<FilterName, (wanted: boolean) => FilterOptions> = {
  kind: () => ({ options: kindOptions }),
  state: () => ({ options: stateOptions }),
  account: useAccountOptions,
  network: useNetworkOptions,
  category: useCategoryOptions,
  tag: useTagOptions,
  campaign: useCampaignOptions,
  person: usePersonOptions,
};
