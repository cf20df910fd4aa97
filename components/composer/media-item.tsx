'use client';

import { ArrowDown, ArrowUp, Crop, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type DragEvent, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { controlClasses } from '@/components/ui/control-classes';
import { IconButton } from '@/components/ui/icon-button';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useChosenAccounts } from './composer-context';
import type { EditorMedia } from './editor-draft';
import { FieldIssues } from './field-issues';
import { describeMedia, moveMedia, removeMedia } from './media-list';
import { MediaPicture } from './media-picture';
import { useScope, useScoped } from './scope-context';
import { accountsIn } from './scopes';
import { useFieldIssues } from './use-issues';

const EditMedia = dynamic(() => import('./edit-media').then((file) => file.EditMedia), { ssr: false });
/** Tells our own pictures from files that come from outside. */
const mediaDragType = 'application/x-almanac-media';

type Props = { item: EditorMedia; index: number; count: number };

/** One file: its picture, its words for those who do not see it, its place among the others. */
export function MediaItem({ item, index, count }: Props) {
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const [aimed, setAimed] = useState(false);
  const [editing, setEditing] = useState(false);
  const accounts = accountsIn(useScope(), useChosenAccounts());
  const maxAlt = Math.min(...accounts.map(({ network }) => networkRules[network].altText.max));
  const { value: media, path, set } = useScoped('media');
  const issues = useFieldIssues(`${path}.${index}`, true);
  const { view, altText } = item;
  const noun = view.video ? 'video' : view.mimeType.startsWith('image/') ? 'image' : 'document';
  const name = `${noun} ${index + 1}`;
  const move = (to: number, button: 'up' | 'down') => {
    set(moveMedia(media, index, to));
    // The row moved away under the finger: the same button of the moved row keeps the focus.
    const list = row.current?.parentElement;
    requestAnimationFrame(() => list?.children[to]?.querySelector<HTMLElement>(`[data-move=${button}]`)?.focus());
  };
  const onDrop = (event: DragEvent) => {
    setAimed(false);
    const from = event.dataTransfer.getData(mediaDragType);
    if (from === '') return;
    event.preventDefault();
    set(moveMedia(media, Number(from), index));
  };
  return (
    <li
      ref={row}
      data-field={`${path}.${index}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(mediaDragType)) return;
        event.preventDefault();
        setAimed(true);
      }}
      onDragLeave={() => setAimed(false)}
      onDrop={onDrop}
      className={cn('flex items-start gap-3 rounded transition-shadow', aimed && 'shadow-[0_-2px_0_var(--accent)]')}
    >
      <MediaPicture
        item={item}
        draggable={count > 1}
        onDragStart={(event) => {
          event.dataTransfer.setData(mediaDragType, String(index));
          event.dataTransfer.effectAllowed = 'move';
        }}
      />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <textarea
          rows={2}
          aria-label={`Alt text of ${name}, ${view.name}`}
          aria-describedby={`${id}-count${issues.length ? ` ${id}-issues` : ''}`}
          value={altText}
          onChange={(event) => set(describeMedia(media, index, event.target.value))}
          placeholder={`Describe this ${noun} for people who cannot see it`}
          className={cn(controlClasses, 'field-sizing-content max-h-48 min-h-14 resize-none px-3 py-1.5')}
        />
        <div className="flex items-center gap-1">
          <p id={`${id}-count`} className={cn('flex-1 text-ink-faint text-xs tabular-nums', !altText && 'sr-only')}>
            {altText.length.toLocaleString('en')}
            {Number.isFinite(maxAlt) && ` of ${maxAlt.toLocaleString('en')} characters`}
          </p>
          <span className="-mr-2 ml-auto flex">
            <IconButton label={`Edit ${name}`} disabled={view.state !== 'ready'} onClick={() => setEditing(true)}>
              <Crop size={16} />
            </IconButton>
            {count > 1 && (
              <>
                <IconButton
                  label={`Move ${name} up`}
                  data-move="up"
                  aria-disabled={index === 0 || undefined}
                  onClick={() => index > 0 && move(index - 1, 'up')}
                >
                  <ArrowUp size={16} />
                </IconButton>
                <IconButton
                  label={`Move ${name} down`}
                  data-move="down"
                  aria-disabled={index === count - 1 || undefined}
                  onClick={() => index < count - 1 && move(index + 1, 'down')}
                >
                  <ArrowDown size={16} />
                </IconButton>
              </>
            )}
          </span>
        </div>
        <FieldIssues id={`${id}-issues`} issues={issues} />
      </div>
      <div className="shrink-0">
        <IconButton label={`Remove ${name}`} onClick={() => set(removeMedia(media, index))}>
          <X size={16} />
        </IconButton>
      </div>
      {editing && (
        <EditMedia
          item={item}
          onSave={(change) => set(media.map((one, at) => (at === index ? { ...one, ...change } : one)))}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}
