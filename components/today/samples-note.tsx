'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { restorePost } from '@/lib/actions/posts';
import { deleteSamples } from '@/lib/actions/samples';
import { numberWord } from './number-word';

/** Says that some posts here are only samples, and takes them away in one click. */
export function SamplesNote({ count }: { count: number }) {
  const [gone, setGone] = useState(false);
  const remove = useAction(deleteSamples);
  const restore = useAction(restorePost);

  const undo = async (postIds: string[]) => {
    for (const postId of postIds) await restore.run({ postId });
    setGone(false);
  };
  const run = async () => {
    const result = await remove.run({});
    if (!result.ok) return;
    setGone(true);
    const { postIds } = result.data;
    toast.done('The samples are gone', { action: { label: 'Undo', onClick: () => void undo(postIds) } });
  };
  if (gone || count === 0) return null;
  return (
    <div className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-y py-4">
      <p className="max-w-[60ch] flex-1 basis-64 text-ink-soft">
        {count === 1 ? 'One post here is a sample' : `${numberWord(count)} posts here are samples`}, so that there is
        something to look at. They go to the Playground, a network inside Almanac that nobody else sees.
      </p>
      <Button size="sm" className="md:ml-auto" pending={remove.pending} onClick={() => void run()}>
        Delete the samples
      </Button>
    </div>
  );
}
