import { setTimeout as wait } from 'node:timers/promises';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { type CreatePost, createPost } from '@/lib/services/playground/create-post';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { revokeGrant } from '@/lib/services/playground/revoke-grant';
import { takeFault } from '@/lib/services/playground/take-fault';
import { uploadMedia } from '@/lib/services/playground/upload-media';
import { readBody, sendError, sendJson } from './answer';
import { type Call, pageOf } from './call';
import { type CreateBody, detailsFor, parseCreateBody } from './create-body';
import { postAnswer } from './post-answer';

const slowMilliseconds = 5_000;
const maxBody = 60_000_000;

/** POST /pages/{pageId}/posts: 201 with the post, unless a fault is switched on for the page. */
export async function create(call: Call) {
  const { grant, page } = await pageOf(call);
  const body = parseCreateBody(await readBody(call.request, maxBody));
  const fault = await takeFault(call.db, page.id);
  if (fault === 'expired_token') {
    await revokeGrant(call.db, { grantId: grant.id, now: call.now });
    throw new PlaygroundError(401, 'invalid_token', 'The access token has expired.');
  }
  if (fault === 'rate_limit') {
    const error = new PlaygroundError(429, 'rate_limited', 'Too many posts. Come back in two seconds.');
    return sendError(call.response, error, { 'retry-after': '2' });
  }
  if (fault === 'rejected')
    throw new PlaygroundError(422, 'rejected', 'This text breaks the house rules of Playground.', 'text');
  if (fault === 'slow') await wait(slowMilliseconds);
  const post = await createPost(call.db, await stored(call, page, body));
  if (fault === 'accepted_then_timeout') return call.request.socket.destroy();
  if (fault === 'server_error') throw new PlaygroundError(500, 'server_error', 'Something broke after accepting.');
  sendJson(call.response, 201, postAnswer(post, 0, page.handle, call.publicUrl));
}

async function stored(call: Call, page: PlaygroundPage, body: CreateBody): Promise<CreatePost> {
  const media: CreatePost['media'] = [];
  for (const { id, data, alt_text: altText } of body.media) {
    const bytes = Buffer.from(data ?? '', 'base64');
    media.push({ mediaId: id ?? (await uploadMedia(call.db, { page, bytes, now: call.now })), altText });
  }
  const { text, type, mentions, link_card: card, reply_to: replyToId, marker } = body;
  const details = detailsFor(page.network, body.details);
  const linkCard = card && {
    url: card.url,
    title: card.title,
    description: card.description,
    imageMediaId: card.image,
  };
  return { page, text, type, media, details, linkCard, mentions, replyToId, marker, now: call.now };
}
