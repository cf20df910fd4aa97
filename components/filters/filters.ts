import type { CalendarKind } from '@/lib/domain/content-kinds';
import type { NetworkId } from '@/lib/domain/network';
import type { PublicationState } from '@/lib/domain/publication';

/** What is picked of each filter, as the address keeps it: ids or words of a closed list, and search words. */
export type FilterValues = {
  kind?: CalendarKind[];
  state: PublicationState[];
  account: string[];
  network: NetworkId[];
  category: string[];
  tag: string[];
  campaign: string[];
  person: string[];
  q: string;
};
export type FilterName = Exclude<keyof FilterValues, 'q'>;

/** The address's filters as the bar needs them. */
export type Filters = {
  values: FilterValues;
  set: (change: Partial<FilterValues>) => void;
  clear: () => void;
  /** Picks of all filters, search words being one. */
  count: number;
};

export const filterLabels: Record<FilterName, string> = {
  kind: 'Kind',
  state: 'State',
  account: 'Account',
  network: 'Network',
  category: 'Category',
  tag: 'Tag',
  campaign: 'Campaign',
  person: 'Person',
};
/** The posts list's; the calendar has kinds besides. */
export const postFilterNames = [
  'state',
  'account',
  'network',
  'category',
  'tag',
  'campaign',
  'person',
] as const satisfies FilterName[];
export const calendarFilterNames = ['kind', ...postFilterNames] as const;

/** What to say when there is nothing to pick. */
export const emptyFilterWords: Record<FilterName, string> = {
  kind: 'No such kind.',
  state: 'No such state.',
  account: 'No accounts are connected yet.',
  network: 'No such network.',
  category: 'No categories yet. Make them in Settings, Labels.',
  tag: 'No tags yet. Write one in the composer.',
  campaign: 'No campaigns yet. Make them in Settings, Labels.',
  person: 'Nobody has written anything here yet.',
};

/** Picks of all filters; what else stands in the address is none. */
export const countFilters = (values: FilterValues): number =>
  calendarFilterNames.reduce((sum, name) => sum + (values[name]?.length ?? 0), values.q ? 1 : 0);
