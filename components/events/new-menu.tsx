'use client';

import { ChevronDown, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { KindMark } from '@/components/calendar/entry-mark';
import { isForPage } from '@/components/shell/page-keys';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { StateMark } from '@/components/ui/state-mark';
import type { ContentEventKind } from '@/lib/domain/content-kinds';
import { newEvent } from './event-address';

type Props = {
  onPost: () => void;
  /** With what stands in `event=` of the address then. */
  onEvent: (address: string) => void;
};
const kinds: { kind: ContentEventKind; words: string; key?: string }[] = [
  { kind: 'blog-post', words: 'Content', key: 'E' },
  { kind: 'task', words: 'Task' },
  { kind: 'note', words: 'Note' },
];

/** What can be put on the calendar. The key E begins content, on the day that has the focus. */
export function NewMenu({ onPost, onEvent }: Props) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'e' || !isForPage(event)) return;
      event.preventDefault();
      const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-date]') : null;
      onEvent(newEvent('blog-post', cell?.dataset.date?.slice(0, 10)));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onEvent]);
  return (
    <Menu
      trigger={
        <Button size="sm">
          <Plus size={14} aria-hidden="true" /> New{' '}
          <ChevronDown size={12} aria-hidden="true" className="text-ink-faint" />
        </Button>
      }
    >
      <MenuItem icon={<StateMark state="scheduled" plain size={14} />} aside="N" onSelect={onPost}>
        Post
      </MenuItem>
      {kinds.map(({ kind, words, key }) => (
        <MenuItem
          key={kind}
          icon={<KindMark kind={kind} decorative />}
          aside={key}
          onSelect={() => onEvent(newEvent(kind))}
        >
          {words}
        </MenuItem>
      ))}
    </Menu>
  );
}
