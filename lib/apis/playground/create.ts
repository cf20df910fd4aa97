import { setTimeout as wait } from 'node:timers/promises';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { type CreatePost, createPost } from '@/lib/services/playground/create-post';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { type Room, readRoom } from '@/lib/services/playground/read-room';
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
  const part = body.reply_to === null ? 'post' : 'follow_up';
  const room = await readRoom(call.db, page, { part, type: body.type }, call.now);
  if (room?.left === 0) {
    const error = new PlaygroundError(429, 'rate_limited', `This page takes ${room.limit} for now. Come back later.`);
    return sendError(call.response, error, { ...tell(room, 0, call.now), 'retry-after': secondsTo(room, call.now) });
  }
  if (fault === 'slow') await wait(slowMilliseconds);
  const post = await createPost(call.db, await stored(call, page, body));
  if (fault === 'accepted_then_timeout') return call.request.socket.destroy();
  if (fault === 'server_error') throw new PlaygroundError(500, 'server_error', 'Something broke after accepting.');
  const headers = room ? tell(room, 1, call.now) : {};
  sendJson(call.response, 201, postAnswer(post, 0, page.handle, call.publicUrl), headers);
}

const secondsTo = ({ moreMs }: Room, now: Date) =>
  String(moreMs === null ? 86_400 : Math.max(Math.ceil((moreMs - now.getTime()) / 1000), 1));

/** What is left, where somebody limited this very page; the networks it may stand for tell in other ways. */
const tell = (room: Room, taken: number, now: Date): Record<string, string> =>
  room.isOwn
    ? {
        'ratelimit-limit': String(room.limit),
        'ratelimit-remaining': String(room.left - taken),
        'ratelimit-reset': secondsTo(room, now),
      }
    : {};

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
