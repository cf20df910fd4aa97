'use client';

import { cn } from '@/components/ui/cn';
import type { FolderView } from '@/lib/domain/library';
import { useFolderDrop } from './folder-drop';
import { pathTo } from './folder-paths';

type Props = {
  folders: FolderView[];
  folderId: string;
  onGo: (folderId: string | null) => void;
  onDropMedia?: (mediaIds: string[], folder: FolderView | null) => void;
};

function Crumb({
  name,
  here,
  onGo,
  onDropMedia,
}: {
  name: string;
  here: boolean;
  onGo: () => void;
  onDropMedia?: (ids: string[]) => void;
}) {
  const drop = useFolderDrop((ids) => onDropMedia?.(ids));
  return (
    <li
      {...(onDropMedia && !here ? drop.props : {})}
      className="flex items-center before:mx-1.5 before:text-ink-faint before:content-['/'] first:before:content-none"
    >
      <button
        type="button"
        aria-current={here ? 'page' : undefined}
        onClick={onGo}
        className={cn(
          'min-h-8 max-w-56 truncate rounded px-1 text-ink-soft hover:text-ink hover:underline aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:no-underline pointer-coarse:min-h-11',
          drop.over && 'bg-accent-wash text-accent',
        )}
      >
        {name}
      </button>
    </li>
  );
}

/** The way from the top to the folder one is in; each step is a way back, and a place to drop files. */
export function FolderCrumbs({ folders, folderId, onGo, onDropMedia }: Props) {
  const path = pathTo(folders, folderId);
  return (
    <nav aria-label="Folders" className="-ml-1">
      <ol className="flex flex-wrap items-center">
        <Crumb
          name="All media"
          here={path.length === 0}
          onGo={() => onGo(null)}
          onDropMedia={onDropMedia && ((ids) => onDropMedia(ids, null))}
        />
        {path.map((folder) => (
          <Crumb
            key={folder.id}
            name={folder.name}
            here={folder.id === folderId}
            onGo={() => onGo(folder.id)}
            onDropMedia={onDropMedia && ((ids) => onDropMedia(ids, folder))}
          />
        ))}
      </ol>
    </nav>
  );
}
