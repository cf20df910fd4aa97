'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Time } from '@/components/ui/time';
import { useComposing, useSession } from './composer-context';
import { fromPost } from './editor-draft';
import { canKeepBoth, comparedParts, type Keep, type MergePart, mergeDrafts } from './merge-drafts';
import { type Names, partLabel, partWords } from './part-words';

function useNames(): Names {
  const { accounts } = useComposing();
  const { locationId } = useLocation();
  const { data: tags = [] } = useQuery(queries.tags(locationId));
  const { data: categories = [] } = useQuery(queries.categories(locationId));
  return useMemo(() => {
    const names = new Map([...accounts, ...tags, ...categories].map(({ id, name }) => [id, name]));
    return (id) => names.get(id);
  }, [accounts, tags, categories]);
}

type ChoiceProps = { part: MergePart; label: string; keep: Keep; onKeep: (keep: Keep) => void; nameOf: Names };

/** One piece that both changed: both versions, and whose is kept. */
function Choice({ part, label, keep, onKeep, nameOf }: ChoiceProps) {
  const versions = [
    { value: 'mine', title: 'Yours', words: partWords(part.key, part.mine, nameOf) },
    { value: 'theirs', title: 'Saved', words: partWords(part.key, part.theirs, nameOf) },
  ] as const;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {versions.map(({ value, title, words }) => (
          <label
            key={value}
            className={cn(
              'relative min-w-0 cursor-pointer rounded bg-page p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent',
              keep === value || keep === 'both' ? 'shadow-[0_0_0_1px_var(--accent)]' : 'opacity-80',
            )}
          >
            <span className="mb-1 flex items-center gap-2 text-ink-soft text-xs">
              <input type="radio" name={`keep-${part.key}`} checked={keep === value} onChange={() => onKeep(value)} />
              {title}
            </span>
            <span className="block max-h-48 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-sm">{words}</span>
          </label>
        ))}
      </div>
      {canKeepBoth(part) && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input type="radio" name={`keep-${part.key}`} checked={keep === 'both'} onChange={() => onKeep('both')} />
          Keep both, one after the other
        </label>
      )}
    </fieldset>
  );
}

/** Two versions of one post, piece by piece; nothing is saved over anything until somebody chooses. */
export function ConflictPanel() {
  const { session } = useComposing();
  const save = useSession((state) => state.save);
  const mine = useSession((state) => state.draft);
  const base = useSession((state) => state.base);
  const [kept, setKept] = useState<Record<string, Keep>>({});
  const nameOf = useNames();
  if (save.kind !== 'conflict') return null;
  const theirs = fromPost(save.theirs);
  const parts = comparedParts(base, mine, theirs);
  const contested = parts.filter(({ changed }) => changed === 'both');
  const others = parts.filter(({ changed }) => changed !== 'both');
  const merged = () => mergeDrafts(base, mine, theirs, ({ key }) => kept[key] ?? 'mine');
  return (
    <section aria-label="Two versions of this post" className="mt-4 grid gap-4 rounded-lg bg-wait-wash p-4">
      <p>
        This post was changed elsewhere (saved <Time at={save.theirs.updatedAt} style="short" />
        ), so yours was not saved over it. Choose what to keep; nothing is lost until you do.
      </p>
      {contested.map((part) => (
        <Choice
          key={part.key}
          part={part}
          label={partLabel(part.key, nameOf)}
          keep={kept[part.key] ?? 'mine'}
          onKeep={(keep) => setKept({ ...kept, [part.key]: keep })}
          nameOf={nameOf}
        />
      ))}
      {others.length > 0 && (
        <p className="text-ink-soft text-sm">
          Changed by one of you only, and kept:{' '}
          {others
            .map(({ key, changed }) => `${partLabel(key, nameOf)} (${changed === 'mine' ? 'yours' : 'saved'})`)
            .join(', ')}
          .
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" onClick={() => session.resolve(merged())}>
          Keep these
        </Button>
        <Button onClick={() => session.resolve(mine)}>All of mine</Button>
        <Button onClick={() => session.resolve(theirs)}>All of the saved one</Button>
      </div>
    </section>
  );
}
