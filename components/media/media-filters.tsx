'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { FilterPopover } from '@/components/filters/filter-popover';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/search-input';
import type { MediaKind } from '@/lib/domain/media-kind';

const kindWords: Record<MediaKind, string> = { image: 'Pictures', video: 'Videos', document: 'Documents' };

type Props = {
  q: string;
  kind: MediaKind | null;
  tag: string;
  filtered: boolean;
  /** Which kinds can be filtered by; one is no choice. */
  kinds?: readonly MediaKind[];
  onSearch: (q: string) => void;
  onChange: (change: { kind?: MediaKind | null; tag?: string | null }) => void;
  onClear: () => void;
};

/** Search by name and alt text, kind and tag. One kind and one tag at a time: a second pick replaces the first. */
export function MediaFilters({
  q,
  kind,
  tag,
  filtered,
  kinds = ['image', 'video', 'document'],
  onSearch,
  onChange,
  onClear,
}: Props) {
  const { locationId } = useLocation();
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  return (
    <search className="flex flex-wrap items-center gap-x-1 gap-y-2 border-line border-b py-2">
      <SearchInput
        label="Search all media"
        placeholder="Search all media by name or alt text"
        value={q}
        onChange={onSearch}
        className="flex-1 basis-full sm:mr-2 sm:basis-56"
      />
      {kinds.length > 1 && (
        <FilterPopover
          label="Kind"
          picked={kind ? [kind] : []}
          onChange={(picked) => onChange({ kind: (picked.at(-1) as MediaKind | undefined) ?? null })}
          emptyWords="No such kind."
          options={kinds.map((value) => ({ value, label: kindWords[value] }))}
        />
      )}
      <FilterPopover
        label="Tag"
        picked={tag ? [tag] : []}
        onChange={(picked) => onChange({ tag: picked.at(-1) ?? null })}
        emptyWords="No tags yet. Choose files and press Tag."
        options={tags.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {filtered && (
        <Button size="sm" tone="plain" onClick={onClear}>
          Clear
        </Button>
      )}
    </search>
  );
}
