import { implement } from '@orpc/server';
import { mediaRoutes } from '@/lib/contracts/planner/media-routes';
import { abortDirectUpload } from '@/lib/services/media/abort-direct-upload';
import { beginDirectUpload } from '@/lib/services/media/begin-direct-upload';
import { changeManyMedia } from '@/lib/services/media/change-many-media';
import { createFolder } from '@/lib/services/media/create-folder';
import { deleteFolder } from '@/lib/services/media/delete-folder';
import { deleteMedia } from '@/lib/services/media/delete-media';
import { finishDirectUpload } from '@/lib/services/media/finish-direct-upload';
import { importMedia } from '@/lib/services/media/import-media';
import { moveFolder } from '@/lib/services/media/move-folder';
import { renameFolder } from '@/lib/services/media/rename-folder';
import { replaceMedia } from '@/lib/services/media/replace-media';
import { restoreMedia } from '@/lib/services/media/restore-media';
import { updateMedia } from '@/lib/services/media/update-media';
import { type ApiContext, writing } from './access';

const os = implement(mediaRoutes).$context<ApiContext>();

/** The library's writes, route by route, on the services. */
export const mediaWrites = {
  createFolder: os.createFolder.handler(writing(createFolder)),
  renameFolder: os.renameFolder.handler(writing(renameFolder)),
  moveFolder: os.moveFolder.handler(writing(moveFolder)),
  deleteFolder: os.deleteFolder.handler(writing(deleteFolder)),
  updateMedia: os.updateMedia.handler(writing(updateMedia)),
  changeManyMedia: os.changeManyMedia.handler(writing(changeManyMedia)),
  replaceMedia: os.replaceMedia.handler(writing(replaceMedia)),
  importMedia: os.importMedia.handler(writing(importMedia)),
  beginDirectUpload: os.beginDirectUpload.handler(writing(beginDirectUpload)),
  finishDirectUpload: os.finishDirectUpload.handler(writing(finishDirectUpload)),
  abortDirectUpload: os.abortDirectUpload.handler(writing(abortDirectUpload)),
  deleteMedia: os.deleteMedia.handler(writing(deleteMedia)),
  restoreMedia: os.restoreMedia.handler(writing(restoreMedia)),
};
