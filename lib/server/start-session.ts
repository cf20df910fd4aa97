import { cookies, headers } from 'next/headers';
import { createSession } from '@/lib/services/sessions/create-session';
import { database } from './database';
import { sessionCookie } from './session-cookie';

/** Signs a person in on this browser; only from a server action. */
export async function startSession(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent');
  const { token, expires } = await createSession(database().db, { userId, userAgent }, new Date());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, expires });
}
