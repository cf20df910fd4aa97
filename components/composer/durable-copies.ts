import type { CopyStorage } from './local-copy';

/**
 * Chromium writes localStorage to the disk 5 to 60 seconds later, and a browser that is killed forgets what it did not
 * write. IndexedDB is there at once, so each copy goes into both. `value` null: dropped at that time.
 */
export type KeptCopy = { key: string; value: string | null; at: number };

const store = 'copies';
const droppedForMs = 24 * 3600_000;
let opened: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const asked = indexedDB.open('almanac.copies', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'key' });
      asked.onerror = () => resolve(null);
      asked.onsuccess = () => {
        asked.result.onclose = () => {
          opened = undefined;
        };
        resolve(asked.result);
      };
    } catch {
      // A browser that refuses it still has localStorage.
      resolve(null);
    }
  });
  return opened;
}

async function write(change: (copies: IDBObjectStore) => void) {
  try {
    const work = (await open())?.transaction(store, 'readwrite', { durability: 'strict' });
    if (!work) return;
    change(work.objectStore(store));
    // Told at once that nothing follows, so that closing the page does not undo it.
    work.commit();
  } catch {
    opened = undefined;
  }
}

const keptAt = (value: string): number => {
  try {
    return Number((JSON.parse(value) as { keptAt?: unknown }).keptAt) || 0;
  } catch {
    return 0;
  }
};

/** What localStorage should hold, given what it does hold: the later word counts. */
export const laterOf = (local: string | null, kept: KeptCopy): string | null =>
  local !== null && keptAt(local) > kept.at ? local : kept.value;

const written = new Set<string>();

/** localStorage for copies of half-written posts, which also lasts when the browser is killed. */
export const durableCopies: CopyStorage = {
  get length() {
    return localStorage.length;
  },
  key: (index) => localStorage.key(index),
  getItem: (key) => localStorage.getItem(key),
  setItem(key, value) {
    written.add(key);
    void write((copies) => copies.put({ key, value, at: Date.now() } satisfies KeptCopy));
    localStorage.setItem(key, value);
  },
  removeItem(key) {
    if (written.delete(key) || localStorage.getItem(key) !== null) {
      void write((copies) => copies.put({ key, value: null, at: Date.now() } satisfies KeptCopy));
    }
    localStorage.removeItem(key);
  },
};

function readAll(db: IDBDatabase): Promise<KeptCopy[]> {
  return new Promise((resolve) => {
    const asked: IDBRequest<KeptCopy[]> = db.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve([]);
  });
}

async function bringBack() {
  try {
    const db = await open();
    for (const kept of db ? await readAll(db) : []) {
      const local = localStorage.getItem(kept.key);
      const right = laterOf(local, kept);
      if (right === null) localStorage.removeItem(kept.key);
      else if (right !== local) localStorage.setItem(kept.key, right);
      if (right !== null) written.add(kept.key);
      else if (kept.at < Date.now() - droppedForMs) void write((copies) => copies.delete(kept.key));
    }
  } catch {
    // What localStorage holds is then all there is.
  }
}

let back: Promise<void> | undefined;
/** Puts what a killed browser forgot into localStorage again, once per page; to be waited for before copies are read. */
export function bringCopiesBack(): Promise<void> {
  // A database another tab holds up may never answer; writing must not wait for it.
  back ??= Promise.race([bringBack(), new Promise<void>((late) => setTimeout(late, 1500))]);
  return back;
}
