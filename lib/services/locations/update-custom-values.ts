import type { LocationSettingsView, UpdateCustomValues } from '@/lib/domain/location-settings';
import type { Context } from '../context';
import { changeSettings } from './change-settings';

/** Replaces what `{{names}}` in posts become. Posts on the schedule are resolved when they go out, with what stands then. */
export const updateCustomValues = (ctx: Context, { values }: UpdateCustomValues): Promise<LocationSettingsView> =>
  changeSettings(ctx, { customValues: Object.fromEntries(values.map(({ name, value }) => [name, value])) });
