import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/users';
import { hashToken } from '@/lib/security/token';

/** Signs a session out: its row goes, so a copy of the cookie is worth nothing. */
export async function endSession(db: Database, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.sessionToken, hashToken(token)));
}
