import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { type CreatePost, createPost } from '@/lib/services/playground/create-post';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { revokeGrant } from '@/lib/services/playground/revoke-grant';
import { takeFault } from '@/lib/services/playground/take-fault';
import { uploadMedia } from '@/lib/services/playground/upload-media';
import { readBody, sendError, sendJson } from './answer';
import { type Call, pageOf } from './call';
import { postAnswer } from './post-answer';

const slowMilliseconds = 5_000;
const maxBody = 60_000_000;

/** A picture is named by the id of its upload or sent along as base64. */
const Picture = z
  .object({ id: z.string().optional(), data: z.base64().optional(), alt_text: z.string().max(2000).default('') })
  .refine((one) => (one.id === undefined) !== (one.data === undefined), 'Send either the id of an upload or data.');
const Body = z.object({
  text: z.string().max(100_000).default(''),
  media: z.array(Picture).max(10).default([]),
  reply_to: z.string().nullable().default(null),
  marker: z.string().max(200).nullable().default(null),
});

/** POST /pages/{pageId}/posts: 201 with the post, unless a fault is switched on for the page. */
export async function create(call: Call) {
  const { grant, page } = await pageOf(call);
  const body = parse(await readBody(call.request, maxBody));
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
  const post = await createPost(call.db, await stored(call, page.id, body));
  if (fault === 'accepted_then_timeout') return call.request.socket.destroy();
  if (fault === 'server_error') throw new PlaygroundError(500, 'server_error', 'Something broke after accepting.');
  sendJson(call.response, 201, postAnswer(post, page.handle, call.publicUrl));
}

function parse(bytes: Buffer): z.infer<typeof Body> {
  const parsed = Body.safeParse(json(bytes));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new PlaygroundError(422, 'invalid', issue?.message ?? 'The body is wrong.', issue?.path.join('.') ?? null);
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new PlaygroundError(400, 'invalid_json', 'The body is not JSON.');
  }
}

async function stored(call: Call, pageId: string, body: z.infer<typeof Body>): Promise<CreatePost> {
  const media: CreatePost['media'] = [];
  for (const { id, data, alt_text: altText } of body.media) {
    const bytes = Buffer.from(data ?? '', 'base64');
    media.push({ mediaId: id ?? (await uploadMedia(call.db, { pageId, bytes, now: call.now })), altText });
  }
  return { pageId, text: body.text, media, replyToId: body.reply_to, marker: body.marker, now: call.now };
}
