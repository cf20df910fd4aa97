'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FolderPlus, Link2, MoreHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type DragEvent, useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Menu, MenuItem } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import type { FolderView, LibraryItem } from '@/lib/domain/library';
import { FileDrop } from './file-drop';
import { FolderCard } from './folder-card';
import { FolderCrumbs } from './folder-crumbs';
import { mediaDragType } from './folder-drop';
import { pathWords } from './folder-paths';
import { GridSkeleton } from './grid-skeleton';
import { useLibraryUploads, useUploads } from './library-uploads';
import { MediaFilters } from './media-filters';
import { MediaGrid } from './media-grid';
import { mediaQueries } from './media-queries';
import { NextPage } from './next-page';
import { nothing, type Selection, stillThere } from './selection';
import { SelectionBar } from './selection-bar';
import { UnfinishedNote } from './unfinished-note';
import { UploadButton } from './upload-button';
import { UploadTray } from './upload-tray';
import { useLibraryVerbs } from './use-library-verbs';
import { useMediaUrl } from './use-media-url';

// What is opened from here comes when it is opened.
const FileSheet = dynamic(() => import('./file-sheet').then((file) => file.FileSheet), { ssr: false });
const FolderNameDialog = dynamic(() => import('./folder-name-dialog').then((file) => file.FolderNameDialog), {
  ssr: false,
});
const ImportDialog = dynamic(() => import('./import-dialog').then((file) => file.ImportDialog), { ssr: false });
const noFolders: FolderView[] = [];

