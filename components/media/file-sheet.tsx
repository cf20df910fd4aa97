'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Download, Replace, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { ReadError } from '@/components/data/read-error';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Sheet } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { updateMedia } from '@/lib/actions/media';
import type { LibraryItem } from '@/lib/domain/library';
import { FileFacts } from './file-facts';
import { FileFields } from './file-fields';
import { FilePosts } from './file-posts';
import { FilePreview } from './file-preview';
import { ReplaceDialog } from './replace-dialog';
import type { LibraryVerbs } from './use-library-verbs';

type Props = {
  mediaId: string;
  /** What the list knows of it, to show at once. */
  known: LibraryItem | undefined;
  verbs: LibraryVerbs;
  onStep: ((by: 1 | -1) => void) | null;
  onOpen: (mediaId: string) => void;
  onClose: () => void;
};

const inField = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, textarea, video, [role=listbox], [data-stage]') !== null;

/** One file with all there is to know and to do; the arrow keys leaf through the list behind it. */
export function FileSheet({ mediaId, known, verbs, onStep, onOpen, onClose }: Props) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const [replacing, setReplacing] = useState(false);
  const read = useQuery({ ...queries.media(locationId, mediaId), placeholderData: known });
  const update = useAction(updateMedia, { topics: ['media'] });
  const item = read.data ?? known;
  const gone = read.error instanceof ReadError && read.error.error.code === 'not_found';
  const leaf = (event: KeyboardEvent) => {
    if (!onStep || inField(event.target) || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    onStep(event.key === 'ArrowRight' ? 1 : -1);
  };
  const remove = async (file: LibraryItem) => {
    onClose();
    await verbs.remove([file]);
    client.removeQueries({ queryKey: queries.media(locationId, file.id).queryKey });
  };
  return (
    <Sheet open onOpenChange={onClose} title={item ? `File ${item.name}` : 'File'} className="sm:w-[34rem]">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shortcut of the two buttons */}
      <div onKeyDown={leaf} className="flex min-h-0 flex-1 flex-col">
        <header className="flex items-center gap-1 border-line border-b py-2 pr-2 pl-5">
          <h2 className="min-w-0 flex-1 truncate font-display text-lg">{item?.name ?? 'File'}</h2>
          {onStep && (
            <>
              <IconButton label="File before" onClick={() => onStep(-1)}>
                <ChevronLeft size={16} />
              </IconButton>
              <IconButton label="Next file" onClick={() => onStep(1)}>
                <ChevronRight size={16} />
              </IconButton>
            </>
          )}
          <IconButton label="Close" onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {gone && (
            <p className="p-6 text-ink-soft">
              This file is not here. It was deleted, or it belongs to another location.
            </p>
          )}
          {read.error && !gone && !item && (
            <div className="p-5">
              <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
            </div>
          )}
          {!item && !read.error && <Skeleton className="m-5 h-72" />}
          {item && !gone && (
            <>
              <FilePreview
                key={item.id}
                item={item}
                onFocal={(focalPoint) => void update.run({ mediaId: item.id, focalPoint })}
              />
              <div className="grid gap-7 px-5 py-5">
                <FileFields key={item.id} item={item} />
                <FilePosts item={item} />
                <section aria-label="Facts">
                  <FileFacts item={item} />
                </section>
              </div>
            </>
          )}
        </div>
        {item && !gone && (
          <footer className="flex flex-wrap items-center gap-2 border-line border-t px-5 py-3 max-sm:gap-1 max-sm:[&_svg]:hidden pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {item.posts > 0 && (
              <Button size="sm" onClick={() => setReplacing(true)}>
                <Replace size={16} aria-hidden="true" />
                Replace everywhere…
              </Button>
            )}
            <Button size="sm" tone="plain" asChild>
              <a href={item.url} download={item.name}>
                <Download size={16} aria-hidden="true" />
                Download
              </a>
            </Button>
            <Button
              size="sm"
              tone="plain"
              className="ml-auto text-fail hover:text-fail"
              onClick={() => void remove(item)}
            >
              <Trash2 size={16} aria-hidden="true" />
              Delete
            </Button>
          </footer>
        )}
      </div>
      {replacing && item && <ReplaceDialog item={item} onDone={onOpen} onClose={() => setReplacing(false)} />}
    </Sheet>
  );
}
