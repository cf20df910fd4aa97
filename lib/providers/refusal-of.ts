import dns from 'node:dns/promises';
import net from 'node:net';
import { isPublicAddress } from './address';
import { hostPort, isAllowedHost } from './allowed-hosts';
import { checkedUrl, NotSentError } from './http';

/**
 * Why nothing would be sent to an address, as a sentence, or null. A name nobody knows now may be known later: only what
 * is surely inside is refused. The guard judges again, with every request.
 */
export async function refusalOf(address: string): Promise<string | null> {
  try {
    const url = checkedUrl(address);
    if (isAllowedHost(hostPort(url))) return null;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = net.isIP(host) ? [{ address: host }] : await dns.lookup(host, { all: true }).catch(() => []);
    const isInside = found.length > 0 && !found.some((one) => isPublicAddress(one.address));
    return isInside ? `${host} is not on the public internet.` : null;
  } catch (error) {
    if (error instanceof NotSentError) return error.message;
    throw error;
  }
}
