import * as z from 'zod/mini';
import { PostingSlot, Watermark } from './location';

/** As people write it between braces, `{{location.phone}}`; a bare `phone` means the location's. */
const CustomValueName = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.regex(
    /^((location|contact)\.)?[a-z][a-z0-9_]{0,39}$/,
    'Use letters, digits and _, beginning with a letter, at most 40.',
  ),
  z.overwrite((name) => (name.includes('.') ? name : `location.${name}`)),
);
/** The location's own name: always there, not to be set. */
export const ownName = 'location.name';
export const maxCustomValues = 100;

/** Replaces all of them. Values are texts that stand in posts as they are. */
export const UpdateCustomValues = z.object({
  values: z
    .array(
      z.object({
        name: CustomValueName,
        value: z.string().check(z.trim(), z.maxLength(2000, 'A value has at most 2,000 characters.')),
      }),
    )
    .check(
      z.maxLength(maxCustomValues, `At most ${maxCustomValues} values are kept.`),
      z.superRefine((values, check) => {
        const seen = new Set<string>();
        values.forEach(({ name }, index) => {
          if (name === ownName) {
            check.addIssue({
              code: 'custom',
              path: [index, 'name'],
              message: '{{location.name}} is the name of the location and always there.',
            });
          } else if (seen.has(name)) {
            check.addIssue({ code: 'custom', path: [index, 'name'], message: `“${name}” stands here twice.` });
          }
          seen.add(name);
        });
      }),
    ),
});
export type UpdateCustomValues = z.infer<typeof UpdateCustomValues>;

export const UpdateWatermark = z.object({ watermark: z.nullable(Watermark) });
export type UpdateWatermark = z.infer<typeof UpdateWatermark>;

/** The week's posting times; none brings the default ones back. */
export const UpdatePostingSlots = z.object({
  slots: z.array(PostingSlot).check(z.maxLength(168, 'At most 168 times a week are kept.')),
});
export type UpdatePostingSlots = z.infer<typeof UpdatePostingSlots>;

/** How a location writes and posts. `slots` are the ones in force: its own or the default ones. */
export const LocationSettingsView = z.object({
  /** Keyed as between braces, `location.name` among them. */
  customValues: z.record(z.string(), z.string()),
  watermark: z.nullable(z.extend(Watermark, { imageUrl: z.string(), imageName: z.string() })),
  slots: z.array(PostingSlot),
  slotsAre: z.enum(['own', 'default']),
});
export type LocationSettingsView = z.infer<typeof LocationSettingsView>;
