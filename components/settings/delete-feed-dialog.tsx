'use client';

import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { deleteFeed } from '@/lib/actions/feeds';
import type { FeedView } from '@/lib/domain/feed';
import { countWords } from './feed-words';

/** The one question before a feed and all of its events go. */
export function DeleteFeedDialog({ feed, onClose }: { feed: FeedView; onClose: () => void }) {
  const { run, pending } = useAction(deleteFeed, { topics: ['feeds', 'calendar', 'today'] });
  const its =
    feed.events === 0
      ? 'It has nothing on the calendar.'
      : `Its ${countWords(feed.events, feed.eventKind)} leave the calendar with it.`;
  const remove = async () => {
    const result = await run({ feedId: feed.id });
    if (!result.ok) return;
    onClose();
    toast.done(`“${feed.name}” is deleted.`);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Delete “${feed.name}”?`}
      description={`${its} Nothing changes at its source. This cannot be undone.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button tone="danger" pending={pending} onClick={() => void remove()}>
            Delete it
          </Button>
        </>
      }
    />
  );
}
