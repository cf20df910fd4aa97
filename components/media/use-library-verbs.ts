'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { changeManyMedia } from '@/lib/actions/media';
import type { LibraryItem, ManyChanged, MediaChange } from '@/lib/domain/library';
import type { TagView } from '@/lib/domain/views';
import { changeListed } from './library-cache';
import { countWords } from './media-words';

/** What one request takes. */
const atOnce = 500;
const mediaTopics = { topics: ['media' as const, 'labels' as const] };
const skippedWords = (skipped: ManyChanged['skipped']) =>
  skipped.length === 0
    ? undefined
    : `${countWords(skipped.length, 'file')} stayed: ${skipped[0]?.reason ?? ''}${skipped.length > 1 ? ` And ${skipped.length - 1} more.` : ''}`;

/** Things done with one file or many; each tells its way back. */
export function useLibraryVerbs() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const many = useAction(changeManyMedia, mediaTopics);

  /** Null when a part was refused whole: the error is told, and what the lists foresaw is asked anew. */
  async function change(mediaIds: string[], what: MediaChange): Promise<ManyChanged | null> {
    const all: ManyChanged = { changed: [], skipped: [] };
    for (let from = 0; from < mediaIds.length; from += atOnce) {
      const result = await many.run({ mediaIds: mediaIds.slice(from, from + atOnce), change: what });
      if (!result.ok) {
        void client.invalidateQueries({ queryKey: [locationId, 'media'] });
        return null;
      }
      all.changed.push(...result.data.changed);
      all.skipped.push(...result.data.skipped);
    }
    return all;
  }
  const idsOf = (items: LibraryItem[]) => items.map(({ id }) => id);

  return {
    pending: many.pending,
    async remove(items: LibraryItem[]) {
      const ids = idsOf(items);
      changeListed(client, locationId, new Set(ids), () => null);
      const done = await change(ids, { kind: 'delete' });
      if (!done) return;
      if (done.changed.length === 0) {
        toast.fail(items.length === 1 ? 'This file is needed' : 'These files are needed', {
          detail: done.skipped[0]?.reason,
        });
        return;
      }
      toast.done(`${countWords(done.changed.length, 'file')} deleted`, {
        detail: skippedWords(done.skipped),
        action: { label: 'Undo', onClick: () => void change(done.changed, { kind: 'restore' }) },
      });
    },
    async move(items: LibraryItem[], folderId: string | null, folderName: string) {
      const before = Map.groupBy(
        items.filter((item) => item.folderId !== folderId),
        (item) => item.folderId,
      );
      const ids = [...before.values()].flatMap(idsOf);
      if (ids.length === 0) return;
      changeListed(client, locationId, new Set(ids), (item) => ({ ...item, folderId }));
      const done = await change(ids, { kind: 'move', folderId });
      if (!done) return;
      const undo = async () => {
        for (const [folder, moved] of before) await change(idsOf(moved), { kind: 'move', folderId: folder });
      };
      toast.done(`${countWords(ids.length, 'file')} moved to ${folderName}`, {
        action: { label: 'Undo', onClick: () => void undo() },
      });
    },
    async tag(items: LibraryItem[], tag: TagView) {
      const ids = idsOf(items.filter((item) => !item.tags.some(({ id }) => id === tag.id)));
      if (ids.length === 0 || !(await change(ids, { kind: 'tag', tagId: tag.id }))) return;
      toast.done(`${countWords(ids.length, 'file')} tagged #${tag.name}`, {
        action: { label: 'Undo', onClick: () => void change(ids, { kind: 'untag', tagId: tag.id }) },
      });
    },
    async untag(items: LibraryItem[], tag: TagView) {
      const ids = idsOf(items.filter((item) => item.tags.some(({ id }) => id === tag.id)));
      if (ids.length === 0 || !(await change(ids, { kind: 'untag', tagId: tag.id }))) return;
      toast.done(`#${tag.name} taken off ${countWords(ids.length, 'file')}`, {
        action: { label: 'Undo', onClick: () => void change(ids, { kind: 'tag', tagId: tag.id }) },
      });
    },
  };
}
export type LibraryVerbs = ReturnType<typeof useLibraryVerbs>;
