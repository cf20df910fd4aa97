import type { Upload as TusUpload } from 'tus-js-client';
import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { MediaView } from '@/lib/domain/views';
import { mediumOfUpload } from './medium-of-upload';
import { fingerprintOf } from './unfinished-uploads';
import { type LostAnswer, uploadError, worthWaiting } from './upload-error';
import { retryDelays } from './upload-retry';

export type UploadOptions = {
  folderId: string | null;
  /** Bytes the server has, of all. */
  onProgress: (sent: number, all: number) => void;
  /** True while the connection is gone and the next try is waited for; false when bytes flow again. */
  onWaiting: (waiting: boolean) => void;
  signal: AbortSignal;
};
export type SendFile = (locationId: string, file: File, options: UploadOptions) => Promise<ActionResult<MediaView>>;

/** Pieces that every proxy lets through, whole parts for S3 (of 8 MiB). */
const chunkSize = 3 * 8 * 1024 * 1024;

export const stopped: ActionError = { code: 'invalid', message: 'Stopped.' };

const unsaid: ActionError = {
  code: 'unavailable',
  message: 'All of it arrived, but the server does not say as what. Look into the library in a moment.',
};

function runTus(upload: TusUpload, signal: AbortSignal): Promise<ActionError | null> {
  return new Promise((resolve) => {
    upload.options.onSuccess = () => resolve(null);
    upload.options.onError = (error) => resolve(uploadError(error as LostAnswer));
    signal.addEventListener('abort', () => {
      void upload.abort(true).catch(() => undefined);
      resolve(stopped);
    });
    upload.start();
  });
}

/**
 * One file to the library, in pieces that go on where they stopped: after a lost connection, a server that was started
 * anew, or when the same file is chosen again after a reload. Never rejects.
 */
export const sendFile: SendFile = async (locationId, file, { folderId, onProgress, onWaiting, signal }) => {
  try {
    const { Upload } = await import('tus-js-client');
    let pausing = false;
    const pause = (waiting: boolean) => {
      pausing = waiting;
      onWaiting(waiting);
    };
    const endpoint = `/api/planner/locations/${locationId}/uploads`;
    const upload = new Upload(file, {
      endpoint,
      chunkSize,
      retryDelays,
      metadata: {
        filename: file.name || 'image',
        ...(file.type ? { filetype: file.type } : {}),
        ...(folderId ? { folderId } : {}),
      },
      fingerprint: async () => fingerprintOf(locationId, folderId, file),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        pause(false);
        onProgress(sent, all ?? file.size);
      },
      onShouldRetry: (error) => {
        const again = worthWaiting(error);
        if (again) pause(true);
        return again;
      },
    });
    const [begun] = await upload.findPreviousUploads();
    if (begun) upload.resumeFromPreviousUpload(begun);
    if (signal.aborted) return { ok: false, error: stopped };
    // The network card is back: no need to sit out the pause.
    const goOn = () => {
      if (pausing) void upload.abort().then(() => !signal.aborted && upload.start());
    };
    window.addEventListener('online', goOn);
    const failed = await runTus(upload, signal).finally(() => window.removeEventListener('online', goOn));
    if (failed) return { ok: false, error: failed };
    const data = await mediumOfUpload(locationId, upload.url ?? '', { signal, onWaiting });
    if (signal.aborted) return { ok: false, error: stopped };
    return data ? { ok: true, data } : { ok: false, error: unsaid };
  } catch (error) {
    if (signal.aborted) return { ok: false, error: stopped };
    return { ok: false, error: uploadError(error as LostAnswer) };
  }
};
