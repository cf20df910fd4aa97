'use server';

import { PublicationRef } from '@/lib/domain/post';
import { action } from '@/lib/server/action';
import * as resolve from '@/lib/services/publications/resolve-publication';
import * as retry from '@/lib/services/publications/retry-publication';

export const retryPublication = action(PublicationRef, retry.retryPublication);
export const resolvePublication = action(resolve.ResolvePublication, resolve.resolvePublication);
