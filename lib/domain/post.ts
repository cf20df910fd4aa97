import * as z from 'zod/mini';

/** 24-hex ObjectId, the same on every surface. */
export const Id = z.string().check(z.regex(/^[0-9a-f]{24}$/, 'This is not a valid id.'));

/** Wall time to the minute and the IANA zone the author meant; the instant is computed once, in domain/zone.ts. */
export const Schedule = z.object({
  wallTime: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a date and a time like 2026-12-01T09:00.')),
  timeZone: z.string().check(z.minLength(1, 'Choose a time zone.'), z.maxLength(64)),
});
export type Schedule = z.infer<typeof Schedule>;

export const postTypes = ['post', 'story', 'reel'] as const;
export const mastodonVisibilities = ['public', 'unlisted', 'private', 'direct'] as const;

/** Fields only one network knows. */
export const PostDetails = z.object({
  mastodon: z.optional(
    z.object({
      visibility: z.optional(z.enum(mastodonVisibilities)),
      spoilerText: z.optional(z.string().check(z.maxLength(500))),
      sensitive: z.optional(z.boolean()),
      language: z.optional(z.string().check(z.maxLength(8))),
    }),
  ),
  bluesky: z.optional(
    z.object({
      languages: z.optional(z.array(z.string().check(z.maxLength(8))).check(z.maxLength(3))),
      linkCardUrl: z.optional(z.string().check(z.maxLength(2048))),
    }),
  ),
});
export type PostDetails = z.infer<typeof PostDetails>;

export const PostMedia = z.object({ mediaId: Id, altText: z._default(z.string().check(z.maxLength(5000)), '') });

/** What people write. Limits of networks are not checked here but by checkPost(). */
export const PostDraft = z.object({
  summary: z._default(z.string().check(z.maxLength(100_000, 'The text is longer than 100,000 characters.')), ''),
  type: z._default(z.enum(postTypes), 'post'),
  accountIds: z._default(z.array(Id).check(z.maxLength(200)), []),
  media: z._default(z.array(PostMedia).check(z.maxLength(40)), []),
  tagIds: z._default(z.array(Id).check(z.maxLength(50)), []),
  categoryId: z._default(z.nullable(Id), null),
  followUpComment: z._default(z.string().check(z.maxLength(10_000)), ''),
  schedule: z._default(z.nullable(Schedule), null),
  details: z._default(PostDetails, {}),
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
