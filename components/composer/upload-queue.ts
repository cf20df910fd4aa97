import type { ActionResult } from '@/lib/domain/action-result';
import type { MediaView } from '@/lib/domain/views';
import { createStore } from './composer-store';

export type Upload = {
  key: number;
  name: string;
  /** Which tab's post it joins: '' for everybody's, else a key of `overrides`. */
  scope: string;
  /** 0 to 1; stays at 1 while the server looks at the file. */
  share: number;
  /** Why it failed, in words; null while it is under way. */
  error: string | null;
  /** False when the file itself is wrong: the same one again would be refused again. */
  retryable: boolean;
};
type SendFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<ActionResult<MediaView>>;

/** The largest file Almanac takes; refused here before minutes are spent on sending it. */
const maxBytes = 100_000_000;

function refuse(file: File): string | null {
  if (file.size === 0) return 'This file is empty.';
  if (file.size > maxBytes) return 'This file is larger than 100 MB. Use a smaller one.';
  if (file.type === 'image/svg+xml') return 'SVG drawings cannot be posted. Save it as PNG and add that.';
  if (file.type && !file.type.startsWith('image/')) return 'Only images can be added: JPEG, PNG, WebP or GIF.';
  return null;
}

/** Files go up one after the other, in the order they were chosen; a failed one waits for another try. */
export function createUploadQueue(send: SendFile, onDone: (view: MediaView, scope: string) => void) {
  const store = createStore<{ uploads: Upload[] }>({ uploads: [] });
  const files = new Map<number, File>();
  const aborts = new Map<number, AbortController>();
  let nextKey = 1;
  let running = false;

  const patch = (key: number, change: Partial<Upload>) =>
    store.set({
      uploads: store.get().uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)),
    });
  const forget = (key: number) => {
    files.delete(key);
    aborts.delete(key);
    store.set({ uploads: store.get().uploads.filter((upload) => upload.key !== key) });
  };

  async function run() {
    if (running) return;
    running = true;
    for (;;) {
      const next = store.get().uploads.find((upload) => upload.error === null);
      const file = next && files.get(next.key);
      if (!next || !file) break;
      const abort = new AbortController();
      aborts.set(next.key, abort);
      const answer = await send(file, (share) => patch(next.key, { share }), abort.signal);
      if (!files.has(next.key)) continue;
      if (!answer.ok)
        patch(next.key, { error: answer.error.message, share: 0, retryable: answer.error.code !== 'invalid' });
      else {
        forget(next.key);
        onDone(answer.data, next.scope);
      }
    }
    running = false;
  }

  return {
    store,
    add(chosen: File[], scope = '') {
      const uploads = chosen.map((file) => {
        const key = nextKey;
        nextKey += 1;
        files.set(key, file);
        return { key, scope, name: file.name || 'Pasted image', share: 0, error: refuse(file), retryable: false };
      });
      store.set({ uploads: [...store.get().uploads, ...uploads] });
      void run();
    },
    retry(key: number) {
      patch(key, { error: null, share: 0 });
      void run();
    },
    remove(key: number) {
      const abort = aborts.get(key);
      forget(key);
      abort?.abort();
    },
  };
}
export type UploadQueue = ReturnType<typeof createUploadQueue>;
