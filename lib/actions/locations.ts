'use server';

import { UpdateLocation } from '@/lib/domain/location';
import { UpdateCustomValues, UpdatePostingSlots, UpdateWatermark } from '@/lib/domain/location-settings';
import { action } from '@/lib/server/action';
import * as values from '@/lib/services/locations/update-custom-values';
import * as service from '@/lib/services/locations/update-location';
import * as slots from '@/lib/services/locations/update-posting-slots';
import * as mark from '@/lib/services/locations/update-watermark';

export const updateLocation = action(UpdateLocation, service.updateLocation);
export const updateCustomValues = action(UpdateCustomValues, values.updateCustomValues);
export const updateWatermark = action(UpdateWatermark, mark.updateWatermark);
export const updatePostingSlots = action(UpdatePostingSlots, slots.updatePostingSlots);
