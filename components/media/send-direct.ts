import type { DirectUploadView } from '@/lib/domain/library';
import type { MediaView } from '@/lib/domain/views';
import { askPatiently, Unanswered } from './ask-patiently';
import { isHopeless } from './is-hopeless';
import { keptUpload } from './kept-upload';
import { putPart } from './put-part';
import { type SendFile, sendFile as sendByServer, stopped, type UploadOptions } from './upload';
import { type LostAnswer, uploadError } from './upload-error';
import { pause, retryDelays } from './upload-retry';

/** Nothing gets through to the bucket from this browser, though our server answers. */
class Blocked extends Error {}

/** Of this page, until it is loaded anew. */
const bucket = { hasArrived: false, hasFlowed: false, isBlocked: false };

type Way = { path: string; file: File; options: UploadOptions };
type Progress = { view: DirectUploadView; failures: number };

/** Sends the parts whose addresses are known; ends early at the first that fails, after a pause. Answers what is there. */
async function sendNext({ file, options }: Way, progress: Progress): Promise<number> {
  const { signal, onProgress, onWaiting } = options;
  const { partBytes, arrived, next } = progress.view;
  const partOf = (number: number) => file.slice((number - 1) * partBytes, number * partBytes);
  const there = [...arrived];
  let sent = there.reduce((sum, number) => sum + partOf(number).size, 0);
  for (const { number, url } of next) {
    const part = partOf(number);
    const onSent = (bytes: number) => {
      bucket.hasFlowed = true;
      onWaiting(false);
      onProgress(sent + bytes, file.size);
    };
    const status = await putPart(url, part, { signal, onSent });
    if (signal.aborted) throw new Unanswered(0);
    if (status < 200 || status >= 300) {
      progress.failures += 1;
      const delay = retryDelays[progress.failures - 1];
      if (isHopeless(bucket, status, progress.failures)) throw new Blocked();
      if (delay === undefined) throw new Unanswered(0);
      // Before anything went out, the question that follows tells whether the line is gone.
      if (bucket.hasFlowed || bucket.hasArrived) onWaiting(true);
      await pause(delay, signal);
      break;
    }
    bucket.hasArrived = true;
    progress.failures = 0;
    there.push(number);
    sent += part.size;
    onProgress(sent, file.size);
  }
  return there.length;
}

async function sendAll(way: Way, begun: DirectUploadView): Promise<MediaView> {
  const { path, file, options } = way;
  const progress: Progress = { view: begun, failures: 0 };
  if (begun.arrived.length > 0) bucket.hasArrived = true;
  for (;;) {
    const there = await sendNext(way, progress);
    if (options.signal.aborted) throw new Unanswered(0);
    if (there * begun.partBytes >= file.size) {
      try {
        return await askPatiently<MediaView>('POST', `${path}/${begun.id}/finish`, undefined, options);
      } catch (error) {
        // The bucket misses a part that it had taken.
        progress.failures += 1;
        if (!(error instanceof Unanswered) || error.status !== 409 || progress.failures > 3) throw error;
      }
    }
    progress.view = await askPatiently<DirectUploadView>('GET', `${path}/${begun.id}`, undefined, options);
  }
}

/** Goes on with the upload that this browser remembers, where the server knows it too; begins one otherwise. */
async function begin({ path, file, options }: Way, knownId: string | null): Promise<DirectUploadView> {
  if (knownId) {
    try {
      return await askPatiently<DirectUploadView>('GET', `${path}/${knownId}`, undefined, options);
    } catch (error) {
      if (!(error instanceof Unanswered) || error.status !== 404) throw error;
    }
  }
  const { name, type: contentType, size: bytes } = file;
  const asked = { name: name || 'image', contentType, bytes, folderId: options.folderId };
  return askPatiently<DirectUploadView>('POST', path, asked, options);
}

const giveUp = (path: string, id: string | undefined) =>
  id && fetch(`/api/planner${path}/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);

/**
 * One file from this browser straight to the bucket, in parts; goes on where it stopped, as those through our server do.
 * Where the bucket cannot be reached from here but our server can, files go through it from then on. Never rejects.
 */
export const sendFile: SendFile = async (locationId, file, options) => {
  if (bucket.isBlocked) return sendByServer(locationId, file, options);
  const way = { path: `/locations/${locationId}/direct-uploads`, file, options };
  const kept = keptUpload(locationId, options.folderId, file);
  let id: string | undefined;
  try {
    const begun = await begin(way, kept.id);
    id = begun.id;
    kept.keep(id);
    const data = await sendAll(way, begun);
    kept.forget();
    return { ok: true, data };
  } catch (error) {
    const isStopped = options.signal.aborted;
    if (isStopped || error instanceof Blocked) {
      kept.forget();
      void giveUp(way.path, id);
      if (isStopped) return { ok: false, error: stopped };
      bucket.isBlocked = true;
      return sendByServer(locationId, file, options);
    }
    // Refused, or not there any more: nothing to go on with.
    if (error instanceof Unanswered && [404, 413, 415, 422].includes(error.status)) kept.forget();
    return { ok: false, error: uploadError(error as LostAnswer) };
  }
};
