'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { createTag } from '@/lib/actions/labels';
import { updateMedia } from '@/lib/actions/media';
import type { LibraryItem } from '@/lib/domain/library';
import { AltTextField } from './alt-text-field';
import { FolderField } from './folder-field';
import { mediaQueries } from './media-queries';

/** Words a person is writing; the server's news replace them only while nobody is. */
function useDraftOf(kept: string) {
  const [text, setText] = useState(kept);
  const [known, setKnown] = useState(kept);
  useEffect(() => {
    if (kept === known) return;
    setText((own) => (own === known ? kept : own));
    setKnown(kept);
  }, [kept, known]);
  return [text, setText] as const;
}

/** Name, alt text, tags and folder; each is saved when it is left. */
export function FileFields({ item }: { item: LibraryItem }) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  const folders = useQuery(mediaQueries.folders(locationId)).data ?? [];
  const update = useAction(updateMedia, { topics: ['media', 'labels'], errors: 'silent' });
  const makeTag = useAction(createTag, { topics: ['labels'] });
  const [name, setName] = useDraftOf(item.name);
  const [altText, setAltText] = useDraftOf(item.altText);
  const [saved, setSaved] = useState('');
  const problem = (path: string) => update.error?.issues?.find((issue) => issue.path === path)?.message ?? null;
  const save = async (change: Partial<Parameters<typeof updateMedia>[1]>, words: string) => {
    setSaved('');
    const result = await update.run({ mediaId: item.id, ...change });
    if (!result.ok) return;
    client.setQueryData(queries.media(locationId, item.id).queryKey, result.data);
    setSaved(words);
  };
  // Closed or leafed on in the middle of a word: what was written is saved all the same.
  const leave = useRef(() => {});
  leave.current = () => {
    const words = name.trim() && name.trim() !== item.name ? { name } : {};
    const change = altText === item.altText ? words : { ...words, altText };
    if (Object.keys(change).length > 0) void update.run({ mediaId: item.id, ...change });
  };
  useEffect(() => () => leave.current(), []);
  const tagIds = item.tags.map(({ id }) => id);
  const addTag = async (words: string) => {
    const made = await makeTag.run({ name: words });
    if (made.ok) await save({ tagIds: [...tagIds, made.data.id] }, 'Tags saved');
  };
  return (
    <div className="grid gap-4">
      <Field label="Name" error={problem('name')}>
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => name.trim() !== item.name && void save({ name }, 'Name saved')}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </Field>
      <AltTextField
        value={altText}
        onChange={setAltText}
        onBlur={() => altText !== item.altText && void save({ altText }, 'Alt text saved')}
        what={item.video ? 'video' : item.mimeType.startsWith('image/') ? 'picture' : 'document'}
        hint="Read out to people who cannot see it. New posts begin with these words."
      />
      <Field label="Tags">
        <Combobox
          multiple
          label="Tags"
          placeholder="No tags"
          value={tagIds}
          options={tags.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(next) => void save({ tagIds: next }, 'Tags saved')}
          onCreate={(words) => void addTag(words)}
        />
      </Field>
      <Field label="Folder">
        <FolderField
          folders={folders}
          value={item.folderId}
          onChange={(folderId) => void save({ folderId }, 'Moved')}
        />
      </Field>
      <p role="status" className="min-h-5 text-done text-sm">
        {saved}
      </p>
      {update.error && !update.error.issues?.length && (
        <p role="alert" className="text-fail text-sm">
          {update.error.message}
        </p>
      )}
    </div>
  );
}
