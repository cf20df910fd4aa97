import * as z from 'zod/mini';
import { Id } from './id';

const name = (what: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, `Give the ${what} a name.`),
      z.maxLength(60, `The name of a ${what} has at most 60 characters.`),
    );
const Hue = z.int('The colour is one of twelve, 0 to 11.').check(z.minimum(0), z.maximum(11));

export const CreateTag = z.object({ name: name('tag') });
export const RenameTag = z.object({ tagId: Id, name: name('tag') });
export const TagRef = z.object({ tagId: Id });
export const CreateCategory = z.object({ name: name('category'), hue: z.optional(Hue) });
export const UpdateCategory = z.object({ categoryId: Id, name: z.optional(name('category')), hue: z.optional(Hue) });
export const CategoryRef = z.object({ categoryId: Id });
export const CreateCampaign = z.object({ name: name('campaign') });
export const RenameCampaign = z.object({ campaignId: Id, name: name('campaign') });
export const CampaignRef = z.object({ campaignId: Id });
