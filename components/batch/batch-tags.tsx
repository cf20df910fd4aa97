'use client';

import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { PickList } from '@/components/ui/pick-list';
import { Popover } from '@/components/ui/popover';
import { createTag } from '@/lib/actions/labels';
import type { Batch } from './use-batch';

/** Puts a tag on all that is chosen, or takes one off. */
export function BatchTags({ start }: Pick<Batch, 'start'>) {
  const { locationId } = useLocation();
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(false);
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  const create = useAction(createTag, { topics: ['labels'] });
  const pick = (tagId: string) => {
    setOpen(false);
    void start({ kind: off ? 'untag' : 'tag', tagId });
  };
  const make = async (name: string) => {
    setOpen(false);
    const made = await create.run({ name });
    if (made.ok) await start({ kind: 'tag', tagId: made.data.id });
  };
  return (
    <Popover
      label={off ? 'Take a tag off' : 'Put a tag on'}
      open={open}
      onOpenChange={setOpen}
      side="top"
      className="w-64 p-0"
      trigger={
        <Button size="sm" tone="plain">
          <Tag size={16} aria-hidden="true" />
          Tag…
        </Button>
      }
    >
      <PickList
        label={off ? 'Tag to take off' : 'Tag to put on'}
        picked={[]}
        options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        emptyWords={off ? 'No tag is called that.' : 'No tags yet. Type a word to make one.'}
        onPick={pick}
        onCreate={off ? undefined : (name) => void make(name)}
      />
      <div className="border-line border-t px-3 py-2">
        <Checkbox label="Take it off instead" checked={off} onChange={(event) => setOff(event.target.checked)} />
      </div>
    </Popover>
  );
}
