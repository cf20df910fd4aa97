'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { networkNames } from '@/components/ui/network-mark';
import { toast } from '@/components/ui/toast';
import { resolvePublication, retryPublication } from '@/lib/actions/publications';
import type { PublicationView } from '@/lib/domain/views';

type Props = { publication: PublicationView };

function Retry({ publication }: Props) {
  const retry = useAction(retryPublication);
  const run = async () => {
    const result = await retry.run({ publicationId: publication.id });
    if (result.ok) toast.done(`Trying ${publication.accountName} again`, { detail: result.data.notice });
  };
  return (
    <Button size="sm" pending={retry.pending} onClick={() => void run()}>
      {publication.state === 'published' ? 'Try the comment again' : 'Try again'}
    </Button>
  );
}

/** Only a person can say whether it went out. Saying "it is not" sends it once more, so that is asked twice. */
function Resolve({ publication }: Props) {
  const resolve = useAction(resolvePublication);
  const [asking, ask] = useState(false);
  const network = networkNames[publication.network];
  const what = publication.state === 'published' ? 'comment' : 'post';
  const run = async (live: boolean) => {
    const result = await resolve.run({ publicationId: publication.id, live });
    ask(false);
    if (result.ok) toast.done(live ? 'Kept as published' : 'It goes out again', { detail: result.data.notice });
  };
  return (
    <>
      <Button size="sm" pending={resolve.pending && !asking} onClick={() => void run(true)}>
        It is live
      </Button>
      <Button size="sm" onClick={() => ask(true)}>
        It is not, send again
      </Button>
      <Dialog
        open={asking}
        onOpenChange={ask}
        title={`Send the ${what} again?`}
        description={`Look at ${publication.accountHandle} on ${network} first. If the ${what} is there after all, it will stand there twice.`}
        footer={
          <>
            <Button onClick={() => ask(false)}>Not yet</Button>
            <Button tone="primary" pending={resolve.pending} onClick={() => void run(false)}>
              Send it again
            </Button>
          </>
        }
      />
    </>
  );
}

/** The next step of one publication, if a person has one to take. */
export function PublicationActions({ publication }: Props) {
  if (!publication.needsPerson && !publication.canRetry) return null;
  return (
    <span className="relative z-1 flex flex-wrap gap-2">
      {publication.needsPerson ? <Resolve publication={publication} /> : <Retry publication={publication} />}
    </span>
  );
}
