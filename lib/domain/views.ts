import * as z from 'zod/mini';
import { networkIds, providerIds } from './network';
import { LinkPreview, MediaEdit, Mention, PostOverride, postTypes, Schedule } from './post';
import { PostDetails } from './post-details';
import { attemptStates, followUpStates, publicationParts, publicationStates } from './publication';

/**
 * How much an account may still send. `counts` and `type` say of what, `windowSeconds` in which time (86,400 is a day;
 * null: the network itself said what is left, until `moreAt`). `allAt`: when the whole of it is free again.
 */
export const BudgetView = z.object({
  counts: z.enum(['posts', 'comments', 'both']),
  type: z.nullable(z.enum(postTypes)),
  limit: z.number(),
  left: z.number(),
  windowSeconds: z.nullable(z.number()),
  moreAt: z.nullable(z.string()),
  allAt: z.nullable(z.string()),
});
export type BudgetView = z.infer<typeof BudgetView>;

/** Views are plain JSON with ISO strings; the planner contract answers with exactly these. */
export const AccountView = z.object({
  id: z.string(),
  network: z.enum(networkIds),
  provider: z.enum(providerIds),
  name: z.string(),
  handle: z.string(),
  avatarUrl: z.nullable(z.string()),
  profileUrl: z.nullable(z.string()),
  state: z.enum(['active', 'reconnect_needed', 'disconnected']),
  stateReason: z.nullable(z.string()),
  connectionId: z.string(),
  /** Of the server it is at: the instance, the PDS. */
  serverUrl: z.optional(z.string()),
  /** Limits this server itself told us (a Mastodon instance with 1,000 characters), over the network's defaults. */
  /** `personal`: a person’s own profile, where some networks let no program post. */
  limits: z.object({
    maxCharacters: z.optional(z.number()),
    maxMedia: z.optional(z.number()),
    personal: z.optional(z.boolean()),
  }),
  /** When a person has to connect it again by themselves; null when it renews itself or never ends. */
  tokenExpiresAt: z.nullable(z.string()),
  createdAt: z.string(),
  /** Posts that still have to go out to it. */
  waitingPosts: z.optional(z.number()),
  /** What its network lets it send; missing where no number is known. */
  budgets: z.optional(z.array(BudgetView)),
});
export type AccountView = z.infer<typeof AccountView>;

export const VideoFacts = z.object({
  durationMs: z.number(),
  fps: z.nullable(z.number()),
  videoCodec: z.nullable(z.string()),
  audioCodec: z.nullable(z.string()),
});
export type VideoFacts = z.infer<typeof VideoFacts>;

export const MediaView = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  altText: z.string(),
  url: z.string(),
  /** Small still, of videos and documents too. While `state` is processing it is a placeholder. */
  thumbnailUrl: z.string(),
  state: z.enum(['processing', 'ready', 'failed']),
  /** Why it failed, for its uploader. */
  failureReason: z.nullable(z.string()),
  /** Frames that move: an animated GIF or WebP. */
  animated: z.boolean(),
  video: z.nullable(VideoFacts),
  /** Shares of width and height that every crop keeps in sight. */
  focalPoint: z.nullable(z.object({ x: z.number(), y: z.number() })),
  folderId: z.nullable(z.string()),
});
export type MediaView = z.infer<typeof MediaView>;

export const TagView = z.object({ id: z.string(), name: z.string() });
export type TagView = z.infer<typeof TagView>;

/** `hue` is one of 12 muted hues, 0–11. */
export const CategoryView = z.object({ id: z.string(), name: z.string(), hue: z.number() });
export type CategoryView = z.infer<typeof CategoryView>;

export const PublicationView = z.object({
  id: z.string(),
  accountId: z.string(),
  network: z.enum(networkIds),
  accountName: z.string(),
  accountHandle: z.string(),
  accountAvatarUrl: z.nullable(z.string()),
  state: z.enum(publicationStates),
  /** Next instant the publisher acts on it; null when nothing is to be done. */
  dueAt: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  remoteUrl: z.nullable(z.string()),
  /** What happened in the network's words plus ours, and the next step. */
  failureReason: z.nullable(z.string()),
  /** True when nobody but a person can say whether it is live. */
  needsPerson: z.boolean(),
  /** A person posts it by hand: at its time they are reminded, and nothing is sent. */
  remind: z.boolean(),
  /** When they were. */
  remindedAt: z.nullable(z.string()),
  followUpState: z.enum(followUpStates),
  canRetry: z.boolean(),
});
export type PublicationView = z.infer<typeof PublicationView>;

