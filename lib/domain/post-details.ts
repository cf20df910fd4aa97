import * as z from 'zod/mini';
import { Id } from './id';

/** Lengths here only keep nonsense out; what a network allows is checkPost()'s to say. */
const words = z.optional(z.string().check(z.maxLength(10_000)));
const line = z.optional(z.string().check(z.maxLength(500)));
const address = z.optional(z.string().check(z.maxLength(4096)));
const flag = z.optional(z.boolean());
const wallTime = z.optional(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a date and a time like 2026-12-01T09:00.')),
);

export const mastodonVisibilities = ['public', 'unlisted', 'private', 'direct'] as const;
export const tiktokPrivacyLevels = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const;
export const youtubePrivacyLevels = ['public', 'unlisted', 'private'] as const;
export const googleTopicTypes = ['STANDARD', 'EVENT', 'OFFER'] as const;
export const googleActionTypes = ['none', 'order', 'book', 'shop', 'learn_more', 'call', 'sign_up'] as const;
export const pollDurations = ['ONE_DAY', 'THREE_DAYS', 'SEVEN_DAYS', 'FOURTEEN_DAYS'] as const;
export const threadsReplyControls = [
  'everyone',
  'accounts_you_follow',
  'mentioned_only',
  'parent_post_author_only',
  'followers_only',
] as const;
export const xReplySettings = ['following', 'mentionedUsers', 'subscribers', 'verified'] as const;

const tiktok = z.optional(
  z.object({
    /** No default on purpose: TikTok forbids one. */
    privacyLevel: z.optional(z.enum(tiktokPrivacyLevels)),
    /** Of photo posts only. */
    title: line,
    enableComment: flag,
    enableDuet: flag,
    enableStitch: flag,
    videoDisclosure: flag,
    promoteYourBrand: flag,
    promoteOtherBrand: flag,
    aiGenerated: flag,
  }),
);

/** Fields only one network knows. Names follow HighLevel's where it has them. */
export const PostDetails = z.object({
  facebook: z.optional(z.object({ textFormatPresetId: line })),
  instagram: z.optional(
    z.object({
      /** User names to invite, per account. */
      collaborators: z.optional(z.record(Id, z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)))),
      showOnFeed: flag,
      publishViaPushNotification: flag,
      publisherNote: words,
    }),
  ),
  threads: z.optional(
    z.object({ topicTag: line, linkUrl: address, replyControl: z.optional(z.enum(threadsReplyControls)) }),
  ),
  linkedin: z.optional(
    z.object({
      /** Images go out as one PDF to leaf through. */
      postAsPdf: flag,
      pdfTitle: line,
      visibility: z.optional(z.enum(['PUBLIC', 'CONNECTIONS', 'LOGGED_IN'])),
      poll: z.optional(
        z.object({
          question: z.string().check(z.maxLength(500)),
          options: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
          duration: z.enum(pollDurations),
        }),
      ),
    }),
  ),
  tiktok,
  tiktok_business: tiktok,
  youtube: z.optional(
    z.object({
      title: line,
      kind: z.optional(z.enum(['video', 'short'])),
      privacyLevel: z.optional(z.enum(youtubePrivacyLevels)),
      madeForKids: flag,
      tags: z.optional(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100))),
    }),
  ),
  pinterest: z.optional(
    z.object({
      title: line,
      link: address,
      /** Board ids, per account. */
      boards: z.optional(z.record(Id, z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)))),
    }),
  ),
  google: z.optional(
    z.object({
      topicType: z.optional(z.enum(googleTopicTypes)),
      title: line,
      offerTitle: line,
      /** Wall time in the post's zone. */
      startAt: wallTime,
      endAt: wallTime,
      termsConditions: words,
      couponCode: line,
      redeemOnlineUrl: address,
      actionType: z.optional(z.enum(googleActionTypes)),
      actionUrl: address,
    }),
  ),
  x: z.optional(
    z.object({ replySettings: z.optional(z.enum(xReplySettings)), madeWithAi: flag, paidPartnership: flag }),
  ),
  bluesky: z.optional(
    z.object({
      languages: z.optional(z.array(z.string().check(z.maxLength(8))).check(z.maxLength(3))),
      linkCardUrl: z.optional(z.string().check(z.maxLength(2048))),
    }),
  ),
  mastodon: z.optional(
    z.object({
      visibility: z.optional(z.enum(mastodonVisibilities)),
      spoilerText: z.optional(z.string().check(z.maxLength(500))),
      sensitive: z.optional(z.boolean()),
      language: z.optional(z.string().check(z.maxLength(8))),
    }),
  ),
  community: z.optional(z.object({ title: line, notifyAllGroupMembers: flag })),
});
export type PostDetails = z.infer<typeof PostDetails>;
