'use client';

import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { replaceMedia } from '@/lib/actions/media';
import type { LibraryItem } from '@/lib/domain/library';
import { kindOf } from '@/lib/domain/media-kind';
import type { MediaView } from '@/lib/domain/views';
import { useUploads } from './library-uploads';
import { countWords } from './media-words';
import { senderOf } from './send-file';
import { UploadButton } from './upload-button';
import { createUploadQueue } from './upload-queue';
import { UploadRow } from './upload-row';

const MediaPicker = dynamic(() => import('./media-picker').then((file) => file.MediaPicker), { ssr: false });

type Props = { item: LibraryItem; onDone: (withMediaId: string) => void; onClose: () => void };

/** Puts another file in this one's place in every post that is not out yet. */
export function ReplaceDialog({ item, onDone, onClose }: Props) {
  const { locationId, directUploads } = useLocation();
  const [picking, setPicking] = useState(false);
  const [next, setNext] = useState<MediaView | null>(null);
  const replace = useAction(replaceMedia, { topics: ['media', 'posts', 'calendar', 'today'], errors: 'silent' });
  const queue = useMemo(
    () => createUploadQueue(locationId, setNext, senderOf({ directUploads })),
    [locationId, directUploads],
  );
  const uploads = useUploads(queue);
  useEffect(
    () => () => {
      for (const { key } of queue.store.get().uploads) queue.remove(key);
    },
    [queue],
  );
  const kind = kindOf(item.mimeType);
  const run = async () => {
    if (!next) return;
    const result = await replace.run({ mediaId: item.id, withMediaId: next.id });
    if (!result.ok) return;
    const { posts, skipped } = result.data;
    toast.done(`Replaced in ${countWords(posts.length, 'post')}`, {
      detail: skipped.length
        ? `${countWords(skipped.length, 'post')} stayed as they were: ${skipped[0]?.reason ?? ''}`
        : undefined,
    });
    onDone(next.id);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Replace everywhere"
      description={`Every post that still waits with “${item.name}” gets the other file. What is published already stays as it went out.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!next} pending={replace.pending} onClick={() => void run()}>
            Replace in {countWords(item.posts, 'post')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-3 text-center text-sm">
          <figure className="grid min-w-0 gap-1.5">
            <img src={item.thumbnailUrl} alt="" className="h-28 w-full rounded bg-stage object-contain" />
            <figcaption className="truncate text-ink-soft">{item.name}</figcaption>
          </figure>
          <span aria-hidden="true" className="text-ink-faint text-lg">
            →
          </span>
          <figure className="grid min-w-0 gap-1.5">
            {next ? (
              <img src={next.thumbnailUrl} alt="" className="h-28 w-full rounded bg-stage object-contain" />
            ) : (
              <span className="grid h-28 place-items-center rounded border border-line-strong/60 border-dashed text-ink-faint">
                Choose below
              </span>
            )}
            <figcaption className="truncate text-ink-soft">{next?.name ?? 'The other file'}</figcaption>
          </figure>
        </div>
        <div className="flex flex-wrap gap-2">
          <UploadButton
            label="Upload another"
            kinds={[kind]}
            multiple={false}
            onFiles={(files) => queue.add(files, item.folderId)}
          />
          <Button onClick={() => setPicking(true)}>Choose from the library</Button>
        </div>
        {uploads.length > 0 && (
          <ul>
            {uploads.map((upload) => (
              <UploadRow key={upload.key} upload={upload} queue={queue} />
            ))}
          </ul>
        )}
        {replace.error && (
          <p role="alert" className="text-fail">
            {replace.error.message}
          </p>
        )}
      </div>
      {picking && (
        <MediaPicker
          kinds={[kind]}
          multiple={false}
          onPick={([picked]) => picked && setNext(picked)}
          onClose={() => setPicking(false)}
        />
      )}
    </Dialog>
  );
}
