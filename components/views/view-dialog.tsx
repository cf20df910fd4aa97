'use client';

import * as z from 'zod/mini';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { useMay } from '@/components/data/use-may';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { createSavedView, updateSavedView } from '@/lib/actions/saved-views';
import { type SavedView, viewName } from '@/lib/domain/saved-view';
import type { ViewScreen } from '@/lib/domain/view-query';

const Words = z.object({ name: viewName, shared: z.boolean() });
const options = { topics: ['labels' as const], errors: 'silent' as const };

type Props = {
  screen: ViewScreen;
  query: string;
  /** The one to rename or share; null to keep what the address shows as a new one. */
  view: SavedView | null;
  onMade: (view: SavedView) => void;
  onClose: () => void;
};

/** A view's name and who sees it. */
export function ViewDialog({ screen, query, view, onMade, onClose }: Props) {
  const location = useLocation();
  const mayShare = useMay('post.write');
  const create = useAction(createSavedView, options);
  const update = useAction(updateSavedView, options);
  const { register, onSubmit, beside, above, pending } = useActionForm({
    schema: Words,
    defaultValues: { name: view?.name ?? '', shared: view?.shared ?? false },
    send: async (words) => {
      const result = view
        ? await update.run({ viewId: view.id, ...words })
        : await create.run({ screen, query, ...words });
      if (!result.ok) return result.error;
      if (!view) onMade(result.data);
      onClose();
    },
  });
  return (
    <FormDialog
      title={view ? 'Rename or share the view' : 'Save this view'}
      description={view ? undefined : 'Keeps the filters and the way of looking, not the day.'}
      submit="Save"
      pending={pending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Field label="Name" error={beside('name') ?? above} required>
        <Input {...register('name')} maxLength={60} autoComplete="off" />
      </Field>
      {mayShare && (
        <Checkbox
          {...register('shared')}
          label={`Share it with everybody at ${location.name}`}
          hint="Only you and managers can change it."
        />
      )}
    </FormDialog>
  );
}
