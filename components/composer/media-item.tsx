'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { controlClasses } from '@/components/ui/control-classes';
import { IconButton } from '@/components/ui/icon-button';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useChosenAccounts, useComposing } from './composer-context';
import type { EditorMedia } from './editor-draft';
import { FieldIssues } from './field-issues';
import { describeMedia, moveMedia, removeMedia } from './media-list';
import { useFieldIssues } from './use-issues';

/** Tells our own pictures from files that come from outside. */
export const mediaDragType = 'application/x-almanac-media';

type Props = { item: EditorMedia; index: number; count: number };

/** One image: its picture, its words for those who do not see it, its place among the others. */
export function MediaItem({ item, index, count }: Props) {
  const { session } = useComposing();
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const [aimed, setAimed] = useState(false);
  const accounts = useChosenAccounts();
  const maxAlt = Math.min(...accounts.map(({ network }) => networkRules[network].altText.max));
  const issues = useFieldIssues(`media.${index}`, true);
  const { view, altText } = item;
  const change = (next: EditorMedia[]) => session.edit({ media: next });
  const all = () => session.store.get().draft.media;
  const move = (to: number, button: 'up' | 'down') => {
    change(moveMedia(all(), index, to));
    // The row moved away under the finger: the same button of the moved row keeps the focus.
    const list = row.current?.parentElement;
    requestAnimationFrame(() => list?.children[to]?.querySelector<HTMLElement>(`[data-move=${button}]`)?.focus());
  };
  const onDrop = (event: DragEvent) => {
    setAimed(false);
    const from = event.dataTransfer.getData(mediaDragType);
    if (from === '') return;
    event.preventDefault();
    change(moveMedia(all(), Number(from), index));
  };
  return (
    <li
      ref={row}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(mediaDragType)) return;
        event.preventDefault();
        setAimed(true);
      }}
      onDragLeave={() => setAimed(false)}
      onDrop={onDrop}
      className={cn('flex items-start gap-3 rounded transition-shadow', aimed && 'shadow-[0_-2px_0_var(--accent)]')}
    >
      <img
        src={view.thumbnailUrl}
        alt=""
        width={72}
        height={72}
        draggable={count > 1}
        onDragStart={(event) => {
          event.dataTransfer.setData(mediaDragType, String(index));
          event.dataTransfer.effectAllowed = 'move';
        }}
        title={`${view.name}, ${view.width} × ${view.height}`}
        className={cn(
          'size-18 shrink-0 rounded bg-sunk object-cover',
          count > 1 && 'cursor-grab active:cursor-grabbing',
        )}
      />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <textarea
          rows={2}
          aria-label={`Alt text of image ${index + 1}, ${view.name}`}
          aria-describedby={`${id}-count${issues.length ? ` ${id}-issues` : ''}`}
          value={altText}
          onChange={(event) => change(describeMedia(all(), index, event.target.value))}
          placeholder="Describe this image for people who cannot see it"
          className={cn(controlClasses, 'field-sizing-content max-h-48 min-h-14 resize-none px-3 py-1.5')}
        />
        <div className="flex items-center gap-3 empty:hidden">
          <p id={`${id}-count`} className={cn('flex-1 text-ink-faint text-xs tabular-nums', !altText && 'sr-only')}>
            {altText.length.toLocaleString('en')}
            {Number.isFinite(maxAlt) && ` of ${maxAlt.toLocaleString('en')} characters`}
          </p>
          {count > 1 && (
            <span className="-mr-2 ml-auto flex">
              <IconButton
                label={`Move image ${index + 1} up`}
                data-move="up"
                aria-disabled={index === 0 || undefined}
                onClick={() => index > 0 && move(index - 1, 'up')}
              >
                <ArrowUp size={16} />
              </IconButton>
              <IconButton
                label={`Move image ${index + 1} down`}
                data-move="down"
                aria-disabled={index === count - 1 || undefined}
                onClick={() => index < count - 1 && move(index + 1, 'down')}
              >
                <ArrowDown size={16} />
              </IconButton>
            </span>
          )}
        </div>
        <FieldIssues id={`${id}-issues`} issues={issues} />
      </div>
      <div className="shrink-0">
        <IconButton label={`Remove image ${index + 1}`} onClick={() => change(removeMedia(all(), index))}>
          <X size={16} />
        </IconButton>
      </div>
    </li>
  );
}
