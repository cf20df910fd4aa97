'use server';

import { action } from '@/lib/server/action';
import * as create from '@/lib/services/api-keys/create-api-key';
import * as revoke from '@/lib/services/api-keys/revoke-api-key';

export const createApiKey = action(create.CreateApiKey, create.createApiKey);
export const revokeApiKey = action(revoke.RevokeApiKey, revoke.revokeApiKey);
