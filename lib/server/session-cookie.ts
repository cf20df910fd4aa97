import { env } from '@/lib/env';

/** The session cookie as next-auth and we both know it. On https it is sent over https only. */
export function sessionCookie() {
  const secure = env().publicUrl.startsWith('https://');
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}

/** A cookie that is not ours may be broken; that is no session, not a failure. */
function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** The session token of a request's Cookie header, or null. */
export function readSessionToken(headers: Headers): string | null {
  const { name } = sessionCookie();
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decode(value.join('='));
  }
  return null;
}
