import * as z from 'zod';
import {
  LocationSettingsView,
  UpdateCustomValues,
  UpdatePostingSlots,
  UpdateWatermark,
} from '@/lib/domain/location-settings';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Location'] });

/** How a location writes and posts. */
export const locationRoutes = {
  updateCustomValues: write(
    'PUT',
    '/locations/{locationId}/custom-values',
    about('updateCustomValues', 'Replace what {{names}} in posts become'),
    z.object({ ...Location, ...UpdateCustomValues.shape }),
    LocationSettingsView,
  ),
  updateWatermark: write(
    'PUT',
    '/locations/{locationId}/watermark',
    about('updateWatermark', 'Set the watermark, or none with null'),
    z.object({ ...Location, ...UpdateWatermark.shape }),
    LocationSettingsView,
  ),
  updatePostingSlots: write(
    'PUT',
    '/locations/{locationId}/posting-slots',
    about('updatePostingSlots', 'Replace the weekly posting times; none brings the default ones back'),
    z.object({ ...Location, ...UpdatePostingSlots.shape }),
    LocationSettingsView,
  ),
};
