import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';
import { setTrustedHeaders, trustedHeaders } from '@/lib/server/trusted-headers';

const forwarded = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
];

/**
 * Decides who is asking. Forwarding headers count only with ALMANAC_TRUST_PROXY=1: then the last address is the one our
 * own proxy saw. Untrusted ones are removed; whoever sends them is not taken for a visitor on this machine.
 */
export function setClientAddress(request: IncomingMessage): void {
  const { headers } = request;
  const chain = String(headers['x-forwarded-for'] ?? '');
  const isForwarded = forwarded.some((name) => headers[name] !== undefined);
  setTrustedHeaders(request);
  if (env().ALMANAC_TRUST_PROXY) {
    const seen = chain.split(',').at(-1)?.trim();
    if (seen) headers[trustedHeaders.remote] = seen;
    return;
  }
  if (isForwarded) headers[trustedHeaders.remote] = 'forwarded';
  for (const name of forwarded) delete headers[name];
}
