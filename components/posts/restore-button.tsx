'use client';

import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { restorePost } from '@/lib/actions/posts';

/** Brings a deleted post back from its own page. */
export function RestoreButton({ postId }: { postId: string }) {
  const restore = useAction(restorePost);
  const run = async () => {
    const result = await restore.run({ postId });
    if (result.ok) toast.done('The post is back', { detail: result.data.notice });
  };
  return (
    <Button pending={restore.pending} onClick={() => void run()}>
      Restore
    </Button>
  );
}
