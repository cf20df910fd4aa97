'use server';

import { CreateSavedView, SavedViewRef, UpdateSavedView } from '@/lib/domain/saved-view';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/saved-views/create-saved-view';
import * as remove from '@/lib/services/saved-views/delete-saved-view';
import * as restore from '@/lib/services/saved-views/restore-saved-view';
import * as update from '@/lib/services/saved-views/update-saved-view';

export const createSavedView = action(CreateSavedView, create.createSavedView);
export const updateSavedView = action(UpdateSavedView, update.updateSavedView);
export const deleteSavedView = action(SavedViewRef, remove.deleteSavedView);
export const restoreSavedView = action(SavedViewRef, restore.restoreSavedView);
