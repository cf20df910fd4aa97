'use server';

import { CreateApiKey } from '@/lib/domain/api-key';
import { action } from '@/lib/server/action';
import { createApiKey as create } from '@/lib/services/api-keys/create-api-key';
import * as revoke from '@/lib/services/api-keys/revoke-api-key';

export const createApiKey = action(CreateApiKey, create);
export const revokeApiKey = action(revoke.RevokeApiKey, revoke.revokeApiKey);
