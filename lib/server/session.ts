import { findSession } from '@/lib/services/sessions/find-session';
import { database } from './database';
import { readSessionToken } from './session-cookie';

/** The session of a request's cookie, or null. Plain Headers: the branches before Next use it as pages do. */
export async function sessionOf(headers: Headers, now = new Date()) {
  const token = readSessionToken(headers);
  return token ? findSession(database().db, token, now) : null;
}
