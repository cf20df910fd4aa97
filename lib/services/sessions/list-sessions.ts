import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/users';
import type { SessionView } from '@/lib/domain/settings-views';

/** The places where a person is signed in, newest first. */
export async function listSessions(db: Database, userId: string, now: Date): Promise<SessionView[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expires, now)))
    .orderBy(desc(sessions.createdAt));
  return rows.map((row) => ({
    id: row.sessionToken,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expires.toISOString(),
  }));
}
