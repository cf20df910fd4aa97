import * as z from 'zod/mini';
import { Id } from './id';
import { MediaView, TagView } from './views';

/** A file as the library shows it. `posts`: how many posts (not deleted) need it, in whatever part of theirs. */
export const LibraryItem = z.extend(MediaView, {
  createdAt: z.string(),
  tags: z.array(TagView),
  posts: z.number(),
});
export type LibraryItem = z.infer<typeof LibraryItem>;

/** `count`: files right in it, not in folders of it. */
export const FolderView = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.nullable(z.string()),
  count: z.number(),
});
export type FolderView = z.infer<typeof FolderView>;

const FolderName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Give the folder a name.'),
    z.maxLength(100, 'The name of a folder has at most 100 characters.'),
  );
const FileName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Give the file a name.'),
    z.maxLength(200, 'The name of a file has at most 200 characters.'),
    z.regex(/^[^\p{Cc}/\\]*$/u, 'A name has no slashes in it.'),
  );
const share = z.number().check(z.minimum(0), z.maximum(1));

/** `parentId` null: at the top. */
export const CreateFolder = z.object({ name: FolderName, parentId: z._default(z.nullable(Id), null) });
export const RenameFolder = z.object({ folderId: Id, name: FolderName });
export const MoveFolder = z.object({ folderId: Id, parentId: z.nullable(Id) });
/** Of a folder that holds something: `move_up` puts it into the folder above; without it the deletion is refused. */
export const DeleteFolder = z.object({ folderId: Id, contents: z._default(z.enum(['refuse', 'move_up']), 'refuse') });

/** What is left out stays. `tagIds` are all tags it has from then on. */
export const UpdateMedia = z.object({
  mediaId: Id,
  name: z.optional(FileName),
  altText: z.optional(z.string().check(z.maxLength(5000, 'The description has at most 5,000 characters.'))),
  folderId: z.optional(z.nullable(Id)),
  focalPoint: z.optional(z.nullable(z.object({ x: share, y: share }))),
  tagIds: z.optional(z.array(Id).check(z.maxLength(50))),
});

export const MediaChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), folderId: z.nullable(Id) }),
  z.object({ kind: z.literal('tag'), tagId: Id }),
  z.object({ kind: z.literal('untag'), tagId: Id }),
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('restore') }),
]);
export type MediaChange = z.infer<typeof MediaChange>;
export const ChangeManyMedia = z.object({
  mediaIds: z.array(Id).check(z.minLength(1, 'Choose at least one file.'), z.maxLength(500)),
  change: MediaChange,
});
/** Ids in `skipped` stayed as they were; the reason names them. */
export const ManyChanged = z.object({
  changed: z.array(z.string()),
  skipped: z.array(z.object({ mediaId: z.string(), reason: z.string() })),
});
export type ManyChanged = z.infer<typeof ManyChanged>;

export const ReplaceMedia = z.object({ mediaId: Id, withMediaId: Id });
/** Posts that have the new file from now on, and those left alone with why. */
export const MediaReplaced = z.object({
  posts: z.array(z.string()),
  skipped: z.array(z.object({ postId: z.string(), reason: z.string() })),
});
export type MediaReplaced = z.infer<typeof MediaReplaced>;

export const ImportMedia = z.object({
  url: z
    .string()
    .check(z.maxLength(2048), z.regex(/^https?:\/\/\S+$/, 'Use an address like https://example.com/a.jpg.')),
  folderId: z._default(z.nullable(Id), null),
});

/** How far an upload is; `mediaId` once all of it is here. */
export const UploadView = z.object({
  id: z.string(),
  offset: z.number(),
  length: z.nullable(z.number()),
  mediaId: z.nullable(z.string()),
});
export type UploadView = z.infer<typeof UploadView>;

/** `contentType` is what the sender says it is; the bytes decide. */
export const BeginDirectUpload = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  contentType: z._default(z.string().check(z.maxLength(200)), ''),
  bytes: z.int().check(z.minimum(1, 'An empty file cannot be uploaded.')),
  folderId: z._default(z.nullable(Id), null),
});
/**
 * An upload straight to the bucket: `arrived` are numbers of parts (from 1, each of `partBytes`, the last of the rest) that
 * are there whole; `next` a few that are missing, each to be PUT to its address within an hour. `mediaId` once finished.
 */
export const DirectUploadView = z.object({
  id: z.string(),
  bytes: z.number(),
  partBytes: z.number(),
  arrived: z.array(z.number()),
  next: z.array(z.object({ number: z.number(), url: z.string() })),
  mediaId: z.nullable(z.string()),
});
export type DirectUploadView = z.infer<typeof DirectUploadView>;
