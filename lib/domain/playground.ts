import * as z from 'zod/mini';
import { Id } from './id';
import { type NetworkId, networkIds } from './network';
import type { PostType } from './post';
import type { PostDetails } from './post-details';

/** A link as a post shows it; `imageMediaId` is an uploaded picture of the page. */
export type PlaygroundLinkCard = { url: string; title: string; description: string; imageMediaId: string | null };

/** A name in the text that the network links. */
export type PlaygroundMention = { text: string; url: string };

/** A page as the Playground network shows it. `hue` is one of 12, 0–11; `network` is the one it stands for. */
export type PlaygroundPage = { id: string; handle: string; name: string; hue: number; network: NetworkId };

/** A file as a post shows it. `pages` only of documents, `durationMs` only of videos that told it. */
export type PlaygroundMedia = {
  mediaId: string;
  altText: string;
  mimeType: string;
  width: number;
  height: number;
  durationMs: number | null;
  pages: number | null;
  hasPoster: boolean;
};

/** A post as the network shows it; files are addressed by id. `details` are those of the network its page stands for. */
export type PlaygroundPost = {
  id: string;
  pageId: string;
  text: string;
  type: PostType;
  media: PlaygroundMedia[];
  details: PostDetails;
  linkCard: PlaygroundLinkCard | null;
  mentions: PlaygroundMention[];
  likes: number;
  replyToId: string | null;
  marker: string | null;
  createdAt: string;
};
export type FeedPost = PlaygroundPost & { page: PlaygroundPage };
export type FeedThread = FeedPost & { replies: FeedPost[] };

export const faultKinds = [
  'expired_token',
  'rate_limit',
  'rejected',
  'slow',
  'accepted_then_timeout',
  'server_error',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What can be made to go wrong, in the order in which one call meets them. */
export const faults: { kind: FaultKind; name: string; about: string }[] = [
  { kind: 'expired_token', name: 'Expired token', about: 'Answers 401 and ends the grant: reconnect the account.' },
  { kind: 'rate_limit', name: 'Rate limit', about: 'Answers 429: come back in two seconds.' },
  { kind: 'rejected', name: 'Rejected content', about: 'Answers 422: the text breaks the house rules.' },
  { kind: 'slow', name: 'Slow', about: 'Takes five seconds, then posts.' },
  { kind: 'accepted_then_timeout', name: 'Accepted, then silence', about: 'Posts, then hangs up without an answer.' },
  { kind: 'server_error', name: 'Accepted, then error', about: 'Posts, then answers 500.' },
];

export const SetFault = z.object({
  pageId: Id,
  kind: z.enum(faultKinds),
  remaining: z.int().check(z.minimum(0), z.maximum(1000, 'Choose at most 1,000 calls.')),
});
export type SetFault = z.infer<typeof SetFault>;

/** Posts and replies a page takes in 24 hours; null: as the network it stands for. */
export const SetPageLimit = z.object({
  pageId: Id,
  postsPerDay: z.nullable(z.int().check(z.minimum(1), z.maximum(1000, 'Choose at most 1,000 posts.'))),
});
export type SetPageLimit = z.infer<typeof SetPageLimit>;

/** What an app asks for on the consent page, as it stands in the address. */
export const AuthorizeRequest = z.object({
  response_type: z.literal('code'),
  client_id: z.string().check(z.minLength(1), z.maxLength(200)),
  redirect_uri: z.string().check(z.maxLength(2000)),
  state: z.string().check(z.minLength(1), z.maxLength(1000)),
  code_challenge: z.string().check(z.regex(/^[\w-]{43}$/)),
  code_challenge_method: z.literal('S256'),
});
export type AuthorizeRequest = z.infer<typeof AuthorizeRequest>;

export const AllowPages = z.object({
  request: AuthorizeRequest,
  pageIds: z.array(Id).check(z.minLength(1, 'Choose at least one page.'), z.maxLength(200)),
});
export const OpenPage = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Give the page a name.'), z.maxLength(60)),
  network: z._default(z.enum(networkIds), 'playground'),
});
export const LikePost = z.object({ postId: Id });
