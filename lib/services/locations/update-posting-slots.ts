import type { LocationSettingsView, UpdatePostingSlots } from '@/lib/domain/location-settings';
import type { Context } from '../context';
import { changeSettings } from './change-settings';

/** Replaces the week's posting times, kept once each and in order; none brings the default ones back. */
export const updatePostingSlots = (ctx: Context, { slots }: UpdatePostingSlots): Promise<LocationSettingsView> => {
  const once = new Map(slots.map((slot) => [`${slot.dayOfWeek} ${slot.time}`, slot]));
  const postingSlots = [...once.keys()].sort().flatMap((key) => once.get(key) ?? []);
  return changeSettings(ctx, { postingSlots });
};
