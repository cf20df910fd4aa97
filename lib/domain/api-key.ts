import * as z from 'zod/mini';
import { nameOf } from './location';
import { apiKeyScopes } from './permission';

export const CreateApiKey = z.object({
  name: nameOf('The name'),
  scopes: z.array(z.enum(apiKeyScopes)).check(z.minLength(1, 'Choose at least one scope.')),
  expiresAt: z.optional(z.iso.datetime({ offset: true, error: 'This is not a date and time with a zone.' })),
});
export type CreateApiKey = z.infer<typeof CreateApiKey>;
