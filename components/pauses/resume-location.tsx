'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { resumeLocation } from '@/lib/actions/pauses';

const ResumeDialog = dynamic(() => import('./resume-dialog').then((file) => file.ResumeDialog), { ssr: false });

/** The button that lets a location post again, and its question. */
export function ResumeLocation({ size }: { size?: 'sm' }) {
  const { name } = useLocation();
  const [asking, ask] = useState(false);
  const resume = useAction(resumeLocation, { topics: ['accounts', 'posts', 'calendar', 'today'] });
  return (
    <>
      <Button size={size} onClick={() => ask(true)}>
        Resume…
      </Button>
      {asking && (
        <ResumeDialog
          name={name}
          pending={resume.pending}
          onClose={() => ask(false)}
          onResume={async (how) => {
            const result = await resume.run({ how });
            if (!result.ok) return;
            ask(false);
            toast.done('Posting goes on.');
          }}
        />
      )}
    </>
  );
}
