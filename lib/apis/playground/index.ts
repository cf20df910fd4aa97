import type { Branch } from '@/lib/apis/branch';
import { env } from '@/lib/env';
import { database } from '@/lib/server/database';
import { createPlaygroundBranch } from './branch';

/** The Playground network of this server, under /playground/api/. */
export const playgroundBranch: Branch = createPlaygroundBranch(() => ({
  db: database().db,
  publicUrl: env().publicUrl,
}));
