'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { sayPlace } from '@/components/calendar/entry-words';
import { useLocation } from '@/components/data/location';
import { HueBadge } from '@/components/ui/hue-badge';
import type { ContentEventView } from '@/lib/domain/content-event';

type Reading = { event: ContentEventView; mayWrite: boolean };
const list = new Intl.ListFormat('en');

/** Where an event that a feed brought is changed, and what of it is ours. */
function Source({ event, feed, mayWrite }: Reading & { feed: NonNullable<ContentEventView['feed']> }) {
  const { locationId } = useLocation();
  const verbs = [event.kind === 'task' && 'tick', 'sort', feed.file && 'delete'].filter((verb) => verb !== false);
  return (
    <p className="border-l-4 pl-3 text-ink-soft text-sm" style={{ borderColor: `var(--hue-${feed.hue})` }}>
      From the {feed.file ? 'file' : 'feed'}{' '}
      <Link href={`/${locationId}/settings/calendars`} className="text-accent underline underline-offset-3">
        {feed.name}
      </Link>
      .{' '}
      {feed.file
        ? 'Its title and times are as the file says.'
        : 'Its title and times are changed there; Almanac reads it again by itself.'}
      {mayWrite && ` You can ${list.format(verbs)} it here.`}
    </p>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-faint">{name}</dt>
    <dd className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</dd>
  </>
);

/** An event to read: what a feed brought, or what the reader may not change. Its labels are told, too, when they are no fields. */
export function EventFacts({ event, mayWrite }: Reading) {
  const withLabels = !mayWrite;
  const { category, campaign, tags, author } = event;
  return (
    <>
      <h3 className="break-words font-display text-lg">{event.title}</h3>
      <p>{sayPlace({ wallTime: event.start, end: event.end, allDay: event.allDay })}</p>
      {event.description && <p className="whitespace-pre-wrap break-words">{event.description}</p>}
      {event.feed && <Source event={event} feed={event.feed} mayWrite={mayWrite} />}
      <dl className="grid grid-cols-[6rem_1fr] gap-y-2 text-sm">
        {event.state !== 'planned' && <Fact name="State">{event.state}</Fact>}
        {withLabels && category && (
          <Fact name="Category">
            <HueBadge {...category} />
          </Fact>
        )}
        {withLabels && campaign && <Fact name="Campaign">{campaign.name}</Fact>}
        {withLabels && tags.length > 0 && <Fact name="Tags">{tags.map(({ name }) => name).join(', ')}</Fact>}
        {author && <Fact name="By">{author.name}</Fact>}
      </dl>
    </>
  );
}
