'use client';

import { Folder } from 'lucide-react';
import { Combobox } from '@/components/ui/combobox';
import type { FolderView } from '@/lib/domain/library';
import { folderTree } from './folder-paths';

type Props = {
  folders: FolderView[];
  value: string | null;
  onChange: (folderId: string | null) => void;
  label?: string;
  /** A folder that cannot be chosen, nor what is in it. */
  without?: string | null;
};

const top = 'top';

/** One folder of the tree, or none. */
export function FolderField({ folders, value, onChange, label = 'Folder', without }: Props) {
  const icon = <Folder size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />;
  return (
    <Combobox
      label={label}
      value={value ?? top}
      onChange={(next) => onChange(next === top ? null : next)}
      options={[
        { value: top, label: 'No folder' },
        ...folderTree(folders, without).map(({ id, words }) => ({ value: id, label: words, before: icon })),
      ]}
    />
  );
}
