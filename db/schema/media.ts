import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
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
import type { VideoFacts } from '@/lib/domain/views';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';

/** Folders of the media library; one without a parent stands at the top. */
export const mediaFolders = pgTable(
  'media_folders',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    parentId: text(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('media_folders_name_key').on(
      t.organizationId,
      t.locationId,
      sql`coalesce(${t.parentId}, '')`,
      sql`lower(${t.name})`,
    ),
    ofLocation(t),
    foreignKey({
      columns: [t.organizationId, t.parentId],
      foreignColumns: [t.organizationId, t.id] as [AnyPgColumn, AnyPgColumn],
    }),
  ],
);

/** Uploads that go from a browser straight to the bucket, in parts; a day long. Each becomes the file of its id. */
export const directUploads = pgTable(
  'direct_uploads',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    /** Who sends it: only they may go on with it. */
    owner: text().notNull(),
    name: text().notNull(),
    contentType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    folderId: text(),
    key: text().notNull(),
    /** The bucket's own name for the parts that belong together. */
    s3UploadId: text().notNull(),
    partBytes: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('direct_uploads_age_idx').on(t.createdAt),
    ofLocation(t),
  ],
);

export const media = pgTable(
  'media',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    /** Unguessable part of the public URL. */
    key: text().notNull().unique(),
    name: text().notNull(),
    mimeType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sha256: text().notNull(),
    altText: text().notNull().default(''),
    folderId: text(),
    /** `processing` until the worker has looked into it, cleaned it and made its stills. */
    state: text({ enum: ['processing', 'ready', 'failed'] })
      .notNull()
      .default('ready'),
    failureReason: text(),
    animated: boolean().notNull().default(false),
    video: jsonb().$type<VideoFacts>(),
    focalPoint: jsonb().$type<{ x: number; y: number }>(),
    /** Where a link card's image came from: the same address is not fetched into the library twice. */
    sourceUrl: text(),
    createdBy: text(),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // The library, newest first, a folder at a time.
    index('media_library_idx').on(t.organizationId, t.locationId, t.folderId, t.createdAt, t.id),
    index('media_recent_idx').on(t.organizationId, t.locationId, t.createdAt, t.id),
    index('media_source_idx').on(t.organizationId, t.locationId, t.sourceUrl).where(sql`${t.sourceUrl} is not null`),
    ofLocation(t),
    foreignKey({
      columns: [t.organizationId, t.folderId],
      foreignColumns: [mediaFolders.organizationId, mediaFolders.id],
    }),
  ],
);
