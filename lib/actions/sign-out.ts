'use server';

import { cookies } from 'next/headers';
import type { ActionResult } from '@/lib/domain/action-result';
import { answer } from '@/lib/server/answer';
import { database } from '@/lib/server/database';
import { readSessionToken, sessionCookie } from '@/lib/server/session-cookie';
import { endSession } from '@/lib/services/sessions/end-session';

/** Ends this browser's session: the row goes, and the cookie with it. */
export async function signOut(): Promise<ActionResult<null>> {
  return answer('Signing out', async (headers) => {
    const token = readSessionToken(headers);
    if (token) await endSession(database().db, token);
    const { name, options } = sessionCookie();
    (await cookies()).set(name, '', { ...options, maxAge: 0 });
    return null;
  });
}
