'use client';

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { mediaKinds } from '@/lib/domain/media-kind';
import type { LibraryFilters } from './media-queries';

const parsers = {
  q: parseAsString.withDefault(''),
  folder: parseAsString.withDefault(''),
  kind: parseAsStringLiteral(mediaKinds),
  tag: parseAsString.withDefault(''),
  file: parseAsString.withDefault(''),
};

/** Where in the library one is, kept in the URL: folder, search, filters and the file that is open. */
export function useMediaUrl() {
  const [url, set] = useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
  const filtered = Boolean(url.q || url.kind || url.tag);
  // Searching looks everywhere: who searches does not know the folder.
  const filters: LibraryFilters = {
    ...(url.folder && !filtered ? { folderId: url.folder } : {}),
    ...(url.q.trim() ? { q: url.q.trim() } : {}),
    ...(url.kind ? { kind: url.kind } : {}),
    ...(url.tag ? { tagId: url.tag } : {}),
  };
  return {
    ...url,
    filters,
    filtered,
    set,
    search: (q: string) => void set({ q }, { limitUrlUpdates: q ? debounce(250) : undefined }),
    clear: () => void set({ q: null, kind: null, tag: null }),
    goTo: (folder: string | null) => void set({ folder, q: null, kind: null, tag: null }, { history: 'push' }),
  };
}