export const PostMediaView = z.extend(MediaView, { edit: MediaEdit });
export type PostMediaView = z.infer<typeof PostMediaView>;

export const PostView = z.object({
  id: z.string(),
  version: z.number(),
  summary: z.string(),
  type: z.enum(postTypes),
  state: z.enum(publicationStates),
  scheduledAt: z.nullable(z.string()),
  schedule: z.nullable(Schedule),
  /** In order; `altText` and `edit` are this post's. */
  media: z.array(PostMediaView),
  tags: z.array(TagView),
  category: z.nullable(CategoryView),
  followUpComment: z.string(),
  details: PostDetails,
  overrides: z.record(z.string(), z.extend(PostOverride, { media: z.optional(z.array(PostMediaView)) })),
  campaign: z.nullable(z.object({ id: z.string(), name: z.string() })),
  linkPreview: z.nullable(z.extend(LinkPreview, { imageUrl: z.nullable(z.string()) })),
  mentions: z.array(Mention),
  applyWatermark: z.boolean(),
  mediaOptimization: z.boolean(),
  shortenLinks: z.boolean(),
  author: z.nullable(z.object({ id: z.string(), name: z.string() })),
  publications: z.array(PublicationView),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** What the verb that answers this wants said: a time that was moved, an edit that changed only our record. */
  notice: z.optional(z.string()),
});
export type PostView = z.infer<typeof PostView>;

export const AttemptView = z.object({
  id: z.string(),
  publicationId: z.string(),
  part: z.enum(publicationParts),
  number: z.number(),
  state: z.enum(attemptStates),
  worker: z.string(),
  claimedAt: z.string(),
  fencedAt: z.nullable(z.string()),
  finishedAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  requestHash: z.nullable(z.string()),
  exchanges: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      requestHash: z.nullable(z.string()),
      status: z.nullable(z.number()),
      responseBody: z.nullable(z.string()),
      startedAt: z.string(),
      milliseconds: z.number(),
      error: z.nullable(z.string()),
    }),
  ),
  evidence: z.array(z.object({ at: z.string(), kind: z.string(), text: z.string() })),
});
export type AttemptView = z.infer<typeof AttemptView>;

export const LocationView = z.object({
  id: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  name: z.string(),
  timeZone: z.string(),
  role: z.string(),
});
export type LocationView = z.infer<typeof LocationView>;

/** What a provider asks for in step one of connecting. */
export const ProviderView = z.object({
  id: z.enum(providerIds),
  name: z.string(),
  kind: z.enum(['network', 'suite', 'playground']),
  ready: z.boolean(),
  notReadyReason: z.nullable(z.string()),
  about: z.string(),
  can: z.array(z.string()),
  /** Ways to sign in, the recommended one first; each with what it asks for. */
  methods: z.array(
    z.object({
      id: z.enum(['oauth', 'password']),
      label: z.string(),
      fields: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          type: z.enum(['text', 'url', 'password']),
          placeholder: z.optional(z.string()),
          hint: z.optional(z.string()),
          initial: z.optional(z.string()),
          link: z.optional(z.object({ label: z.string(), url: z.string() })),
          required: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ProviderView = z.infer<typeof ProviderView>;

/** Step two and three of connecting: what one sign-in can reach. Empty `accounts` until `granted`. */
export const ConnectableView = z.object({
  flowId: z.string(),
  provider: z.enum(providerIds),
  step: z.enum(['authorizing', 'granted', 'failed']),
  /** Who signed in, as the provider calls them. */
  label: z.nullable(z.string()),
  /** Why it failed; `field` names the field of step one to correct. */
  failure: z.nullable(z.object({ message: z.string(), field: z.nullable(z.string()) })),
  /** The account to reconnect in place, when that is what was asked. */
  reconnecting: z.nullable(z.object({ accountId: z.string(), remoteId: z.string(), name: z.string() })),
  accounts: z.array(
    z.object({
      remoteId: z.string(),
      network: z.enum(networkIds),
      name: z.string(),
      handle: z.string(),
      avatarUrl: z.nullable(z.string()),
      profileUrl: z.nullable(z.string()),
      /** Of this location's account for it, when there is one already. */
      attachedState: z.nullable(z.enum(['active', 'reconnect_needed', 'disconnected'])),
    }),
  ),
  total: z.number(),
});
export type ConnectableView = z.infer<typeof ConnectableView>;
