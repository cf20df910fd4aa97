import { networkRules } from '@/lib/domain/networks/network-rules';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { setPoster } from '@/lib/services/playground/set-poster';
import { maxDocumentBytes, uploadDocument } from '@/lib/services/playground/upload-document';
import { uploadMedia } from '@/lib/services/playground/upload-media';
import { maxVideoBytes, uploadVideo } from '@/lib/services/playground/upload-video';
import { bodyOf, readBody, sendJson } from './answer';
import { type Call, pageOf } from './call';

/** Of a picture on its way in; what the network allows is judged with the post. */
const maxImageBytes = 32_000_000;

/**
 * POST /pages/{pageId}/media: the file's bytes as the body, its kind as content-type; answers the id to name in a
 * post. A video may say its `width`, `height` and `duration_ms` in the query.
 */
export async function upload(call: Call) {
  const { page } = await pageOf(call);
  const kind = call.request.headers['content-type'] ?? '';
  const announced = Number(call.request.headers['content-length'] ?? 0);
  if (announced > maxVideoBytes) throw new PlaygroundError(413, 'too_large', 'A file may have 200 MB.', 'media');
  sendJson(call.response, 201, { id: await take(call, page, kind) });
}

function take(call: Call, page: Awaited<ReturnType<typeof pageOf>>['page'], kind: string): Promise<string> {
  const { db, request, now } = call;
  const base = { pageId: page.id, now };
  if (kind.startsWith('video/')) {
    const size = { width: wholeOf(call, 'width') ?? 0, height: wholeOf(call, 'height') ?? 0 };
    return uploadVideo(db, { ...base, ...size, durationMs: wholeOf(call, 'duration_ms'), stream: bodyOf(request) });
  }
  if (kind.startsWith('application/pdf'))
    return readBody(request, maxDocumentBytes).then((bytes) => uploadDocument(db, { ...base, bytes }));
  const { images } = networkRules[page.network].media;
  const most = page.network === 'playground' ? (images?.maxBytes ?? maxImageBytes) : maxImageBytes;
  return readBody(request, most).then((bytes) => uploadMedia(db, { page, bytes, now }));
}

function wholeOf({ query }: Call, name: string): number | null {
  const value = Number(query.get(name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value < 2_147_483_648 ? value : null;
}

/** POST /pages/{pageId}/media/{mediaId}/poster: the still a video shows before it plays. */
export async function uploadPoster(call: Call) {
  const { page } = await pageOf(call);
  const bytes = await readBody(call.request, maxImageBytes);
  await setPoster(call.db, { pageId: page.id, mediaId: call.params.mediaId ?? '', bytes });
  call.response.writeHead(204).end();
}
