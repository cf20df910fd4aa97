import { timingSafeEqual } from 'node:crypto';
import { DomainError, invalid } from '@/lib/domain/error';
import { env } from '@/lib/env';
import { hashToken } from '@/lib/security/token';
import { countAttempt } from '@/lib/services/rate-limits/count-attempt';
import { clientAddress, isFromThisComputer } from './client-address';
import { database } from './database';

const windowSeconds = 15 * 60;
const same = (a: string, b: string) => timingSafeEqual(Buffer.from(hashToken(a)), Buffer.from(hashToken(b)));

/**
 * From anywhere but this computer, set-up asks for the code that `npm start` printed: else whoever finds a fresh server
 * first would own it. @throws DomainError invalid (code), rate_limited, forbidden when no code was made
 */
export async function requireSetUpCode(headers: Headers, code: string, now: Date): Promise<void> {
  if (isFromThisComputer(headers)) return;
  const wanted = env().ALMANAC_SETUP_CODE;
  if (!wanted) {
    throw new DomainError(
      'forbidden',
      'This server has no set-up code. Open this page on the computer Almanac runs on, or set ALMANAC_SETUP_CODE.',
    );
  }
  const { db } = database();
  await countAttempt(db, { key: 'set-up', limit: 100, windowSeconds }, now);
  await countAttempt(db, { key: `set-up:${clientAddress(headers)}`, limit: 10, windowSeconds }, now);
  if (same(code.trim(), wanted)) return;
  const message = code.trim()
    ? 'This is not the code that npm start printed.'
    : 'Enter the code that npm start printed.';
  throw invalid(message, [{ path: 'code', message }]);
}
