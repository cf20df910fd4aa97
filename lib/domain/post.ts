import * as z from 'zod/mini';
import { Id } from './id';
import { networkIds } from './network';
import { PostDetails } from './post-details';

/** Wall time to the minute and the IANA zone the author meant; the instant is computed once, in domain/zone.ts. */
export const Schedule = z.object({
  wallTime: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a date and a time like 2026-12-01T09:00.')),
  timeZone: z.string().check(z.minLength(1, 'Choose a time zone.'), z.maxLength(64)),
});
export type Schedule = z.infer<typeof Schedule>;

export const postTypes = ['post', 'story', 'reel'] as const;
export type PostType = (typeof postTypes)[number];

const share = z.number().check(z.minimum(0), z.maximum(1));
/** How one use of a file differs from the file. Rotation comes first; the crop is in shares of the turned picture. */
export const MediaEdit = z.object({
  rotate: z.optional(z.union([z.literal(90), z.literal(180), z.literal(270)])),
  crop: z.optional(z.object({ x: share, y: share, width: share, height: share })),
  /** Of a video's cover: this moment of it… */
  coverOffsetMs: z.optional(z.int().check(z.minimum(0))),
  /** …or this image of the library. */
  coverMediaId: z.optional(Id),
});
export type MediaEdit = z.infer<typeof MediaEdit>;

export const PostMedia = z.object({
  mediaId: Id,
  altText: z._default(z.string().check(z.maxLength(5000)), ''),
  edit: z._default(MediaEdit, {}),
});
export type PostMedia = z.infer<typeof PostMedia>;

/** A card for a link, as its page tells or as a person wrote it; networks that scrape by themselves ignore the words. */
export const LinkPreview = z.object({
  url: z.string().check(z.regex(/^https?:\/\/\S+$/, 'Use an address like https://example.com.'), z.maxLength(2048)),
  title: z._default(z.string().check(z.maxLength(1000)), ''),
  description: z._default(z.string().check(z.maxLength(5000)), ''),
  /** An image of the library, fetched from the page or chosen. */
  imageMediaId: z._default(z.nullable(Id), null),
});
export type LinkPreview = z.infer<typeof LinkPreview>;

/** `text` stands so in the summary; the network links it to `remoteId` (an urn, a page id, a DID) or to `url`. */
export const Mention = z.object({
  network: z.enum(networkIds),
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  remoteId: z.string().check(z.maxLength(500)),
  url: z._default(z.string().check(z.maxLength(2048)), ''),
});
export type Mention = z.infer<typeof Mention>;

/** What one network or one account gets instead of the common content; a missing field is the common one. */
export const PostOverride = z.object({
  summary: z.optional(z.string().check(z.maxLength(100_000, 'The text is longer than 100,000 characters.'))),
  type: z.optional(z.enum(postTypes)),
  followUpComment: z.optional(z.string().check(z.maxLength(20_000))),
  media: z.optional(z.array(PostMedia).check(z.maxLength(300))),
});
export type PostOverride = z.infer<typeof PostOverride>;
/** As the post's row keeps it: the media stand in a table of their own. */
export type StoredOverride = Omit<PostOverride, 'media'> & { media?: true };
/** Keys of `overrides`: a network id or an account id; the account's wins. */
const scopePattern = new RegExp(`^(${networkIds.join('|')}|[0-9a-f]{24})$`);

/** What people write. Limits of networks are not checked here but by checkPost(). */
export const PostDraft = z.object({
  summary: z._default(z.string().check(z.maxLength(100_000, 'The text is longer than 100,000 characters.')), ''),
  type: z._default(z.enum(postTypes), 'post'),
  accountIds: z._default(z.array(Id).check(z.maxLength(200)), []),
  /** Of these accounts: a person is reminded at the time and posts it by hand. */
  remindAccountIds: z._default(z.array(Id).check(z.maxLength(200)), []),
  media: z._default(z.array(PostMedia).check(z.maxLength(300)), []),
  tagIds: z._default(z.array(Id).check(z.maxLength(50)), []),
  categoryId: z._default(z.nullable(Id), null),
  followUpComment: z._default(z.string().check(z.maxLength(20_000)), ''),
  schedule: z._default(z.nullable(Schedule), null),
  details: z._default(PostDetails, {}),
  overrides: z._default(
    z.record(z.string().check(z.regex(scopePattern, 'This is no network and no account.')), PostOverride),
    {},
  ),
  campaignId: z._default(z.nullable(Id), null),
  linkPreview: z._default(z.nullable(LinkPreview), null),
  mentions: z._default(z.array(Mention).check(z.maxLength(50)), []),
  applyWatermark: z._default(z.boolean(), false),
  mediaOptimization: z._default(z.boolean(), false),
  shortenLinks: z._default(z.boolean(), false),
});
export type PostDraft = z.infer<typeof PostDraft>;

/**
 * `postId` may be chosen by the writer, so that a create whose answer was lost can be repeated: a post that already
 * exists in this location under that id is answered as it is, unchanged. `intent` schedules or sends it in the same
 * step; when that is refused, nothing is created.
 */
export const CreatePost = z.object({
  postId: z.optional(Id),
  draft: PostDraft,
  intent: z.optional(z.enum(['draft', 'schedule', 'publish_now'])),
});
/** `version` is what the editor last read; another one answers `conflict` with nothing lost. */
export const UpdatePost = z.object({ postId: Id, version: z.int(), draft: PostDraft });
export const SchedulePost = z.object({ postId: Id, version: z.optional(z.int()), schedule: Schedule });
/** Drag on the calendar: a new wall time in the post's own zone. */
export const ReschedulePost = z.object({ postId: Id, schedule: Schedule });
export const PostRef = z.object({ postId: Id });
export const PublicationRef = z.object({ publicationId: Id });
