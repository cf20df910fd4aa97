import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PostDraft } from '@/lib/domain/post';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';
import { posts } from './posts';

/** Words to use again: a saved text, a group of hashtags, or a whole post as a template. */
export const snippets = pgTable(
  'snippets',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    kind: text({ enum: ['text', 'hashtags', 'template'] }).notNull(),
    name: text().notNull(),
    text: text().notNull().default(''),
    /** Of a template: the post without accounts' times. */
    draft: jsonb().$type<PostDraft>(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('snippets_name_key').on(t.organizationId, t.locationId, t.kind, sql`lower(${t.name})`),
    ofLocation(t),
  ],
);

/** Who has a post open right now; a row not renewed for half a minute says nothing any more. */
export const postEditors = pgTable(
  'post_editors',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    postId: text().notNull(),
    /** One open composer: made by the browser. */
    key: text().notNull(),
    userId: text().notNull(),
    /** When it was opened; kept while it is renewed. */
    since: createdAt(),
    seenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.postId, t.key] }),
    foreignKey({ columns: [t.organizationId, t.postId], foreignColumns: [posts.organizationId, posts.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** A short address of ours for a link in a post. `code` alone names it to the world. */
export const shortLinks = pgTable(
  'short_links',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    code: text().notNull().unique(),
    url: text().notNull(),
    postId: text().notNull(),
    clicks: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('short_links_post_key').on(t.organizationId, t.postId, t.url),
    foreignKey({ columns: [t.organizationId, t.postId], foreignColumns: [posts.organizationId, posts.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** What a published post achieved, as its network last told: the ground for best times. */
export const publicationResults = pgTable(
  'publication_results',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    publicationId: text().notNull(),
    accountId: text().notNull(),
    publishedAt: instant().notNull(),
    /** Null where the network does not tell. */
    impressions: integer(),
    likes: integer().notNull().default(0),
    comments: integer().notNull().default(0),
    shares: integer().notNull().default(0),
    readAt: instant().notNull(),
    /** When to ask again; null when it has settled. */
    nextReadAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.publicationId] }),
    index('publication_results_due_idx').on(t.nextReadAt).where(sql`${t.nextReadAt} is not null`),
    index('publication_results_account_idx').on(t.organizationId, t.accountId, t.publishedAt),
  ],
);
