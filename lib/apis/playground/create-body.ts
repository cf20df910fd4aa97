import * as z from 'zod';
import type { NetworkId } from '@/lib/domain/network';
import { postTypes } from '@/lib/domain/post';
import { PostDetails } from '@/lib/domain/post-details';
import { PlaygroundError } from '@/lib/services/playground/playground-error';

/** A file is named by the id of its upload; a picture may be sent along as base64. */
const File = z
  .object({ id: z.string().optional(), data: z.base64().optional(), alt_text: z.string().max(5000).default('') })
  .refine((one) => (one.id === undefined) !== (one.data === undefined), 'Send either the id of an upload or data.');
const LinkCard = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  title: z.string().max(1000).default(''),
  description: z.string().max(5000).default(''),
  image: z.string().nullable().default(null),
});
const Mention = z.object({
  text: z.string().min(1).max(200),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
});
const Body = z.object({
  text: z.string().max(100_000).default(''),
  type: z.enum(postTypes).default('post'),
  media: z.array(File).max(40).default([]),
  /** Per network, as Almanac names them; only those of the page's own network count. */
  details: z.record(z.string(), z.unknown()).default({}),
  link_card: LinkCard.nullable().default(null),
  mentions: z.array(Mention).max(50).default([]),
  reply_to: z.string().nullable().default(null),
  marker: z.string().max(200).nullable().default(null),
});
export type CreateBody = z.infer<typeof Body>;

const refuse = (issue: { message: string; path: PropertyKey[] } | undefined, under = '') =>
  new PlaygroundError(
    422,
    'invalid',
    issue?.message ?? 'The body is wrong.',
    under + (issue?.path.join('.') ?? '') || null,
  );

/** @throws PlaygroundError 400 for no JSON, 422 naming the field */
export function parseCreateBody(bytes: Buffer): CreateBody {
  const parsed = Body.safeParse(json(bytes));
  if (parsed.success) return parsed.data;
  throw refuse(parsed.error.issues[0]);
}

/** The page's own network's fields of what was sent. @throws PlaygroundError 422 naming the field */
export function detailsFor(network: NetworkId, sent: CreateBody['details']): PostDetails {
  const parsed = PostDetails.safeParse(network in sent ? { [network]: sent[network] } : {});
  if (parsed.success) return parsed.data;
  throw refuse(parsed.error.issues[0], 'details.');
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new PlaygroundError(400, 'invalid_json', 'The body is not JSON.');
  }
}
