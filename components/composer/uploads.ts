import type { SendFile } from '@/components/media/upload';
import { createUploadQueue } from '@/components/media/upload-queue';
import type { MediaView } from '@/lib/domain/views';

/** `scope` is the tab it was added in: '' for everybody's, else a key of `overrides`. */
type Arrived = { view: MediaView; scope: string; place: number };

/**
 * The library's queue, three files at a time, with what a post needs besides: which tab a file is for, and the order
 * they were chosen in, whatever the order they arrive in. `onDone` gets all that arrived of a scope, in order.
 */
export function createPostUploads(
  locationId: string,
  onDone: (views: MediaView[], scope: string) => void,
  send: SendFile,
) {
  const wanted = new Map<File, { scope: string; place: number }>();
  const fileOf = new Map<string, File>();
  const scopes = new Map<number, { scope: string; file: File }>();
  let held: Arrived[] = [];
  let places = 0;

  const queue = createUploadQueue(
    locationId,
    (view) => {
      const file = fileOf.get(view.id);
      const want = file && wanted.get(file);
      if (file) wanted.delete(file);
      held.push({ view, scope: want?.scope ?? '', place: want?.place ?? 0 });
      release();
    },
    async (where, file, options) => {
      const answer = await send(where, file, options);
      if (answer.ok) fileOf.set(answer.data.id, file);
      return answer;
    },
  );

  /** A file goes in once none chosen before it is still under way; one that failed keeps nobody waiting. */
  function release() {
    const uploads = queue.store.get().uploads;
    const underWay = uploads.flatMap(({ key, error }) => {
      const file = scopes.get(key)?.file;
      const place = file && wanted.get(file)?.place;
      return error === null && place !== undefined ? [place] : [];
    });
    const first = Math.min(Number.POSITIVE_INFINITY, ...underWay);
    const ready = held.filter(({ place }) => place < first).sort((a, b) => a.place - b.place);
    held = held.filter(({ place }) => place >= first);
    for (const scope of new Set(ready.map((one) => one.scope))) {
      onDone(
        ready.filter((one) => one.scope === scope).map(({ view }) => view),
        scope,
      );
    }
  }
  // A moment later: the queue forgets a file just before it tells that it arrived.
  queue.store.subscribe(() => held.length > 0 && queueMicrotask(release));

  return {
    store: queue.store,
    retry: queue.retry,
    remove: queue.remove,
    scopeOf: (key: number) => scopes.get(key)?.scope ?? '',
    add(files: File[], scope = '') {
      const known = queue.store.get().uploads.length;
      for (const file of files) {
        places += 1;
        wanted.set(file, { scope, place: places });
      }
      queue.add(files);
      const added = queue.store.get().uploads.slice(known);
      files.forEach((file, index) => {
        const upload = added[index];
        if (upload) scopes.set(upload.key, { scope, file });
      });
    },
  };
}
export type PostUploads = ReturnType<typeof createPostUploads>;
