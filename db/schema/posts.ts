import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { LinkPreview, MediaEdit, Mention, StoredOverride } from '@/lib/domain/post';
import type { PostDetails } from '@/lib/domain/post-details';
import type { PublicationState } from '@/lib/domain/publication';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { media } from './media';
import { ofLocation } from './organizations';

export const categories = pgTable(
  'categories',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    name: text().notNull(),
    hue: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('categories_name_key').on(t.organizationId, t.locationId, sql`lower(${t.name})`),
    ofLocation(t),
  ],
);

export const tags = pgTable(
  'tags',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('tags_name_key').on(t.organizationId, t.locationId, sql`lower(${t.name})`),
    ofLocation(t),
  ],
);

export const campaigns = pgTable(
  'campaigns',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('campaigns_name_key').on(t.organizationId, t.locationId, sql`lower(${t.name})`),
    ofLocation(t),
  ],
);

type OfTenant = { organizationId: AnyPgColumn };
/** The labels something is sorted under. A deleted tag leaves it; a category or campaign has to be taken off before. */
export const ofCategory = (t: OfTenant & { categoryId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.categoryId],
    foreignColumns: [categories.organizationId, categories.id],
  });
export const ofCampaign = (t: OfTenant & { campaignId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.campaignId],
    foreignColumns: [campaigns.organizationId, campaigns.id],
  });
export const ofTag = (t: OfTenant & { tagId: AnyPgColumn }) =>
  foreignKey({ columns: [t.organizationId, t.tagId], foreignColumns: [tags.organizationId, tags.id] }).onDelete(
    'cascade',
  );

/** What people write, plan and review. `state` and `scheduledAt` mirror the publications' roll-up for lists. */
export const posts = pgTable(
  'posts',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    version: integer().notNull().default(1),
    summary: text().notNull().default(''),
    type: text({ enum: ['post', 'story', 'reel'] })
      .notNull()
      .default('post'),
    state: text().$type<PublicationState>().notNull().default('draft'),
    /** The instant; null for a draft without a time. `wallTime` and `timeZone` are what the author meant. */
    scheduledAt: instant(),
    wallTime: text(),
    timeZone: text(),
    categoryId: text(),
    followUpComment: text().notNull().default(''),
    details: jsonb().$type<PostDetails>().notNull(),
    /** Without their media, which stand in post_media; `media: true` says that a scope has its own, even none. */
    overrides: jsonb().$type<Record<string, StoredOverride>>().notNull().default({}),
    campaignId: text(),
    linkPreview: jsonb().$type<LinkPreview>(),
    mentions: jsonb().$type<Mention[]>().notNull().default([]),
    applyWatermark: boolean().notNull().default(false),
    mediaOptimization: boolean().notNull().default(false),
    shortenLinks: boolean().notNull().default(false),
    authorId: text(),
    /** Where it came from: planner, api, sample. */
    source: text().notNull().default('planner'),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // Lists and calendar walk these without meeting what was deleted, however much that is.
    index('posts_calendar_idx')
      .on(t.organizationId, t.locationId, t.scheduledAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index('posts_recent_idx').on(t.organizationId, t.locationId, t.updatedAt, t.id).where(sql`${t.deletedAt} is null`),
    index('posts_deleted_idx')
      .on(t.organizationId, t.locationId, t.updatedAt, t.id)
      .where(sql`${t.deletedAt} is not null`),
    // Filters that leave few of many.
    index('posts_state_idx')
      .on(t.organizationId, t.locationId, t.state, t.updatedAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index('posts_author_idx').on(t.organizationId, t.locationId, t.authorId).where(sql`${t.authorId} is not null`),
    index('posts_category_idx').on(t.organizationId, t.categoryId).where(sql`${t.categoryId} is not null`),
    index('posts_campaign_idx').on(t.organizationId, t.campaignId).where(sql`${t.campaignId} is not null`),
    // Words, found through almanac_search_posts(). The location stands among them: GIN meets one tenant's rows only.
    index('posts_words_idx')
      .using('gin', sql`almanac_words_here(${t.locationId}, ${t.summary})`)
      .with({ gin_pending_list_limit: 512 }),
    // What goes out next, however much went out before.
    index('posts_waiting_idx')
      .on(t.organizationId, t.locationId, t.scheduledAt, t.id)
      .where(sql`${t.state} in ('scheduled', 'in_progress', 'pending') and ${t.deletedAt} is null`),
    index('posts_card_image_idx')
      .on(t.organizationId, sql`(${t.linkPreview} ->> 'imageMediaId')`)
      .where(sql`${t.linkPreview} ->> 'imageMediaId' is not null`),
    ofLocation(t),
    ofCategory(t),
    ofCampaign(t),
  ],
);

export const postMedia = pgTable(
  'post_media',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    postId: text().notNull(),
    /** Empty for the post's own media; else the network or account whose override they belong to. */
    scope: text().notNull().default(''),
    position: integer().notNull(),
    mediaId: text().notNull(),
    altText: text().notNull().default(''),
    edit: jsonb().$type<MediaEdit>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.postId, t.scope, t.position] }),
    index('post_media_usage_idx').on(t.organizationId, t.mediaId),
    // The other two ways a post needs a file: as a cover, and as its card's image.
    index('post_media_cover_idx')
      .on(t.organizationId, sql`(${t.edit} ->> 'coverMediaId')`)
      .where(sql`${t.edit} ->> 'coverMediaId' is not null`),
    foreignKey({ columns: [t.organizationId, t.postId], foreignColumns: [posts.organizationId, posts.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.organizationId, t.mediaId], foreignColumns: [media.organizationId, media.id] }),
  ],
);

export const postTags = pgTable(
  'post_tags',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    postId: text().notNull(),
    tagId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.postId, t.tagId] }),
    index('post_tags_tag_idx').on(t.organizationId, t.tagId),
    foreignKey({ columns: [t.organizationId, t.postId], foreignColumns: [posts.organizationId, posts.id] }).onDelete(
      'cascade',
    ),
    ofTag(t),
  ],
);

export const mediaTags = pgTable(
  'media_tags',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    mediaId: text().notNull(),
    tagId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.mediaId, t.tagId] }),
    index('media_tags_tag_idx').on(t.organizationId, t.tagId),
    foreignKey({ columns: [t.organizationId, t.mediaId], foreignColumns: [media.organizationId, media.id] }).onDelete(
      'cascade',
    ),
    ofTag(t),
  ],
);
