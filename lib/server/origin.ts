import { DomainError } from '@/lib/domain/error';
import { env } from '@/lib/env';

const originOf = (url: string) => {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
};

/** Whether `origin` is this server: the host that was asked, or the public URL (behind a proxy the host may differ). */
export function isOwnOrigin(origin: string | null, host: string | null, publicUrl: string): boolean {
  const own = origin === null ? null : originOf(origin);
  if (own === null || own === 'null') return false;
  if (own === originOf(publicUrl)) return true;
  return host !== null && (own === `http://${host}` || own === `https://${host}`);
}

/**
 * Refuses a write that another site sent, or one that does not say where it comes from: Next lets requests without an
 * Origin header through. @throws DomainError forbidden
 */
export function requireOwnOrigin(headers: Headers): void {
  if (isOwnOrigin(headers.get('origin'), headers.get('host'), env().publicUrl)) return;
  throw new DomainError(
    'forbidden',
    'This request did not come from a page of this server. If Almanac runs behind a proxy, set PUBLIC_URL to the address people use.',
  );
}
