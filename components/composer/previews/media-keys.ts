import type { EditorMedia } from '../editor-draft';

/** A key for each use of a file; a post may show one file twice. */
export function mediaKeys(media: EditorMedia[]): string[] {
  const uses = new Map<string, number>();
  return media.map(({ view }) => {
    const use = (uses.get(view.id) ?? 0) + 1;
    uses.set(view.id, use);
    return `${view.id} ${use}`;
  });
}
