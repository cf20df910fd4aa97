'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { createTag } from '@/lib/actions/labels';
import type { TagView } from '@/lib/domain/views';

type Props = { value: string[]; onChange: (tagIds: string[]) => void; className?: string };

/** Tags: our own words for finding things again; a new one is made by typing it. */
export function TagsPicker({ value, onChange, className }: Props) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: tags = [] } = useQuery(queries.tags(locationId));
  const { run } = useAction(createTag, { topics: ['labels'] });
  // Others may be chosen while a new one is being made.
  const latest = useRef(value);
  latest.current = value;
  const create = async (name: string) => {
    const made = await run({ name });
    if (!made.ok) return;
    client.setQueryData(
      queries.tags(locationId).queryKey,
      (old: { tags: TagView[] } | undefined) =>
        old && { tags: [...old.tags.filter((tag) => tag.id !== made.data.id), made.data] },
    );
    if (!latest.current.includes(made.data.id)) onChange([...latest.current, made.data.id]);
  };
  const shown = tags.filter((tag) => value.includes(tag.id));
  return (
    <>
      <Combobox
        multiple
        label="Tags"
        placeholder="Find or create tags"
        options={tags.map((tag) => ({ value: tag.id, label: tag.name }))}
        value={value}
        onChange={onChange}
        onCreate={(name) => void create(name)}
        className={className}
      />
      {shown.length > 0 && (
        <ul aria-label="Chosen tags" className="flex flex-wrap gap-1.5">
          {shown.map((tag) => (
            <li key={tag.id}>
              <button
                type="button"
                aria-label={`Remove tag ${tag.name}`}
                onClick={() => onChange(value.filter((id) => id !== tag.id))}
                className="inline-flex h-8 items-center gap-1.5 rounded bg-ink/6 px-2 text-sm hover:bg-ink/10 pointer-coarse:h-11"
              >
                {tag.name}
                <X size={12} aria-hidden="true" className="text-ink-faint" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
