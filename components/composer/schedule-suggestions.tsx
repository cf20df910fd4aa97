'use client';

import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/ui/button';
import type { Schedule } from '@/lib/domain/post';
import { useDraft } from './composer-context';
import { scheduleWords } from './schedule-words';

const shownTimes = 3;

/** The next free slot and the hours that did well, each with what it rests on. */
export function ScheduleSuggestions({ onPick }: { onPick: (schedule: Schedule) => void }) {
  const { locationId, timeZone } = useLocation();
  const accountIds = useDraft('accountIds');
  const now = useNow() ?? new Date();
  const slot = useQuery(queries.nextSlot(locationId, accountIds));
  const best = useQuery(queries.bestTimes(locationId, accountIds));
  const short = (schedule: Schedule) => scheduleWords(schedule, timeZone, now)?.short ?? schedule.wallTime;
  const free = slot.data?.schedule;
  const times = best.data?.times.slice(0, shownTimes) ?? [];
  return (
    <div className="-ml-2.5 grid gap-1 text-sm">
      {free && (
        <div className="flex flex-wrap items-center">
          <Button tone="plain" size="sm" onClick={() => onPick(free)}>
            Next free slot: {short(free)}
          </Button>
          <span className="px-2.5 text-ink-faint">
            {slot.data?.basis === 'own_slots' ? 'from your posting times' : 'from the usual posting times'}
          </span>
        </div>
      )}
      {times.length > 0 && (
        <div className="flex flex-wrap items-center">
          <Sparkles size={14} aria-hidden="true" className="ml-2.5 text-ink-faint" />
          {times.map(({ wallTime, timeZone: zone }) => (
            <Button
              key={wallTime}
              tone="plain"
              size="sm"
              onClick={() => onPick({ wallTime, timeZone: zone })}
              aria-label={`Best time: ${short({ wallTime, timeZone: zone })}`}
            >
              {short({ wallTime, timeZone: zone })}
            </Button>
          ))}
          <span className="px-2.5 text-ink-faint">
            {best.data?.basis === 'own_results'
              ? `best times, from your own results of ${best.data.posts} posts`
              : 'no results yet: a general default'}
          </span>
        </div>
      )}
    </div>
  );
}
