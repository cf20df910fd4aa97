import { lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { rateLimits } from '@/db/schema/users';
import { DomainError } from '@/lib/domain/error';
import { hashToken } from '@/lib/security/token';

/** `key` may hold an e-mail or an address: only its hash is stored. */
export type RateLimit = { key: string; limit: number; windowSeconds: number };

/**
 * Counts a try before it is made, so that parallel tries cannot slip through.
 * @throws DomainError rate_limited, with the seconds until the window ends
 */
export async function countAttempt(db: Database, { key, limit, windowSeconds }: RateLimit, now: Date): Promise<void> {
  const resetsAt = new Date(now.getTime() + windowSeconds * 1000);
  const over = sql`${rateLimits.resetsAt} <= ${now.toISOString()}::timestamptz`;
  const [row] = await db
    .insert(rateLimits)
    .values({ key: hashToken(key), count: 1, resetsAt })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        resetsAt: sql`case when ${over} then excluded.resets_at else ${rateLimits.resetsAt} end`,
      },
    })
    .returning();
  if (!row) throw new Error('The rate limiter answered nothing.');
  if (row.count === 1) await db.delete(rateLimits).where(lt(rateLimits.resetsAt, now));
  if (row.count <= limit) return;
  const seconds = Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1000));
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  throw new DomainError('rate_limited', `Too many tries. Wait ${wait} and try again.`, { retryAfterSeconds: seconds });
}
