import { lt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/users';
import { hashToken, newToken } from '@/lib/security/token';

export const sessionSeconds = 30 * 24 * 60 * 60;

/** Opens a session and answers its token, which only the person's cookie keeps: the row holds its hash. */
export async function createSession(
  db: Database,
  { userId, userAgent = null }: { userId: string; userAgent?: string | null },
  now: Date,
): Promise<{ token: string; expires: Date }> {
  const token = newToken();
  const expires = new Date(now.getTime() + sessionSeconds * 1000);
  await db.delete(sessions).where(lt(sessions.expires, now));
  await db.insert(sessions).values({
    sessionToken: hashToken(token),
    userId,
    expires,
    userAgent: userAgent?.slice(0, 400) ?? null,
    createdAt: now,
  });
  return { token, expires };
}
