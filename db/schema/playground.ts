import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { NetworkId } from '@/lib/domain/network';
import type { PlaygroundLinkCard, PlaygroundMention } from '@/lib/domain/playground';
import type { PostDetails } from '@/lib/domain/post-details';
import { bytea, createdAt, id, instant } from './columns';

/** The Playground network's own tables. It is another system that happens to live here: nothing joins to them. */
export const playgroundPages = pgTable('playground_pages', {
  id: id().primaryKey(),
  handle: text().notNull().unique(),
  name: text().notNull(),
  hue: integer().notNull().default(0),
  /** The network this page stands for; its rules, fields and looks. */
  network: text().$type<NetworkId>().notNull().default('playground'),
  /** Posts and replies it takes in 24 hours, when somebody set it. */
  postsPerDay: integer(),
  createdAt: createdAt(),
});

export const playgroundGrants = pgTable('playground_grants', {
  id: id().primaryKey(),
  /** One-time authorization code (hash), then the token (hash). */
  codeHash: text(),
  codeChallenge: text(),
  redirectUri: text(),
  tokenHash: text(),
  refreshTokenHash: text(),
  pageIds: text().array().notNull(),
  expiresAt: instant(),
  revokedAt: instant(),
  createdAt: createdAt(),
});

export const playgroundPosts = pgTable(
  'playground_posts',
  {
    id: id().primaryKey(),
    pageId: text()
      .notNull()
      .references(() => playgroundPages.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    media: jsonb().$type<{ mediaId: string; altText: string }[]>().notNull(),
    replyToId: text(),
    type: text({ enum: ['post', 'story', 'reel'] })
      .notNull()
      .default('post'),
    /** What only the network it stands for knows, as it was sent. */
    details: jsonb().$type<PostDetails>().notNull().default({}),
    linkCard: jsonb().$type<PlaygroundLinkCard>(),
    /** Whom the text names, as it was sent. */
    mentions: jsonb().$type<PlaygroundMention[]>().notNull().default([]),
    likes: integer().notNull().default(0),
    /** What the sender calls it; only for look-back, the network does not refuse duplicates. */
    marker: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('playground_posts_page_idx').on(t.pageId, t.createdAt),
    index('playground_posts_reply_idx').on(t.replyToId),
  ],
);

/** Uploaded files; Playground's own pages keep pictures smaller, as networks do. `postId` is null until a post shows it. */
export const playgroundMedia = pgTable(
  'playground_media',
  {
    id: id().primaryKey(),
    pageId: text()
      .notNull()
      .references(() => playgroundPages.id, { onDelete: 'cascade' }),
    postId: text().references(() => playgroundPosts.id, { onDelete: 'cascade' }),
    mimeType: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** A still of a video or a document's first page. */
    poster: bytea(),
    durationMs: integer(),
    /** Of a document. */
    pages: integer(),
    bytes: integer().notNull().default(0),
    /** Empty for videos and documents: they stand in parts. */
    body: bytea().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('playground_media_page_idx').on(t.pageId, t.postId)],
);

/** A long file in pieces of a megabyte, so that neither taking nor playing it needs the whole in memory. */
export const playgroundMediaParts = pgTable(
  'playground_media_parts',
  {
    mediaId: text()
      .notNull()
      .references(() => playgroundMedia.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.position] })],
);

/** Faults a person switched on for a page; used up one call at a time. */
export const playgroundFaults = pgTable(
  'playground_faults',
  {
    pageId: text()
      .notNull()
      .references(() => playgroundPages.id, { onDelete: 'cascade' }),
    kind: text({
      enum: ['expired_token', 'rate_limit', 'accepted_then_timeout', 'server_error', 'rejected', 'slow'],
    }).notNull(),
    remaining: integer().notNull(),
  },
  (t) => [uniqueIndex('playground_faults_key').on(t.pageId, t.kind)],
);
