import type { FolderView } from '@/lib/domain/library';

/** From the top down to the folder itself; empty for the top or a folder that is gone. */
export function pathTo(folders: FolderView[], folderId: string | null): FolderView[] {
  const path: FolderView[] = [];
  let at = folders.find(({ id }) => id === folderId);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const { parentId } = at;
    at = folders.find(({ id }) => id === parentId);
  }
  return path;
}

export const pathWords = (folders: FolderView[], folderId: string | null): string =>
  pathTo(folders, folderId)
    .map(({ name }) => name)
    .join(' / ');

/** Every folder with its whole path, in the order of a tree. `without`: a folder left out with all that is in it. */
export function folderTree(folders: FolderView[], without: string | null = null): { id: string; words: string }[] {
  return folders
    .filter(({ id }) => !pathTo(folders, id).some((step) => step.id === without))
    .map(({ id }) => ({ id, words: pathWords(folders, id) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en'));
}
