'use client';

import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { NetworkMark } from '@/components/ui/network-mark';
import { Popover } from '@/components/ui/popover';
import { StateMark } from '@/components/ui/state-mark';
import type { PublicationState } from '@/lib/domain/publication';
import type { CalendarUrl } from './use-calendar-url';

const states: PublicationState[] = ['draft', 'scheduled', 'in_progress', 'published', 'failed', 'unknown'];

type Choice<Value extends string> = { value: Value; label: ReactNode };
type GroupProps<Value extends string> = {
  legend: string;
  choices: Choice<Value>[];
  chosen: Value[];
  onChange(chosen: Value[]): void;
};

function Group<Value extends string>({ legend, choices, chosen, onChange }: GroupProps<Value>) {
  if (choices.length === 0) return null;
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1 text-ink-faint text-xs">{legend}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={() => toggle(value)} />
      ))}
    </fieldset>
  );
}

/** What is shown, chosen in one pop-over; the choice lives in the URL. */
export function CalendarFilters({ url }: { url: CalendarUrl }) {
  const { locationId } = useLocation();
  const accounts = useQuery(queries.accounts(locationId)).data ?? [];
  const categories = useQuery(queries.categories(locationId)).data ?? [];
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  const trigger = (
    <Button tone={url.filterCount ? 'outline' : 'plain'} size="sm">
      <ListFilter size={14} /> {url.filterCount ? `Filters · ${url.filterCount}` : 'Filter'}
    </Button>
  );
  return (
    <Popover trigger={trigger} label="Filter the calendar" align="end">
      <div className="grid gap-4">
        <Group
          legend="State"
          choices={states.map((state) => ({ value: state, label: <StateMark state={state} withWord /> }))}
          chosen={url.state}
          onChange={(state) => url.setFilters({ state })}
        />
        <Group
          legend="Account"
          choices={accounts.map((account) => ({
            value: account.id,
            label: (
              <span className="inline-flex items-center gap-1.5">
                <NetworkMark network={account.network} decorative /> {account.name}
              </span>
            ),
          }))}
          chosen={url.account}
          onChange={(account) => url.setFilters({ account })}
        />
        <Group
          legend="Category"
          choices={categories.map((category) => ({ value: category.id, label: category.name }))}
          chosen={url.category}
          onChange={(category) => url.setFilters({ category })}
        />
        <Group
          legend="Tag"
          choices={tags.map((tag) => ({ value: tag.id, label: tag.name }))}
          chosen={url.tag}
          onChange={(tag) => url.setFilters({ tag })}
        />
        {url.filterCount > 0 && (
          <Button tone="link" size="sm" onClick={() => url.clearFilters()} className="justify-self-start">
            Show everything
          </Button>
        )}
      </div>
    </Popover>
  );
}
