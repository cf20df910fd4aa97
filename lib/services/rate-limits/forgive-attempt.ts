import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { rateLimits } from '@/db/schema/users';
import { hashToken } from '@/lib/security/token';

/** Takes a counted try back after it succeeded: only failures use a limit up. */
export async function forgiveAttempt(db: Database, key: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ count: sql`${rateLimits.count} - 1` })
    .where(and(eq(rateLimits.key, hashToken(key)), gt(rateLimits.count, 0)));
}
