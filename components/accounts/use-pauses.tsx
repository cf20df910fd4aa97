'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { pausesQuery } from '@/components/pauses/pauses-query';
import { toast } from '@/components/ui/toast';
import { pauseAccount, resumeAccount } from '@/lib/actions/pauses';
import type { AccountView } from '@/lib/domain/views';

const ResumeDialog = dynamic(() => import('@/components/pauses/resume-dialog').then((file) => file.ResumeDialog), {
  ssr: false,
});

/** Pausing accounts and letting them go on; `dialog` is the question about what waited. */
export function usePauses() {
  const { locationId } = useLocation();
  const pauses = useQuery(pausesQuery(locationId)).data;
  const pause = useAction(pauseAccount, { topics: ['accounts', 'posts', 'calendar', 'today'] });
  const resume = useAction(resumeAccount, { topics: ['accounts', 'posts', 'calendar', 'today'] });
  const [asked, ask] = useState<AccountView | null>(null);
  return {
    pauseOf: (account: AccountView) => pauses?.accounts.find(({ id }) => id === account.id) ?? null,
    async pause(account: AccountView) {
      const result = await pause.run({ accountId: account.id });
      if (result.ok) toast.done(`${account.name} is paused. What is due waits.`);
    },
    resume: ask,
    dialog: asked && (
      <ResumeDialog
        name={asked.name}
        pending={resume.pending}
        onClose={() => ask(null)}
        onResume={async (how) => {
          const result = await resume.run({ accountId: asked.id, how });
          if (!result.ok) return;
          ask(null);
          toast.done(`Posting to ${asked.name} goes on.`);
        }}
      />
    ),
  };
}
