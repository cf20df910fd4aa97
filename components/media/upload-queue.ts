import { createStore } from '@/components/composer/composer-store';
import { noteSignedOut } from '@/components/data/signed-out';
import type { MediaView } from '@/lib/domain/views';
import { refuseFile } from './refuse-file';
import type { SendFile } from './upload';

export type Upload = {
  key: number;
  name: string;
  bytes: number;
  /** 0 to 1; stays at 1 while the server looks at the file. */
  share: number;
  /** Lost its connection and goes on by itself. */
  waiting: boolean;
  /** Why it failed, in words; null while it is under way. */
  error: string | null;
  /** False when the file itself is wrong: the same one again would be refused again. */
  retryable: boolean;
};
type Waiting = { file: File; folderId: string | null; abort: AbortController | null };

const atOnce = 3;

/**
 * Files on their way to the library, three at a time in the order they were chosen; one that failed waits for another
 * try. `onDone` hears of each as it arrives, though the server may still be preparing it (`state: 'processing'`).
 */
export function createUploadQueue(locationId: string, onDone: (view: MediaView) => void, send: SendFile) {
  const store = createStore<{ uploads: Upload[] }>({ uploads: [] });
  const files = new Map<number, Waiting>();
  let nextKey = 1;

  const patch = (key: number, change: Partial<Upload>) =>
    store.set({
      uploads: store.get().uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)),
    });
  const forget = (key: number) => {
    files.delete(key);
    store.set({ uploads: store.get().uploads.filter((upload) => upload.key !== key) });
  };

  async function start(key: number, file: Waiting) {
    const abort = new AbortController();
    file.abort = abort;
    // Hundreds of progress events a second would redraw the list as often.
    let drawnAt = 0;
    const answer = await send(locationId, file.file, {
      folderId: file.folderId,
      signal: abort.signal,
      onWaiting: (waiting) => {
        if (store.get().uploads.find((upload) => upload.key === key)?.waiting !== waiting) patch(key, { waiting });
      },
      onProgress: (sent, all) => {
        const now = performance.now();
        if (now - drawnAt < 100 && sent < all) return;
        drawnAt = now;
        patch(key, { share: all ? sent / all : 0 });
      },
    });
    file.abort = null;
    if (files.get(key) === file) {
      if (answer.ok) {
        forget(key);
        onDone(answer.data);
      } else {
        const { code, message } = answer.error;
        if (code === 'unauthenticated') noteSignedOut(true);
        patch(key, { error: message, share: 0, waiting: false, retryable: code !== 'invalid' });
      }
    }
    run();
  }

  function run() {
    let free = atOnce - [...files.values()].filter((file) => file.abort).length;
    for (const { key, error } of store.get().uploads) {
      const file = files.get(key);
      if (free <= 0) return;
      if (error !== null || !file || file.abort) continue;
      free -= 1;
      void start(key, file);
    }
  }

  return {
    store,
    add(chosen: File[], folderId: string | null = null) {
      const uploads = chosen.map((file) => {
        const key = nextKey;
        nextKey += 1;
        files.set(key, { file, folderId, abort: null });
        const name = file.name || 'Pasted image';
        return {
          key,
          name,
          bytes: file.size,
          share: 0,
          waiting: false,
          error: refuseFile(file),
          retryable: false,
        };
      });
      store.set({ uploads: [...store.get().uploads, ...uploads] });
      run();
    },
    retry(key: number) {
      patch(key, { error: null, share: 0 });
      run();
    },
    /** Stops it, or takes a failed one off the list. */
    remove(key: number) {
      const abort = files.get(key)?.abort;
      forget(key);
      abort?.abort();
      run();
    },
  };
}
export type UploadQueue = ReturnType<typeof createUploadQueue>;
