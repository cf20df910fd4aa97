'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { createCategory } from '@/lib/actions/labels';
import type { CategoryView } from '@/lib/domain/views';

const none = '';
const dot = (hue: number) => (
  <span aria-hidden="true" style={{ background: `var(--hue-${hue})` }} className="size-2 shrink-0 rounded-full" />
);

type Props = { value: string | null; onChange: (categoryId: string | null) => void; className?: string };

/** One category of the location or none; a new one is made by typing it. */
export function CategoryPicker({ value, onChange, className }: Props) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: categories = [] } = useQuery(queries.categories(locationId));
  const { run } = useAction(createCategory, { topics: ['labels'] });
  const create = async (name: string) => {
    const made = await run({ name, hue: categories.length % 12 });
    if (!made.ok) return;
    client.setQueryData(
      queries.categories(locationId).queryKey,
      (old: { categories: CategoryView[] } | undefined) =>
        old && { categories: [...old.categories.filter((one) => one.id !== made.data.id), made.data] },
    );
    onChange(made.data.id);
  };
  const offered = categories.map(({ id, name, hue }) => ({ value: id, label: name, before: dot(hue) }));
  return (
    <Combobox
      label="Category"
      placeholder="None"
      options={[{ value: none, label: 'None' }, ...offered]}
      value={value ?? none}
      onChange={(picked) => onChange(picked === none ? null : picked)}
      onCreate={(name) => void create(name)}
      className={className}
    />
  );
}
