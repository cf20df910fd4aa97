import type { QueryClient } from '@tanstack/react-query';
import type { LibraryItem } from '@/lib/domain/library';

type Listed = { pages?: { media: LibraryItem[] }[] };
type Change = (item: LibraryItem) => LibraryItem | null;

/** Changes or takes away (null) files in every list on the screen, before the server has answered. */
export function changeListed(client: QueryClient, locationId: string, ids: ReadonlySet<string>, change: Change) {
  client.setQueriesData<Listed>({ queryKey: [locationId, 'media', 'list'] }, (answer) => {
    if (!answer?.pages) return answer;
    const pages = answer.pages.map((page) => ({
      ...page,
      media: page.media.flatMap((item) => (ids.has(item.id) ? (change(item) ?? []) : [item])),
    }));
    return { ...answer, pages };
  });
}