/** The media library: folders, files, and all that can be done with them. */
export function MediaScreen() {
  const { locationId } = useLocation();
  const url = useMediaUrl();
  const queue = useLibraryUploads();
  const uploading = useUploads(queue).length > 0;
  const verbs = useLibraryVerbs();
  const list = useInfiniteQuery(mediaQueries.list(locationId, url.filters));
  const folders = useQuery(mediaQueries.folders(locationId)).data ?? noFolders;
  const [selected, setSelection] = useState<Selection>(nothing);
  const [asking, ask] = useState<'folder' | 'import' | null>(null);

  const items = list.data?.pages.flatMap((page) => page.media) ?? [];
  const selection = stillThere(
    selected,
    items.map(({ id }) => id),
  );
  const chosen = items.filter(({ id }) => selection.chosen.has(id));
  const folder = folders.find(({ id }) => id === url.folder) ?? null;
  const inside = folders.filter(({ parentId }) => parentId === (folder?.id ?? null));
  const at = items.findIndex(({ id }) => id === url.file);
  const upload = (files: File[]) => queue.add(files, folder?.id ?? null);
  const clear = () => setSelection(nothing);

  const drag = (event: DragEvent, item: LibraryItem) => {
    const ids = selection.chosen.has(item.id) ? [...selection.chosen] : [item.id];
    event.dataTransfer.setData(mediaDragType, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'move';
  };
  const dropOn = (to: FolderView | null) => (ids: string[]) => {
    const dropped = items.filter(({ id }) => ids.includes(id));
    void verbs.move(dropped, to?.id ?? null, to ? pathWords(folders, to.id) : 'the top');
    clear();
  };
  const step = (by: 1 | -1) => {
    const next = items[at + by];
    if (next) void url.set({ file: next.id });
    if (at + by >= items.length - 5 && list.hasNextPage) void list.fetchNextPage({ cancelRefetch: false });
  };
  const empty = list.isSuccess && items.length === 0;
  return (
    <FileDrop
      onFiles={upload}
      words={folder ? `Drop to add to ${folder.name}` : 'Drop to add to the library'}
      className="min-h-full"
    >
      <div className="mx-auto max-w-6xl px-4 pt-6 pb-10 sm:px-8 sm:pt-8">
        <PageHeader
          title="Media"
          actions={
            <>
              <Button onClick={() => ask('folder')} className="max-sm:hidden">
                <FolderPlus size={16} aria-hidden="true" />
                New folder
              </Button>
              <UploadButton label="Upload" tone="primary" onFiles={upload} />
              <Menu
                trigger={
                  <Button
                    tone="plain"
                    aria-label="More ways to add"
                    className="aspect-square px-0 pointer-coarse:min-w-11"
                  >
                    <MoreHorizontal size={16} aria-hidden="true" />
                  </Button>
                }
              >
                <MenuItem icon={<Link2 />} onSelect={() => ask('import')}>
                  Add from an address…
                </MenuItem>
                <MenuItem icon={<FolderPlus />} onSelect={() => ask('folder')}>
                  New folder…
                </MenuItem>
              </Menu>
            </>
          }
        />
        <div className="mt-4">
          <MediaFilters
            q={url.q}
            kind={url.kind}
            tag={url.tag}
            filtered={url.filtered}
            onSearch={url.search}
            onChange={(change) => void url.set(change)}
            onClear={url.clear}
          />
        </div>
        <UploadTray />
        <UnfinishedNote />
        {!url.filtered && (folders.length > 0 || url.folder) && (
          <div className="mt-3">
            <FolderCrumbs
              folders={folders}
              folderId={url.folder}
              onGo={(id) => {
                clear();
                url.goTo(id);
              }}
              onDropMedia={(ids, to) => dropOn(to)(ids)}
            />
            {inside.length > 0 && (
              <ul
                aria-label="Folders"
                className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]"
              >
                {inside.map((one) => (
                  <FolderCard
                    key={one.id}
                    folder={one}
                    inside={folders.filter(({ parentId }) => parentId === one.id).length}
                    onOpen={() => {
                      clear();
                      url.goTo(one.id);
                    }}
                    onDropMedia={dropOn(one)}
                  />
                ))}
              </ul>
            )}
          </div>
        )}
        <section aria-label="Files" aria-busy={list.isPending} className="mt-4">
          {list.error && items.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
          {list.isPending && <GridSkeleton />}
          {items.length > 0 && (
            <MediaGrid
              label="Files"
              items={items}
              selection={selection}
              onSelect={setSelection}
              onOpen={(item) => void url.set({ file: item.id })}
              onDelete={() => {
                if (chosen.length > 0) void verbs.remove(chosen);
              }}
              onDrag={drag}
            />
          )}
          {empty && url.filtered && (
            <EmptyState title="No file matches" action={<Button onClick={url.clear}>Show all files</Button>}>
              Names and alt texts are searched, in all folders. Fewer filters or other words find more.
            </EmptyState>
          )}
          {empty && !url.filtered && !uploading && folder && (
            <EmptyState title="This folder is empty" action={<UploadButton label="Upload here" onFiles={upload} />}>
              Drop files here, or choose some elsewhere and press “Move to…”.
            </EmptyState>
          )}
          {empty && !url.filtered && !uploading && !folder && (
            <EmptyState
              title="Nothing is here yet"
              action={<UploadButton label="Upload files" tone="primary" onFiles={upload} />}
            >
              Drop pictures, videos or PDFs anywhere on this page. Each is cleaned and measured once, and ready for
              every post after that.
            </EmptyState>
          )}
          {list.hasNextPage && (
            <NextPage
              pending={list.isFetchingNextPage}
              onReach={() => void list.fetchNextPage({ cancelRefetch: false })}
            />
          )}
        </section>
        {chosen.length > 0 && <SelectionBar items={chosen} verbs={verbs} onClear={clear} />}
      </div>
      {asking === 'folder' && <FolderNameDialog parent={folder} onClose={() => ask(null)} />}
      {asking === 'import' && (
        <ImportDialog
          folderId={folder?.id ?? null}
          onDone={(view) =>
            toast.done(`${view.name} is in the library`, {
              action: { label: 'Show', onClick: () => void url.set({ file: view.id }) },
            })
          }
          onClose={() => ask(null)}
        />
      )}
      {url.file && (
        <FileSheet
          mediaId={url.file}
          known={items[at]}
          verbs={verbs}
          onStep={at >= 0 && items.length > 1 ? step : null}
          onOpen={(file) => void url.set({ file })}
          onClose={() => void url.set({ file: null })}
        />
      )}
    </FileDrop>
  );
}
