'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { everyEvent, webhookEventGroups } from '@/lib/domain/webhook-events';

type Group = (typeof webhookEventGroups)[number];
type GroupProps = { group: Group; chosen: ReadonlySet<string>; onChange: (names: string[], on: boolean) => void };

/** A group as one checkbox, its events behind a button. */
function EventGroup({ group, chosen, onChange }: GroupProps) {
  const id = useId();
  const events = Object.entries(group.events);
  const names = events.map(([name]) => name);
  const count = names.filter((name) => chosen.has(name)).length;
  const [open, setOpen] = useState(count > 0 && count < names.length);
  return (
    <li className="border-line border-b">
      <div className="flex items-center justify-between gap-3 py-1">
        <Checkbox
          label={group.title}
          checked={count === names.length}
          mixed={count > 0 && count < names.length}
          onChange={(event) => onChange(names, event.target.checked)}
          className="flex-1 py-1"
        />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${group.title}: ${count} of ${names.length} chosen`}
          onClick={() => setOpen(!open)}
          className="inline-flex h-8 items-center gap-1 rounded px-2 text-ink-soft text-sm tabular-nums hover:bg-ink/6 hover:text-ink pointer-coarse:h-11"
        >
          {count} of {names.length}
          <ChevronDown size={14} aria-hidden="true" className={cn('transition-transform', open && 'rotate-180')} />
        </button>
      </div>
      <ul id={id} hidden={!open} className="grid gap-2 pt-1 pb-3 pl-6.5">
        {events.map(([name, words]) => (
          <li key={name}>
            <Checkbox
              label={words}
              hint={<code className="font-mono text-xs">{name}</code>}
              checked={chosen.has(name)}
              onChange={(event) => onChange([name], event.target.checked)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

type Props = { events: string[]; error: string | null; onChange: (events: string[]) => void };

/** Every event, or those that are chosen. */
export function WebhookEvents({ events, error, onChange }: Props) {
  const every = events.includes(everyEvent);
  const chosen = new Set(events);
  const change = (names: string[], on: boolean) => {
    const kept = events.filter((name) => !names.includes(name));
    onChange(on ? [...kept, ...names] : kept);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">What it is told</legend>
      <Checkbox
        label="Every event"
        hint="Also kinds that later versions of Almanac bring."
        checked={every}
        onChange={(event) => onChange(event.target.checked ? [everyEvent] : [])}
      />
      {!every && (
        <ul className="border-line border-t">
          {webhookEventGroups.map((group) => (
            <EventGroup key={group.title} group={group} chosen={chosen} onChange={change} />
          ))}
        </ul>
      )}
      {error && (
        <p role="alert" className="text-fail text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
