import { and, eq, ne, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import { sessions } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { forbidden } from '@/lib/domain/error';
import type { Context } from '../context';
import { recordEvent } from '../event';

const SessionId = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One session by `sessionId`, or all of mine but `exceptId`. */
export const RevokeSessions = z.union([z.object({ sessionId: SessionId }), z.object({ exceptId: SessionId })]);
export type RevokeSessions = z.infer<typeof RevokeSessions>;

/** Ends own sessions at once. One that is gone already, or somebody else's, counts as none. */
export async function revokeSessions(ctx: Context, input: RevokeSessions): Promise<{ revoked: number }> {
  const { actor } = ctx;
  if (actor.kind !== 'member') throw forbidden('Only a signed-in person has sessions to end.');
  const which: SQL =
    'sessionId' in input ? eq(sessions.sessionToken, input.sessionId) : ne(sessions.sessionToken, input.exceptId);
  return asSystem(ctx.db, async (tx) => {
    const gone = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, actor.userId), which))
      .returning();
    if (gone.length > 0) {
      await recordEvent(
        tx,
        ctx,
        'session.revoked',
        { type: 'user', id: actor.userId },
        { after: { count: gone.length } },
      );
    }
    return { revoked: gone.length };
  });
}
