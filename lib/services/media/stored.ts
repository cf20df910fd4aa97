import type { Readable } from 'node:stream';

/**
 * `source` is what was sent, until it is processed, and never served; `original` what is kept of it; a rendition is made
 * for one use of it.
 */
export type StoredName = 'source' | 'original' | 'thumb.webp' | 'poster.jpg' | `rendition-${string}`;

/** Where the bytes of media are: a folder or an S3 bucket. Keys are unguessable and checked here. */
export type MediaStorage = {
  /** Moves a finished file in; it is there wholly or not at all. */
  put(key: string, name: StoredName, file: string): Promise<void>;
  read(key: string, name: StoredName): Promise<Uint8Array>;
  /** Bytes; null when there is no such file. */
  size(key: string, name: StoredName): Promise<number | null>;
  open(key: string, name: StoredName, range?: { start: number; end: number }): Promise<Readable>;
  /** A path to read it at, for programs that need a file: its own, or that of a copy in `folder`. Never write to it. */
  fetch(key: string, name: StoredName, folder: string): Promise<string>;
  /** Removes one file, or all of a key. */
  remove(key: string, name?: StoredName): Promise<void>;
  /** A folder for files under way, on the same disk as what is kept. */
  temporaryFolder(): Promise<string>;
};

const keyPattern = /^[0-9a-f]{40}$/;
export const isKey = (key: string) => keyPattern.test(key);
/** @throws Error for what is no key: it would become part of a path */
export function requireKey(key: string): string {
  if (!isKey(key)) throw new Error('Not a media key');
  return key;
}
