import * as z from 'zod';
import { CreateSavedView, SavedView, SavedViewRef, UpdateSavedView } from '@/lib/domain/saved-view';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Views'] });

/** Filters of the calendar and the list, kept under a name. */
export const savedViewRoutes = {
  createSavedView: write(
    'POST',
    '/locations/{locationId}/views',
    { ...about('createSavedView', 'Keep filters under a name, for oneself or for the location'), successStatus: 201 },
    z.object({ ...Location, ...CreateSavedView.shape }),
    SavedView,
  ),
  updateSavedView: write(
    'PATCH',
    '/locations/{locationId}/views/{viewId}',
    about('updateSavedView', 'Rename it, share it, give it other filters; what is left out stays'),
    z.object({ ...Location, ...UpdateSavedView.shape }),
    SavedView,
  ),
  deleteSavedView: write(
    'DELETE',
    '/locations/{locationId}/views/{viewId}',
    about('deleteSavedView', 'Delete a view; what it showed stays'),
    z.object({ ...Location, ...SavedViewRef.shape }),
    SavedView,
  ),
  restoreSavedView: write(
    'POST',
    '/locations/{locationId}/views/{viewId}/restore',
    about('restoreSavedView', 'Bring back a deleted view, as it was'),
    z.object({ ...Location, ...SavedViewRef.shape }),
    SavedView,
  ),
};
