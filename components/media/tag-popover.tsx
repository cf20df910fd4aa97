'use client';

import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { PickList } from '@/components/ui/pick-list';
import { Popover } from '@/components/ui/popover';
import { createTag } from '@/lib/actions/labels';
import type { LibraryItem } from '@/lib/domain/library';
import type { LibraryVerbs } from './use-library-verbs';

/** Puts a tag on all that is chosen; one that all of them have is taken off. */
export function TagPopover({ items, verbs }: { items: LibraryItem[]; verbs: LibraryVerbs }) {
  const { locationId } = useLocation();
  const [open, setOpen] = useState(false);
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  const create = useAction(createTag, { topics: ['labels'] });
  const onAll = tags.filter(({ id }) => items.every((item) => item.tags.some((tag) => tag.id === id)));
  const pick = (tagId: string) => {
    const tag = tags.find(({ id }) => id === tagId);
    if (!tag) return;
    setOpen(false);
    void (onAll.includes(tag) ? verbs.untag(items, tag) : verbs.tag(items, tag));
  };
  const make = async (name: string) => {
    setOpen(false);
    const made = await create.run({ name });
    if (made.ok) await verbs.tag(items, made.data);
  };
  return (
    <Popover
      label="Tag"
      open={open}
      onOpenChange={setOpen}
      side="top"
      className="w-64 p-0"
      trigger={
        <Button size="sm" tone="plain">
          <Tag size={16} aria-hidden="true" />
          Tag
        </Button>
      }
    >
      <PickList
        label="Tag"
        multiple
        picked={onAll.map(({ id }) => id)}
        options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        emptyWords="No tags yet. Type a word to make one."
        onPick={pick}
        onCreate={(name) => void make(name)}
      />
    </Popover>
  );
}
