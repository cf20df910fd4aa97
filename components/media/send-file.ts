import type { SendFile } from './upload';

/** sendFile() of `upload.ts`, whose code arrives with the first file. Never rejects. */
export const sendFile: SendFile = async (...asked) => {
  try {
    return await (await import('./upload')).sendFile(...asked);
  } catch {
    const message = 'The part of this page that sends files could not be loaded. Check the connection and try again.';
    return { ok: false, error: { code: 'unavailable', message } };
  }
};
