'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { createCategory, createTag } from '@/lib/actions/labels';
import type { CategoryView, TagView } from '@/lib/domain/views';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';
import { quietControl } from './quiet-control';

const none = '';

/** Tags: our own words for finding posts again; a new one is made by typing it. */
export function TagsField() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: tags = [] } = useQuery(queries.tags(locationId));
  const chosen = useDraft('tagIds');
  const { run } = useAction(createTag, { topics: ['labels'] });
  const create = async (name: string) => {
    const made = await run({ name });
    if (!made.ok) return;
    client.setQueryData(
      queries.tags(locationId).queryKey,
      (old: { tags: TagView[] } | undefined) =>
        old && { tags: [...old.tags.filter((tag) => tag.id !== made.data.id), made.data] },
    );
    const tagIds = session.store.get().draft.tagIds;
    if (!tagIds.includes(made.data.id)) session.edit({ tagIds: [...tagIds, made.data.id] });
  };
  const shown = tags.filter((tag) => chosen.includes(tag.id));
  return (
    <FormRow label="Tags" path="tagIds">
      <Combobox
        multiple
        label="Tags"
        placeholder="Find or create tags"
        options={tags.map((tag) => ({ value: tag.id, label: tag.name }))}
        value={chosen}
        onChange={(tagIds) => session.edit({ tagIds })}
        onCreate={(name) => void create(name)}
        className={quietControl}
      />
      {shown.length > 0 && (
        <ul aria-label="Chosen tags" className="flex flex-wrap gap-1.5">
          {shown.map((tag) => (
            <li key={tag.id}>
              <button
                type="button"
                aria-label={`Remove tag ${tag.name}`}
                onClick={() => session.edit({ tagIds: chosen.filter((id) => id !== tag.id) })}
                className="inline-flex h-8 items-center gap-1.5 rounded bg-ink/6 px-2 text-sm hover:bg-ink/10 pointer-coarse:h-11"
              >
                {tag.name}
                <X size={12} aria-hidden="true" className="text-ink-faint" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </FormRow>
  );
}

export function CategoryField() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: categories = [] } = useQuery(queries.categories(locationId));
  const categoryId = useDraft('categoryId');
  const { run } = useAction(createCategory, { topics: ['labels'] });
  const create = async (name: string) => {
    const made = await run({ name, hue: categories.length % 12 });
    if (!made.ok) return;
    client.setQueryData(
      queries.categories(locationId).queryKey,
      (old: { categories: CategoryView[] } | undefined) =>
        old && { categories: [...old.categories.filter((one) => one.id !== made.data.id), made.data] },
    );
    session.edit({ categoryId: made.data.id });
  };
  return (
    <FormRow label="Category" path="categoryId">
      <Combobox
        label="Category"
        placeholder="None"
        options={[
          { value: none, label: 'None' },
          ...categories.map(({ id, name, hue }) => ({
            value: id,
            label: name,
            before: (
              <span
                aria-hidden="true"
                style={{ background: `var(--hue-${hue})` }}
                className="size-2 shrink-0 rounded-full"
              />
            ),
          })),
        ]}
        value={categoryId ?? none}
        onChange={(value) => session.edit({ categoryId: value === none ? null : value })}
        onCreate={(name) => void create(name)}
        className={quietControl}
      />
    </FormRow>
  );
}
