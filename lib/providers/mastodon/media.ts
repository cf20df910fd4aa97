import { setTimeout as pause } from 'node:timers/promises';
import type { CallContext, PublishMedia } from '../provider';
import { MastodonError, mastodonCall, type Target } from './client';

export const isVideo = ({ mimeType }: { mimeType: string }) => mimeType.startsWith('video/');
const extensions: Record<string, string> = { 'video/quicktime': 'mov', 'video/x-m4v': 'm4v', 'image/jpeg': 'jpg' };

/** Uploads one file with its description and cover; answers its id while the server may still be working on it. */
export async function uploadMedia(call: CallContext, target: Target, media: PublishMedia): Promise<string> {
  const extension = extensions[media.mimeType] ?? media.mimeType.split('/')[1] ?? 'bin';
  const file = { bytes: await media.read(), fileName: `${media.id}.${extension}`, type: media.mimeType };
  const cover = isVideo(media) && media.poster ? await media.poster.read() : null;
  const multipart = {
    file,
    ...(media.altText && { description: media.altText }),
    ...(cover && { thumbnail: { bytes: cover, fileName: 'cover.jpg', type: 'image/jpeg' } }),
  };
  const answer = await mastodonCall(call, target, '/api/v2/media', { method: 'POST', multipart, timeout: 170_000 });
  const id = (answer.json as { id?: string } | null)?.id;
  if ((answer.status !== 200 && answer.status !== 202) || !id) throw new MastodonError(answer);
  return id;
}

/**
 * Waits until the server has worked through an upload (206 until then), at most until `until` on performance.now().
 * False when the server no longer has it. Patience has an end: a commit with unfinished media is refused, not posted, and
 * tried again later with the same upload.
 */
export async function awaitMedia(call: CallContext, target: Target, id: string, until: number): Promise<boolean> {
  for (let waited = 0; waited === 0 || performance.now() < until; waited++) {
    const answer = await mastodonCall(call, target, `/api/v1/media/${id}`);
    if (answer.status === 200) return true;
    if (answer.status === 404) return false;
    if (answer.status !== 206) throw new MastodonError(answer);
    await pause(waited === 0 ? 200 : 1000, undefined, { signal: call.signal }).catch(() => {});
  }
  return true;
}
