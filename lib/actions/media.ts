'use server';

import {
  ChangeManyMedia,
  CreateFolder,
  DeleteFolder,
  ImportMedia,
  MoveFolder,
  RenameFolder,
  ReplaceMedia,
  UpdateMedia,
} from '@/lib/domain/library';
import { action } from '@/lib/server/action';
import * as many from '@/lib/services/media/change-many-media';
import * as newFolder from '@/lib/services/media/create-folder';
import * as oldFolder from '@/lib/services/media/delete-folder';
import * as fetched from '@/lib/services/media/import-media';
import * as folderPlace from '@/lib/services/media/move-folder';
import * as folderName from '@/lib/services/media/rename-folder';
import * as replace from '@/lib/services/media/replace-media';
import * as update from '@/lib/services/media/update-media';

export const createFolder = action(CreateFolder, newFolder.createFolder);
export const renameFolder = action(RenameFolder, folderName.renameFolder);
export const moveFolder = action(MoveFolder, folderPlace.moveFolder);
export const deleteFolder = action(DeleteFolder, oldFolder.deleteFolder);
export const updateMedia = action(UpdateMedia, update.updateMedia);
export const changeManyMedia = action(ChangeManyMedia, many.changeManyMedia);
export const replaceMedia = action(ReplaceMedia, replace.replaceMedia);
export const importMedia = action(ImportMedia, fetched.importMedia);
