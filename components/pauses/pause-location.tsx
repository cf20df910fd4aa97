'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { pauseLocation } from '@/lib/actions/pauses';
import { sayPause, sayWaits } from './pause-words';
import { pausesQuery } from './pauses-query';
import { ResumeLocation } from './resume-location';

/** Stops and resumes all posting of this location. */
export function PauseLocation() {
  const { locationId, timeZone } = useLocation();
  const now = useNow();
  const pauses = useQuery(pausesQuery(locationId)).data;
  const pause = useAction(pauseLocation, { topics: ['accounts', 'posts', 'calendar', 'today'] });
  if (!pauses) return <Skeleton className="h-9 w-72" />;
  if (pauses.location) {
    const words = sayPause(pauses.location, timeZone, now ?? new Date(pauses.location.at));
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 border-wait border-l-2 bg-wait-wash px-3 py-2.5">
        <p>
          Posting is {words}.{sayWaits(pauses.waiting)}
        </p>
        <ResumeLocation size="sm" />
      </div>
    );
  }
  const run = async () => {
    const result = await pause.run({});
    if (result.ok) toast.done('Posting is paused. What is due waits.');
  };
  return (
    <Button pending={pause.pending} onClick={() => void run()}>
      Pause posting
    </Button>
  );
}
