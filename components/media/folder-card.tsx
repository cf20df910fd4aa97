'use client';

import { Folder, FolderInput, MoreHorizontal, PenLine, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { deleteFolder, moveFolder } from '@/lib/actions/media';
import type { FolderView } from '@/lib/domain/library';
import { useFolderDrop } from './folder-drop';
import { countWords } from './media-words';

const FolderNameDialog = dynamic(() => import('./folder-name-dialog').then((file) => file.FolderNameDialog), {
  ssr: false,
});
const MoveDialog = dynamic(() => import('./move-dialog').then((file) => file.MoveDialog), { ssr: false });

type Props = {
  folder: FolderView;
  /** Folders in it. */
  inside: number;
  onOpen: () => void;
  onDropMedia: (mediaIds: string[]) => void;
};

const mediaTopic = { topics: ['media' as const] };

/** A folder to go into, to drop files on, to rename, move or delete. */
export function FolderCard({ folder, inside, onOpen, onDropMedia }: Props) {
  const [asking, ask] = useState<'name' | 'move' | null>(null);
  const move = useAction(moveFolder, mediaTopic);
  const remove = useAction(deleteFolder, mediaTopic);
  const drop = useFolderDrop(onDropMedia);
  const moveTo = async (parentId: string | null, name: string) => {
    const before = folder.parentId;
    if (!(await move.run({ folderId: folder.id, parentId })).ok) return;
    const undo = () => void move.run({ folderId: folder.id, parentId: before });
    toast.done(`“${folder.name}” moved to ${name}`, { action: { label: 'Undo', onClick: undo } });
  };
  const deleteIt = async () => {
    const result = await remove.run({ folderId: folder.id, contents: 'move_up' });
    if (!result.ok) return;
    const kept = folder.count + inside > 0;
    toast.done(`Folder “${folder.name}” deleted`, {
      detail: kept ? 'What was in it stands one folder higher now. No file was deleted.' : undefined,
    });
  };
  return (
    <li
      {...drop.props}
      className={cn(
        'group/folder relative flex h-14 items-center gap-3 rounded-lg border pr-1.5 pl-3.5 transition-colors',
        drop.over ? 'border-accent bg-accent-wash' : 'border-line bg-page hover:border-line-strong',
      )}
    >
      <Folder size={18} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={onOpen}
          className="block max-w-full truncate text-left font-medium after:absolute after:inset-0 after:rounded-lg"
        >
          {folder.name}
        </button>
        <p className="truncate text-ink-faint text-xs tabular-nums">
          {[
            folder.count > 0 || inside === 0 ? countWords(folder.count, 'file') : '',
            inside > 0 ? countWords(inside, 'folder') : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      <Menu
        trigger={
          <Button
            tone="plain"
            size="sm"
            aria-label={`More for the folder ${folder.name}`}
            className="relative z-1 aspect-square px-0 pointer-coarse:min-w-11"
          >
            <MoreHorizontal size={16} aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem icon={<PenLine />} onSelect={() => ask('name')}>
          Rename
        </MenuItem>
        <MenuItem icon={<FolderInput />} onSelect={() => ask('move')}>
          Move to…
        </MenuItem>
        <MenuLine />
        <MenuItem danger icon={<Trash2 />} onSelect={() => void deleteIt()}>
          Delete, keep its files
        </MenuItem>
      </Menu>
      {asking === 'name' && <FolderNameDialog folder={folder} onClose={() => ask(null)} />}
      {asking === 'move' && (
        <MoveDialog
          title={`Move “${folder.name}” to…`}
          from={folder.parentId}
          without={folder.id}
          onMove={(parentId, name) => void moveTo(parentId, name)}
          onClose={() => ask(null)}
        />
      )}
    </li>
  );
}
