import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions, users } from '@/db/schema/users';
import { hashToken } from '@/lib/security/token';

/** The person behind a session token that has neither expired nor been revoked. `id` is the token's hash. */
export async function findSession(db: Database, token: string, now: Date) {
  const id = hashToken(token);
  const [session] = await db
    .select({ id: sessions.sessionToken, userId: users.id, name: users.name, email: users.email })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, id), gt(sessions.expires, now)));
  return session ?? null;
}
