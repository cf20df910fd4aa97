'use client';

import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { createFolder, renameFolder } from '@/lib/actions/media';
import { CreateFolder, type FolderView } from '@/lib/domain/library';

type Props = {
  /** Renames this one; without it a new one is made in `parent`. */
  folder?: FolderView;
  parent?: FolderView | null;
  onDone?: (folder: FolderView) => void;
  onClose: () => void;
};

/** Names a new folder, or gives one another name. */
export function FolderNameDialog({ folder, parent = null, onDone, onClose }: Props) {
  const create = useAction(createFolder, { topics: ['media'], errors: 'silent' });
  const rename = useAction(renameFolder, { topics: ['media'], errors: 'silent' });
  const form = useActionForm({
    schema: CreateFolder,
    defaultValues: { name: folder?.name ?? '', parentId: parent?.id ?? null },
    send: async (input) => {
      const result = folder
        ? await rename.run({ folderId: folder.id, name: input.name })
        : await create.run({ name: input.name, parentId: parent?.id ?? null });
      if (!result.ok) return result.error;
      onDone?.(result.data);
      onClose();
    },
  });
  return (
    <FormDialog
      title={folder ? 'Rename the folder' : parent ? `New folder in ${parent.name}` : 'New folder'}
      submit={folder ? 'Rename' : 'Make the folder'}
      pending={form.pending}
      onSubmit={form.onSubmit}
      onClose={onClose}
    >
      <Field label="Name" error={form.beside('name') ?? form.above} required>
        <Input {...form.register('name')} placeholder="Winter menu" autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
