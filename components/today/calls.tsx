'use client';

import type { Today } from '@/lib/contracts/planner/reads';
import { AccessEnding } from './access-ending';
import { InReview } from './in-review';
import { NeedsAHand } from './needs-a-hand';
import { Tasks } from './tasks';
import { ToPost } from './to-post';

/** All that waits for a person today, the pressing first. */
export function Calls({ today }: { today: Today }) {
  return (
    <>
      <NeedsAHand failed={today.failed} broken={today.accountsToReconnect} />
      <ToPost posts={today.toPost} />
      <AccessEnding accounts={today.accountsEnding} />
      <InReview posts={today.inReview} />
      <Tasks tasks={today.tasks} />
    </>
  );
}
