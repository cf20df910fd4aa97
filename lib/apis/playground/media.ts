import { pipeline } from 'node:stream/promises';
import { parseRange } from '@/lib/apis/parse-range';
import { findMedia } from '@/lib/services/playground/find-media';
import { findPagePicture, findPoster } from '@/lib/services/playground/find-still';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import type { Call } from './call';

/** A file never changes, so browsers may keep it. They may show it, and nothing else. */
const headersOf = (mimeType: string) => ({
  'content-type': mimeType,
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  // A browser's own PDF viewer does not start under this.
  ...(mimeType !== 'application/pdf' && { 'content-security-policy': "default-src 'none'" }),
});
const missing = () => new PlaygroundError(404, 'not_found', 'There is no such file.');

/** GET /media/{mediaId}: a file, for everybody; in ranges, so that a video can be wound. */
export async function file({ db, params, request, response }: Call) {
  const media = await findMedia(db, params.mediaId ?? '');
  if (!media) throw missing();
  const headers = { ...headersOf(media.mimeType), 'accept-ranges': 'bytes' };
  const range = parseRange(request.headers.range, media.bytes);
  if (range === 'unsatisfiable')
    return response.writeHead(416, { ...headers, 'content-range': `bytes */${media.bytes}` }).end();
  const { start, end } = range ?? { start: 0, end: media.bytes - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${media.bytes}` }),
  });
  // A viewer who leaves half-way is no error of ours.
  await pipeline(media.read({ start, end }), response).catch(() => response.destroy());
}

/** GET /media/{mediaId}/poster: the still of a video. */
export async function poster({ db, params, response }: Call) {
  send(response, await findPoster(db, params.mediaId ?? ''));
}

/** GET /media/{mediaId}/pages/{page}: the picture a document's page consists of; 204 for a page of text. */
export async function pagePicture({ db, params, response }: Call) {
  const picture = await findPagePicture(db, params.mediaId ?? '', Number(params.page));
  if (picture) send(response, picture);
  else response.writeHead(204).end();
}

function send(response: Call['response'], still: Uint8Array | null) {
  if (!still) throw missing();
  response.writeHead(200, { ...headersOf('image/webp'), 'content-length': still.length }).end(still);
}
