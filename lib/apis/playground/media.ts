import { playground } from '@/lib/domain/networks/playground';
import { findMedia } from '@/lib/services/playground/find-media';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { uploadMedia } from '@/lib/services/playground/upload-media';
import { readBody, sendJson } from './answer';
import { type Call, pageOf } from './call';

/** POST /pages/{pageId}/media: the picture's bytes as the body; answers the id to name in a post. */
export async function upload(call: Call) {
  const { page } = await pageOf(call);
  const bytes = await readBody(call.request, playground.media.images?.maxBytes ?? 0);
  sendJson(call.response, 201, { id: await uploadMedia(call.db, { pageId: page.id, bytes, now: call.now }) });
}

/** GET /media/{mediaId}: a picture, for everybody. It never changes, so browsers may keep it. */
export async function picture({ db, params, response }: Call) {
  const media = await findMedia(db, params.mediaId ?? '');
  if (!media) throw new PlaygroundError(404, 'not_found', 'There is no such picture.');
  response.writeHead(200, {
    'content-type': media.mimeType,
    'content-length': media.body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(media.body);
}
