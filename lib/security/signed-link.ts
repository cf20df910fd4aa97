import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './seal';

const keyOf = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, purpose, 'link:v1', 32));
const hashOf = (secret: string, purpose: string, body: string) =>
  createHmac('sha256', keyOf(secret, purpose)).update(body).digest();

/** Words anybody may read and nobody may change, good until an instant: payload.seconds.hash, base64url. */
export function signLink(secrets: Secrets, purpose: string, payload: string, until: Date): string {
  const body = `${Buffer.from(payload).toString('base64url')}.${Math.floor(until.getTime() / 1000).toString(36)}`;
  return `${body}.${hashOf(secrets.current, purpose, body).toString('base64url')}`;
}

/** @returns what was signed, `ended` when its time is over, or null for what is not ours. */
export function readLink(
  secrets: Secrets,
  purpose: string,
  token: string,
  now: Date,
): { payload: string } | 'ended' | null {
  const [payload, seconds, hash, ...rest] = token.split('.');
  if (!payload || !seconds || !hash || rest.length > 0) return null;
  const given = Buffer.from(hash, 'base64url');
  const isOurs = [secrets.current, ...secrets.old].some((secret) => {
    const right = hashOf(secret, purpose, `${payload}.${seconds}`);
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!isOurs) return null;
  if (Number.parseInt(seconds, 36) * 1000 <= now.getTime()) return 'ended';
  return { payload: Buffer.from(payload, 'base64url').toString() };
}
