import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import {
  BeginDirectUpload,
  ChangeManyMedia,
  CreateFolder,
  DeleteFolder,
  DirectUploadView,
  FolderView,
  ImportMedia,
  LibraryItem,
  ManyChanged,
  MediaReplaced,
  MoveFolder,
  RenameFolder,
  UpdateMedia,
} from '@/lib/domain/library';
import { MediaView } from '@/lib/domain/views';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Media'] });
const folderPath = '/locations/{locationId}/media-folders/{folderId}' as const;
const directPath = '/locations/{locationId}/direct-uploads/{uploadId}' as const;
const mediaPath = '/locations/{locationId}/media/{mediaId}' as const;

/** Writes of the media library; the uploads themselves are no JSON and are answered in lib/apis/planner. */
export const mediaRoutes = {
  createFolder: write(
    'POST',
    '/locations/{locationId}/media-folders',
    { ...about('createFolder', 'Make a folder'), successStatus: 201 },
    z.object({ ...Location, ...CreateFolder.shape }),
    FolderView,
  ),
  renameFolder: write(
    'PATCH',
    folderPath,
    about('renameFolder', 'Rename a folder'),
    z.object({ ...Location, ...RenameFolder.shape }),
    FolderView,
  ),
  moveFolder: write(
    'POST',
    `${folderPath}/move`,
    about('moveFolder', 'Put a folder into another one, or to the top'),
    z.object({ ...Location, ...MoveFolder.shape }),
    FolderView,
  ),
  deleteFolder: write(
    'DELETE',
    folderPath,
    about('deleteFolder', 'Delete a folder; what is in it moves up with `contents: move_up`, else it has to be empty'),
    z.object({ ...Location, ...DeleteFolder.shape }),
    FolderView,
  ),
  updateMedia: write(
    'PATCH',
    mediaPath,
    about('updateMedia', 'Change name, description, folder, focal point or tags of a file'),
    z.object({ ...Location, ...UpdateMedia.shape }),
    LibraryItem,
  ),
  changeManyMedia: write(
    'POST',
    '/locations/{locationId}/media-changes',
    about('changeManyMedia', 'Move, tag, untag, delete or restore many files'),
    z.object({ ...Location, ...ChangeManyMedia.shape }),
    ManyChanged,
  ),
  replaceMedia: write(
    'POST',
    `${mediaPath}/replace`,
    about('replaceMedia', 'Put another file in its place in every post that is not out yet'),
    z.object({ ...Location, mediaId: Id, withMediaId: Id }),
    MediaReplaced,
  ),
  importMedia: write(
    'POST',
    '/locations/{locationId}/media-imports',
    { ...about('importMedia', 'Fetch a file from a public address'), successStatus: 201 },
    z.object({ ...Location, ...ImportMedia.shape }),
    MediaView,
  ),
  beginDirectUpload: write(
    'POST',
    '/locations/{locationId}/direct-uploads',
    {
      ...about('beginDirectUpload', 'Begin an upload straight to the bucket, where this server allows it'),
      successStatus: 201,
    },
    z.object({ ...Location, ...BeginDirectUpload.shape }),
    DirectUploadView,
  ),
  finishDirectUpload: write(
    'POST',
    `${directPath}/finish`,
    about('finishDirectUpload', 'Make a file of the library out of a direct upload whose parts all arrived'),
    z.object({ ...Location, uploadId: Id }),
    MediaView,
  ),
  abortDirectUpload: write(
    'DELETE',
    directPath,
    about('abortDirectUpload', 'Give a direct upload up; its parts are removed'),
    z.object({ ...Location, uploadId: Id }),
    z.object({ id: z.string() }),
  ),
  deleteMedia: write(
    'DELETE',
    mediaPath,
    about('deleteMedia', 'Delete a file no waiting post needs'),
    z.object({ ...Location, mediaId: Id }),
    MediaView,
  ),
  restoreMedia: write(
    'POST',
    `${mediaPath}/restore`,
    about('restoreMedia', 'Undo a deletion, within 30 days'),
    z.object({ ...Location, mediaId: Id }),
    MediaView,
  ),
};
