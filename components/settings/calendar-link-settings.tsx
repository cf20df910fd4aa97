'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarQueries } from '@/components/data/calendar-queries';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { deleteCalendarLink } from '@/lib/actions/feeds';
import type { CalendarLinkView } from '@/lib/domain/calendar-link';
import { CopyText } from './copy-text';
import { DeleteQuestion } from './delete-question';
import { linkWords } from './link-words';
import { NewLinkDialog } from './new-link-dialog';
import { SettingsSection } from './settings-section';

function LinkRow({ link, server }: { link: CalendarLinkView; server: string }) {
  const remove = useAction(deleteCalendarLink, { topics: ['feeds'] });
  const { name, path, owner, lastUsedAt } = link;
  return (
    <li className="flex items-start gap-2 border-line border-b py-3">
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium">{name}</p>
        <p className="text-ink-soft text-sm">
          {linkWords(link.query)} Of {owner ?? 'a program'}.{' '}
          <span className="text-ink-faint">
            {lastUsedAt ? (
              <>
                Read <Time at={lastUsedAt} style="relative" />.
              </>
            ) : (
              'Nobody read it yet.'
            )}
          </span>
        </p>
        {path && (
          <div className="mt-2">
            <CopyText text={`${server}${path}`} label={`Copy the address of ${name}`} />
          </div>
        )}
      </div>
      <DeleteQuestion
        name={name}
        kind="calendar link"
        description="Calendar programs that read it find nothing there from now on. This cannot be undone."
        onDelete={() => remove.run({ linkId: link.id })}
      />
    </li>
  );
}

/** Secret addresses at which calendar programs read what is planned here. */
export function CalendarLinkSettings({ server }: { server: string }) {
  const { locationId } = useLocation();
  const list = useQuery(calendarQueries.calendarLinks(locationId));
  const [making, setMaking] = useState(false);
  const links = list.data ?? [];
  const make = <Button onClick={() => setMaking(true)}>Make a link</Button>;
  return (
    <SettingsSection
      title="Calendar links"
      lead="See this calendar in Google, Outlook or Apple Calendar: subscribe to a secret address. Whoever has it can read what is planned; it ends when you delete it or leave this location."
      action={links.length > 0 && make}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {list.isSuccess && links.length === 0 && (
        <EmptyState title="No links yet" action={make}>
          Make one and add it in your calendar program as a subscription.
        </EmptyState>
      )}
      {links.length > 0 && (
        <ul className="border-line border-t">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} server={server} />
          ))}
        </ul>
      )}
      {making && <NewLinkDialog onClose={() => setMaking(false)} />}
    </SettingsSection>
  );
}
