'use client';

import { useQuery } from '@tanstack/react-query';
import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { PickList } from '@/components/ui/pick-list';
import { insertText, insertWord } from './insert-text';
import { SaveSnippet } from './save-snippet';
import { useScoped } from './scope-context';

/** Saved texts and hashtag groups: one click puts them where the caret is; what is written can be saved as one. */
export function SnippetList({ onClose }: { onClose: () => void }) {
  const { locationId } = useLocation();
  const [saving, setSaving] = useState(false);
  const { data = [], isPending, error } = useQuery(queries.snippets(locationId));
  const { value: summary } = useScoped('summary');
  const offered = data.filter(({ kind }) => kind !== 'template');
  if (saving) return <SaveSnippet onClose={onClose} />;
  const pick = (id: string) => {
    const snippet = offered.find((one) => one.id === id);
    onClose();
    if (snippet?.kind === 'hashtags') insertWord(snippet.text);
    else if (snippet) insertText(snippet.text);
  };
  return (
    <>
      {error && <p className="p-3 text-wait text-sm">{error.message}</p>}
      {offered.length > 0 ? (
        <PickList
          label="Saved texts and hashtags"
          picked={[]}
          onPick={pick}
          options={offered.map(({ id, name, text, kind }) => ({
            value: id,
            label: name,
            hint: text.replace(/\s+/g, ' ').slice(0, 80),
            before: <span className="w-3 shrink-0 text-center text-ink-faint">{kind === 'hashtags' ? '#' : '¶'}</span>,
          }))}
        />
      ) : (
        !isPending && (
          <p className="px-4 pt-4 text-ink-soft text-sm">
            Nothing saved yet. What you use often (opening times, a group of hashtags) can be kept here and put into any
            post.
          </p>
        )
      )}
      <div className="border-line border-t p-1.5">
        <Button tone="plain" size="sm" disabled={summary.trim() === ''} onClick={() => setSaving(true)}>
          <BookmarkPlus size={14} aria-hidden="true" />
          Save this text as…
        </Button>
      </div>
    </>
  );
}
