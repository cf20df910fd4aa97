'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Folder } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { FolderView, LibraryItem } from '@/lib/domain/library';
import { kindOf, type MediaKind } from '@/lib/domain/media-kind';
import type { MediaView } from '@/lib/domain/views';
import { FileDrop } from './file-drop';
import { FolderCrumbs } from './folder-crumbs';
import { GridSkeleton } from './grid-skeleton';
import { useUploads } from './library-uploads';
import { MediaFilters } from './media-filters';
import { MediaGrid } from './media-grid';
import { mediaQueries } from './media-queries';
import { countWords } from './media-words';
import { NextPage } from './next-page';
import { nothing, type Selection } from './selection';
import { senderOf } from './send-file';
import { UploadButton } from './upload-button';
import { createUploadQueue } from './upload-queue';
import { UploadRow } from './upload-row';

const allKinds: readonly MediaKind[] = ['image', 'video', 'document'];
const noFolders: FolderView[] = [];

type Props = {
  /** What may be picked; all kinds when left out. */
  kinds?: readonly MediaKind[];
  multiple: boolean;
  /** In the order they were chosen; ends the dialog. */
  onPick: (items: MediaView[]) => void;
  onClose: () => void;
};

/** The library to choose from: newest first, folders, search, and uploads that are chosen as they arrive. */
export function MediaPicker({ kinds = allKinds, multiple, onPick, onClose }: Props) {
  const { locationId, directUploads } = useLocation();
  const [q, setQ] = useState('');
  const [tag, setTag] = useState('');
  const [kind, setKind] = useState<MediaKind | null>(null);
  const [folderId, setFolderId] = useState('');
  const [selection, setSelection] = useState<Selection>(nothing);
  /** Everything chosen, wherever it was found: another folder's or search's files stay chosen. */
  const [known, setKnown] = useState<ReadonlyMap<string, MediaView>>(new Map());

  const filtered = Boolean(q || tag || kind);
  const onlyKind = kinds.length === 1 ? kinds[0] : (kind ?? undefined);
  const list = useInfiniteQuery(
    mediaQueries.list(locationId, {
      ...(folderId && !filtered ? { folderId } : {}),
      ...(q.trim() ? { q: q.trim() } : {}),
      ...(tag ? { tagId: tag } : {}),
      ...(onlyKind ? { kind: onlyKind } : {}),
    }),
  );
  const folders = useQuery(mediaQueries.folders(locationId)).data ?? noFolders;
  const inside = folders.filter(({ parentId }) => parentId === (folderId || null));
  const items = (list.data?.pages.flatMap((page) => page.media) ?? []).filter(
    (item) => item.state !== 'failed' && kinds.includes(kindOf(item.mimeType)),
  );
  const choose = (next: Selection) => {
    const seen = new Map(known);
    for (const item of items) if (next.chosen.has(item.id)) seen.set(item.id, item);
    setKnown(seen);
    setSelection(next);
    if (!multiple && next.chosen.size > 0) finish([...next.chosen], seen);
  };
  const finish = (ids: string[], seen: ReadonlyMap<string, MediaView> = known) => {
    const picked = ids
      .map((id) => items.find((item) => item.id === id) ?? seen.get(id))
      .filter((view) => view !== undefined);
    if (picked.length === 0) return;
    onPick(picked);
    onClose();
  };
  const queue = useMemo(
    () =>
      createUploadQueue(
        locationId,
        (view) => {
          setKnown((seen) => new Map(seen).set(view.id, view));
          setSelection((before) => ({
            chosen: new Set(multiple ? [...before.chosen, view.id] : [view.id]),
            anchor: view.id,
          }));
        },
        senderOf({ directUploads }),
      ),
    [locationId, directUploads, multiple],
  );
  const uploads = useUploads(queue);
  const upload = (files: File[]) => queue.add(multiple ? files : files.slice(0, 1), folderId || null);
  const count = selection.chosen.size;
  const close = () => {
    for (const { key } of queue.store.get().uploads) queue.remove(key);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      title={multiple ? 'Choose from the library' : 'Choose a file'}
      className="sm:top-[5vh] sm:h-[88vh] sm:max-h-[88vh] sm:w-[min(58rem,calc(100vw-3rem))] max-sm:h-[92dvh]"
      footer={
        <>
          <span className="mr-auto">
            <UploadButton label="Upload" kinds={kinds} multiple={multiple} onFiles={upload} />
          </span>
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" disabled={count === 0} onClick={() => finish([...selection.chosen])}>
            {count === 0 ? 'Add' : `Add ${countWords(count, 'file')}`}
          </Button>
        </>
      }
    >
      <FileDrop onFiles={upload} words="Drop to upload and choose" className="min-h-full">
        <MediaFilters
          q={q}
          kind={kind}
          tag={tag}
          filtered={filtered}
          kinds={kinds}
          onSearch={setQ}
          onChange={(change) => {
            if (change.kind !== undefined) setKind(change.kind);
            if (change.tag !== undefined) setTag(change.tag ?? '');
          }}
          onClear={() => {
            setQ('');
            setTag('');
            setKind(null);
          }}
        />
        {!filtered && folders.length > 0 && (
          <div className="mt-2 grid gap-1.5">
            <FolderCrumbs folders={folders} folderId={folderId} onGo={(id) => setFolderId(id ?? '')} />
            {inside.length > 0 && (
              <ul aria-label="Folders" className="flex flex-wrap gap-1.5">
                {inside.map((folder) => (
                  <li key={folder.id}>
                    <Button size="sm" onClick={() => setFolderId(folder.id)}>
                      <Folder size={14} aria-hidden="true" className="text-ink-faint" />
                      {folder.name}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        {uploads.length > 0 && (
          <ul aria-label="Uploads" className="mt-2">
            {uploads.map((upload) => (
              <UploadRow key={upload.key} upload={upload} queue={queue} />
            ))}
          </ul>
        )}
        <div className="mt-3">
          {list.error && items.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
          {list.isPending && <GridSkeleton />}
          {items.length > 0 && (
            <MediaGrid
              picking
              single={!multiple}
              label="Files to choose from"
              items={items}
              selection={selection}
              onSelect={choose}
              onOpen={(item: LibraryItem) => {
                if (multiple) finish([...new Set([...selection.chosen, item.id])]);
              }}
            />
          )}
          {list.isSuccess && items.length === 0 && (
            <p className="py-10 text-center text-ink-soft">
              {filtered
                ? 'No file matches. Fewer filters or other words find more.'
                : 'Nothing is here yet. Upload a file, or drop one here.'}
            </p>
          )}
          {list.hasNextPage && (
            <NextPage
              pending={list.isFetchingNextPage}
              onReach={() => void list.fetchNextPage({ cancelRefetch: false })}
            />
          )}
        </div>
      </FileDrop>
    </Dialog>
  );
}
