'use client';

import { useQuery } from '@tanstack/react-query';
import { Folder, FolderMinus } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Dialog } from '@/components/ui/dialog';
import { PickList } from '@/components/ui/pick-list';
import { createFolder } from '@/lib/actions/media';
import { folderTree, pathWords } from './folder-paths';
import { mediaQueries } from './media-queries';

const top = 'top';

type Props = {
  title: string;
  /** Where it is now; null at the top. */
  from?: string | null;
  /** A folder that is itself moved: neither it nor what is in it is offered. */
  without?: string;
  onMove: (folderId: string | null, name: string) => void;
  onClose: () => void;
};

/** Where to: the tree as a list to search, and a new folder by typing its name. The way of the keyboard; the mouse may drag. */
export function MoveDialog({ title, from, without, onMove, onClose }: Props) {
  const { locationId } = useLocation();
  const folders = useQuery(mediaQueries.folders(locationId)).data ?? [];
  const create = useAction(createFolder, { topics: ['media'] });
  const move = (folderId: string | null, name: string) => {
    onMove(folderId, name);
    onClose();
  };
  const make = async (name: string) => {
    const made = await create.run({ name, parentId: null });
    if (made.ok) move(made.data.id, made.data.name);
  };
  const icon = <Folder size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />;
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <div className="-mx-3 rounded border border-line">
        <PickList
          label="Move to"
          picked={from === undefined ? [] : [from ?? top]}
          emptyWords="No folder is called that."
          onCreate={without ? undefined : (name) => void make(name)}
          onPick={(value) => (value === top ? move(null, 'the top') : move(value, pathWords(folders, value)))}
          options={[
            {
              value: top,
              label: 'No folder',
              before: <FolderMinus size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />,
            },
            ...folderTree(folders, without).map(({ id, words }) => ({ value: id, label: words, before: icon })),
          ]}
        />
      </div>
    </Dialog>
  );
}
