import type { PostView } from '@/lib/domain/views';
import { type EditorDraft, isBlank } from './editor-draft';
import { readLocalCopy } from './local-copy-shape';

/** A half-written post in this browser: survives a reload, a failed save, an ended session, a stopped server. */
export type LocalCopy = {
  format: 1;
  postId: string;
  /** What the server last said; null when it never got the post. */
  post: PostView | null;
  draft: EditorDraft;
  keptAt: number;
  /** Names of files whose upload the copy cannot hold. */
  unfinishedUploads: string[];
};
export type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefixOf = (locationId: string) => `almanac.copy.${locationId}.`;
const keyOf = (locationId: string, postId: string) => prefixOf(locationId) + postId;

/** False when the browser keeps nothing (private mode, full storage): the screen must say so, not the text be lost. */
export function keepCopy(storage: CopyStorage, locationId: string, copy: LocalCopy): boolean {
  try {
    storage.setItem(keyOf(locationId, copy.postId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(storage: CopyStorage, locationId: string, postId: string) {
  try {
    storage.removeItem(keyOf(locationId, postId));
  } catch {
    // A storage that refuses also holds nothing.
  }
}

/** Null for none and for one that makes no sense. */
export function readCopy(storage: CopyStorage, locationId: string, postId: string): LocalCopy | null {
  try {
    return readLocalCopy(JSON.parse(storage.getItem(keyOf(locationId, postId)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Posts of this location that never reached the server, newest first: offered when a new post is begun. */
export function listUnsent(storage: CopyStorage, locationId: string): LocalCopy[] {
  const prefix = prefixOf(locationId);
  const found: LocalCopy[] = [];
  try {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index);
      if (!key?.startsWith(prefix)) continue;
      const copy = readCopy(storage, locationId, key.slice(prefix.length));
      if (copy && copy.post === null && !isBlank(copy.draft)) found.push(copy);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.keptAt - a.keptAt);
}
