'use server';

import { UpdateLocation } from '@/lib/domain/location';
import { action } from '@/lib/server/action';
import * as service from '@/lib/services/locations/update-location';

export const updateLocation = action(UpdateLocation, service.updateLocation);
