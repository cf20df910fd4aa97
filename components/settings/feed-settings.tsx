'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarQueries } from '@/components/data/calendar-queries';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { AddFeedDialog } from './add-feed-dialog';
import { FeedRow } from './feed-row';
import { SettingsSection } from './settings-section';

/** Calendars and blogs that are read onto this calendar. */
export function FeedSettings({ mayManage }: { mayManage: boolean }) {
  const { locationId } = useLocation();
  const list = useQuery(calendarQueries.feeds(locationId));
  const [adding, setAdding] = useState(false);
  const feeds = list.data ?? [];
  const add = mayManage && (
    <Button tone="primary" onClick={() => setAdding(true)}>
      Add a calendar or feed
    </Button>
  );
  return (
    <SettingsSection
      title="Calendars and feeds"
      lead="What is planned elsewhere, beside your posts: a shared calendar (iCal), a blog or news feed (RSS, Atom). Almanac reads them again every 15 to 60 minutes."
      action={feeds.length > 0 && add}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {list.isSuccess && feeds.length === 0 && (
        <EmptyState title="Nothing is read yet" action={add}>
          {mayManage
            ? 'Paste the address of a calendar, a blog or a web page, or drop an .ics file.'
            : 'Ask a manager of this location to add a calendar or a blog.'}
        </EmptyState>
      )}
      {feeds.length > 0 && (
        <ul className="border-line border-t">
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {adding && <AddFeedDialog onClose={() => setAdding(false)} />}
    </SettingsSection>
  );
}
