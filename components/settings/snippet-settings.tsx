'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { deleteSnippet } from '@/lib/actions/snippets';
import type { SnippetKind } from '@/lib/domain/snippet';
import type { SnippetView } from '@/lib/domain/writing-views';
import { SettingsSection } from './settings-section';
import { SnippetDialog } from './snippet-dialog';
import { SnippetRow } from './snippet-row';
import { snippetWords } from './snippet-words';

/** What is kept of one kind: written, renamed and deleted here. */
export function SnippetSettings({ kind, mayEdit }: { kind: SnippetKind; mayEdit: boolean }) {
  const { locationId } = useLocation();
  const list = useQuery(queries.snippets(locationId, kind));
  const remove = useAction(deleteSnippet, { topics: ['labels'] });
  const [editing, edit] = useState<SnippetView | 'new' | null>(null);
  const words = snippetWords[kind];
  const snippets = list.data ?? [];
  return (
    <SettingsSection
      title={words.title}
      lead={words.lead}
      action={mayEdit && words.add && <Button onClick={() => edit('new')}>{words.add}</Button>}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {list.isSuccess && snippets.length === 0 && <p className="text-ink-faint">{words.none}</p>}
      {snippets.length > 0 && (
        <ul className="border-line border-t">
          {snippets.map((snippet) => (
            <SnippetRow
              key={snippet.id}
              snippet={snippet}
              one={words.one}
              mayEdit={mayEdit}
              onEdit={() => edit(snippet)}
              onDelete={() => remove.run({ snippetId: snippet.id })}
            />
          ))}
        </ul>
      )}
      {editing && <SnippetDialog kind={kind} snippet={editing === 'new' ? null : editing} onClose={() => edit(null)} />}
    </SettingsSection>
  );
}
