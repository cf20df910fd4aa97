'use client';

import { RotateCw, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { controlClasses } from '@/components/ui/control-classes';
import { IconButton } from '@/components/ui/icon-button';
import { previewLink } from '@/lib/actions/link-previews';
import { useComposing, useDraft } from './composer-context';
import type { EditorLinkPreview } from './editor-draft';
import { FormRow } from './form-row';
import { firstLink } from './text-segments';

const MediaPicker = dynamic(() => import('@/components/media/media-picker').then((file) => file.MediaPicker), {
  ssr: false,
});

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

function Card({ card, onFetch, pending }: { card: EditorLinkPreview; onFetch: () => void; pending: boolean }) {
  const { session } = useComposing();
  const [choosing, setChoosing] = useState(false);
  const change = (next: Partial<EditorLinkPreview>) => session.edit({ linkPreview: { ...card, ...next } });
  const quiet = cn(controlClasses, 'border-transparent bg-transparent px-2 py-1 hover:border-line-strong/60');
  return (
    <div className="flex items-start gap-3 rounded border border-line p-2">
      <button
        type="button"
        onClick={() => setChoosing(true)}
        aria-label={card.imageUrl ? 'Choose another image for the card' : 'Choose an image for the card'}
        className="grid size-18 shrink-0 place-items-center overflow-hidden rounded bg-sunk text-ink-faint text-xs hover:text-ink"
      >
        {card.imageUrl ? <img src={card.imageUrl} alt="" className="size-full object-cover" /> : 'Image'}
      </button>
      <div className="grid min-w-0 flex-1">
        <input
          aria-label="Title of the card"
          value={card.title}
          maxLength={1000}
          placeholder="Title"
          onChange={(event) => change({ title: event.target.value })}
          className={cn(quiet, 'h-8 font-medium')}
        />
        <textarea
          aria-label="Description of the card"
          value={card.description}
          maxLength={5000}
          rows={1}
          placeholder="Description"
          onChange={(event) => change({ description: event.target.value })}
          className={cn(quiet, 'field-sizing-content max-h-28 min-h-8 resize-none')}
        />
        <p className="truncate px-2 text-ink-faint text-sm">{hostOf(card.url)}</p>
      </div>
      <div className="grid shrink-0">
        <IconButton label="Remove the card" onClick={() => session.edit({ linkPreview: null })}>
          <X size={16} />
        </IconButton>
        <IconButton label="Read the page again" aria-busy={pending || undefined} onClick={onFetch}>
          <RotateCw size={16} />
        </IconButton>
      </div>
      {choosing && (
        <MediaPicker
          kinds={['image']}
          multiple={false}
          onPick={([view]) => view && change({ imageMediaId: view.id, imageUrl: view.thumbnailUrl })}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

/** The card below a link: read from its page, then as one likes it. */
export function LinkCardField() {
  const { session } = useComposing();
  const card = useDraft('linkPreview');
  const link = firstLink(useDraft('summary'), 'any');
  const { run, pending, error } = useAction(previewLink, { topics: [], errors: 'silent' });
  const read = async (url: string) => {
    const answer = await run({ url });
    if (answer.ok) session.edit({ linkPreview: answer.data });
  };
  if (!card && !link) return null;
  return (
    <FormRow label="Link card" path="linkPreview" group deep>
      {card && <Card card={card} pending={pending} onFetch={() => void read(card.url)} />}
      {!card && link && (
        <div className="-ml-2.5 flex flex-wrap items-center">
          <Button tone="plain" pending={pending} onClick={() => void read(link)}>
            Make a card of {hostOf(link)}
          </Button>
        </div>
      )}
      {error && <p className="text-fail text-sm">{error.message}</p>}
      {card && (
        <p className="text-ink-faint text-sm">
          Facebook, X and others read the page themselves and may show its own words.
        </p>
      )}
    </FormRow>
  );
}
